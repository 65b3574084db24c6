import { Link } from '@remix-run/react'
import { Prose } from '../ui/Prose.tsx'
import { WordList } from '../ui/WordList.tsx'
import { FindOut } from './FindOut.tsx'
import { ProgressLine } from './ProgressLine.tsx'
import { QuestionForm } from './QuestionForm.tsx'
import type { QuestionView } from './question-view.ts'
import type { Refusal } from './refusal.ts'
import './quiz.css'
import { SectionList } from './SectionList.tsx'

/** One question, and in the margin everything that helps to answer it. */
export function QuestionPage({
  view,
  refusal,
}: {
  view: QuestionView
  refusal: Refusal | undefined
}) {
  return (
    <div className="quiz">
      <div className="quiz-main">
        <Link className="back-link" to={view.back.to}>
          {view.back.label}
        </Link>
        <ProgressLine section={view.section} progress={view.progress} />
        {view.isBroughtUp && (
          <p className="notice">
            Your change brings up this question, because it matters for the app you now describe.
            After that you are back at your answers.
          </p>
        )}
        <QuestionForm view={view} refusal={refusal}>
          <FindOut groups={view.findOut} />
        </QuestionForm>
      </div>
      <aside className="margin" aria-label="About this question">
        <section>
          <h2>Why we ask</h2>
          <p>
            <Prose parts={view.why} />
          </p>
        </section>
        {view.words.length > 0 && (
          <section>
            <h2>Words on this page</h2>
            <WordList words={view.words} />
          </section>
        )}
        <SectionList sections={view.sections} />
      </aside>
    </div>
  )
}
