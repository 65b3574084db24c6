/** Tenths are finer than an eye on any screen or paper, and a result has hundreds of them. */
export const round = (value: number): number => Math.round(value * 10) / 10
