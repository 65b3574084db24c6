/** What a form says that has to be sent once more. Nothing that was typed is lost. */
export const SEND_AGAIN = {
  stale:
    'This page was open for more than a day, so we ask once more. Everything you typed is still here: please press the button again.',
  tooMany:
    'That was a lot in a short time. Everything you typed is still here: please wait a while, then press the button again.',
} as const
