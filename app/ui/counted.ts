/** 12480 as "12,480". */
export const thousands = (count: number): string => count.toLocaleString('en-GB')

/** "1 check", "1,200 checks". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${thousands(count)} ${count === 1 ? one : many}`
