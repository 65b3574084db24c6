/** False while no mail server is set: then the desk can tell nobody by mail, and its pages say so. */
export function canNotify({ smtpUrl }: { smtpUrl?: string | undefined }): boolean {
  return smtpUrl !== undefined
}
