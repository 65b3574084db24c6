const TIME = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
})

/** "22 Nov 2026, 10:05 UTC". */
export const sayTime = (time: string): string => `${TIME.format(new Date(time))} UTC`
