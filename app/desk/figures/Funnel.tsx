import { thousands } from '../../ui/counted.ts'
import { BarTable } from './BarTable.tsx'
import type { Figures, QuestionRow } from './figures-view.ts'
import { percent } from './in-words.ts'

/** Question by question: who got there, and who went no further. */
export function Funnel({ figures }: { figures: Pick<Figures, 'funnel' | 'started'> }) {
  const { funnel, started } = figures
  const first = funnel.sections[0]?.questions[0]?.id
  return (
    <section>
      <h2>Question by question</h2>
      {funnel.most !== null && <p>{funnel.most}</p>}
      <BarTable
        caption="How many reached each question, and how many of them have not answered it. Full: answered; outlined: left. Whoever only looked at the first question is not counted."
        headings={['Question', 'Reached', 'Left']}
        groups={funnel.sections.map(({ title, questions }) => ({
          title,
          rows: questions.map((question) =>
            toRow(question, { started, isFirst: question.id === first }),
          ),
        }))}
      />
    </section>
  )
}

function toRow(
  { id, text, reached, left }: QuestionRow,
  { started, isFirst }: { started: number; isFirst: boolean },
) {
  const share = left === 0 ? '' : ` (${percent(left, reached)})`
  return {
    key: id,
    label: text,
    bar: { value: reached - left, more: left, max: started },
    cells: [thousands(reached), isFirst ? '–' : `${thousands(left)}${share}`],
  }
}
