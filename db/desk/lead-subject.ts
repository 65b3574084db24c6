/**
 * How the audit log names a lead. By its number, not by the id of an assessment: what is erased must
 * leave no id behind, or every erasure would find "traces" and write the whole file anew.
 */
export const leadSubject = (number: number): string => `#${number}`
