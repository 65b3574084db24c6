/** Of a saved view. */
export const LONGEST_VIEW_NAME = 40

/** Why a view was not kept, by the parameter that says so. */
export const VIEW_FAULT = {
  name: `A view needs a name of 1 to ${LONGEST_VIEW_NAME} characters.`,
  gone: 'This view is no more, or not yours to change.',
  'too-many': 'You have 50 views. Delete one that you no longer need, then save again.',
} as const
