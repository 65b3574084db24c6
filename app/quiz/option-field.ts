/** The name of the field that holds the chosen options. */
export const CHOICE = 'choice'

/** The id of an option's radio button or checkbox on its page. */
export const optionFieldId = (optionId: string) => `${CHOICE}-${optionId}`
