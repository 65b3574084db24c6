import { assess } from '#rules/assess.ts'
import type { CalibrationFounder, Judgement } from './founder.ts'

export const ASPECTS = ['verdict', 'band', 'nextStep', 'first'] as const
export type Aspect = (typeof ASPECTS)[number]

/** The same four, as plain words. */
export type Said = Readonly<Record<Aspect, string | null>>

export function judgementOf(founder: CalibrationFounder): Judgement {
  const { verdict, band, nextStep, findings } = assess(founder.answers)
  return { verdict, band, nextStep, first: findings[0]?.id ?? null }
}

/** What holds once disagreements were settled. */
export function settledOf({ expert, settled }: CalibrationFounder): Judgement {
  const { verdict, band, nextStep, first } = settled ?? expert
  return { verdict, band, nextStep, first }
}

export function differences(one: Said, other: Said): readonly Aspect[] {
  return ASPECTS.filter((aspect) => one[aspect] !== other[aspect])
}

export interface Rate {
  readonly agreed: number
  readonly of: number
}

/** How many pairs agree in each aspect, and in all four. */
export function agreement(
  pairs: readonly (readonly [Said, Said])[],
): Readonly<Record<Aspect | 'all', Rate>> {
  const rate = (agrees: (one: Said, other: Said) => boolean): Rate => ({
    agreed: pairs.filter(([one, other]) => agrees(one, other)).length,
    of: pairs.length,
  })
  const agreeIn = (aspect: Aspect) => rate((one, other) => one[aspect] === other[aspect])
  return {
    verdict: agreeIn('verdict'),
    band: agreeIn('band'),
    nextStep: agreeIn('nextStep'),
    first: agreeIn('first'),
    all: rate((one, other) => differences(one, other).length === 0),
  }
}
