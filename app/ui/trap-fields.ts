/** A field that people never see. Its name means nothing to a browser that fills in addresses. */
export const TRAP_FIELD = 'topic'

/** When the form was shown, signed. */
export const SEAL_FIELD = 'seal'
