/** Hundredths are finer than any screen or printer. */
export const round = (value: number): number => Math.round(value * 100) / 100
