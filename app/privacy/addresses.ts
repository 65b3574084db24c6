export const PRIVACY = '/privacy'
export const COMPLAINT = '/privacy/complaint'
export const COMPLAINT_SENT = '/privacy/complaint/sent'
