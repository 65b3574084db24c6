/** Who does something to a member: the id of an admin; null at the command line of the server. */
export type By = string | null
