import { WEBHOOKS } from '../addresses.ts'

export const NEW_WEBHOOK = `${WEBHOOKS}/new`
export const webhookAddress = (id: string): string => `${WEBHOOKS}/${id}`
export const changeSecretAddress = (id: string): string => `${WEBHOOKS}/${id}/secret`
export const deleteWebhookAddress = (id: string): string => `${WEBHOOKS}/${id}/delete`
