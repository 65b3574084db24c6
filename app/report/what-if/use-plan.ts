import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { Assessment } from '#rules/assessment.ts'
import type { Answers } from '#rules/states.ts'
import {
  AS_IT_IS,
  type AsIf,
  assessAsIf,
  bestSteps,
  countUntilLower,
  type Step,
} from '#rules/what-if.ts'
import { UNSURE } from './choose-option.ts'
import { createKeeper, type Keeping, postTo } from './keep-ticks.ts'
import { type PlanView, TICK } from './plan-view.ts'

/** What the founder has ticked and answered here. */
interface Choice {
  readonly ticked: readonly string[]
  readonly answered: Answers
  /** The last tick left the score where it was. */
  readonly isLastIdle: boolean
}

export interface Plan {
  /** A script runs: ticks are kept as they are made, and answers can be tried. */
  readonly isLive: boolean
  readonly ticked: readonly string[]
  readonly answered: Answers
  readonly isLastIdle: boolean
  readonly before: Assessment
  readonly after: Assessment
  /** What helps most from here. */
  readonly next: readonly Step[]
  readonly untilLower: number
  readonly keeping: Keeping
  /** What "Untick everything" took away, until something else is chosen. */
  readonly canUndo: boolean
  tick(id: string, isTicked: boolean): void
  answer(question: string, options: readonly string[]): void
  clear(): void
  undo(): void
  keepAgain(): void
}

const NEXT_STEPS = 3

/** The state of the plan: the engine's word on every choice, and the saving of ticks. */
export function usePlan(view: PlanView, form: RefObject<HTMLFormElement>): Plan {
  const { answers, ticked: kept, address } = view
  const [choice, setChoice] = useState<Choice>({ ticked: kept, answered: {}, isLastIdle: false })
  const [cleared, setCleared] = useState<Choice | null>(null)
  const [isLive, setLive] = useState(false)
  const [keeping, setKeeping] = useState<Keeping>('nothing-new')
  const keeper = useRef<ReturnType<typeof createKeeper> | null>(null)
  const { ticked, answered } = choice

  const outlook = useMemo(() => {
    const asIf = asIfOf({ ticked, answered })
    return {
      before: assessAsIf(answers, AS_IT_IS),
      after: assessAsIf(answers, asIf),
      next: bestSteps(answers, NEXT_STEPS, asIf),
      untilLower: countUntilLower(answers, asIf),
    }
  }, [answers, ticked, answered])

  function choose(changed: Choice): void {
    setChoice(changed)
    if (changed.ticked !== ticked) keeper.current?.keep(changed.ticked)
  }

  useEffect(() => {
    keeper.current = createKeeper({ kept, post: postTo(address), onChange: setKeeping })
    setLive(true)
    // Boxes may have been ticked before this script came.
    const early = form.current === null ? kept : ticksIn(form.current)
    if (early.join() === kept.join()) return
    setChoice((now) => ({ ...now, ticked: early }))
    keeper.current.keep(early)
  }, [address, kept, form])

  return {
    ...choice,
    ...outlook,
    isLive,
    keeping,
    canUndo: cleared !== null,
    tick(id, isTicked) {
      const others = ticked.filter((other) => other !== id)
      const changed = isTicked ? [...others, id] : others
      const { score } = assessAsIf(answers, asIfOf({ ticked: changed, answered }))
      setCleared(null)
      choose({
        ticked: changed,
        answered,
        isLastIdle: isTicked && score === outlook.after.score,
      })
    },
    answer(question, options) {
      const { [question]: _, ...others } = answered
      const isOpen = options[0] === UNSURE
      setCleared(null)
      choose({
        ticked,
        answered: isOpen ? others : { ...others, [question]: options },
        isLastIdle: false,
      })
    },
    clear() {
      setCleared(choice)
      choose({ ticked: [], answered: {}, isLastIdle: false })
    },
    undo() {
      if (cleared !== null) choose(cleared)
      setCleared(null)
    },
    keepAgain: () => keeper.current?.retry(),
  }
}

const asIfOf = ({ ticked, answered }: Pick<Choice, 'ticked' | 'answered'>): AsIf => ({
  fixed: new Set(ticked),
  answered,
})

function ticksIn(form: HTMLFormElement): readonly string[] {
  return new FormData(form).getAll(TICK).filter((value) => typeof value === 'string')
}
