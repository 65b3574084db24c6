/** How long an entry stays. The database itself refuses to delete one earlier. */
export const KEEP_AUDIT_DAYS = 730
export const AUDIT_KEPT_FOR = 'two years'
