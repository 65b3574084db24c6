const BANDS: Readonly<Record<string, string>> = {
  none: 'no risk found',
  low: 'low risk',
  medium: 'medium risk',
  high: 'high risk',
  critical: 'critical risk',
}

const NEXT_STEPS: Readonly<Record<string, string>> = {
  nothing: 'none needed',
  'find-out': 'find out more',
  'quick-fix': 'quick fix',
  audit: 'audit',
  build: 'build',
}

export const nextStepWords = (nextStep: string): string => NEXT_STEPS[nextStep] ?? nextStep

/** "high risk, 74". */
export function riskWords({ band, score }: { band: string; score: number }): string {
  return `${BANDS[band] ?? band}, ${score}`
}

/** "high risk, 74, next step audit". */
export function resultWords(result: { band: string; score: number; nextStep: string }): string {
  return `${riskWords(result)}, next step ${nextStepWords(result.nextStep)}`
}
