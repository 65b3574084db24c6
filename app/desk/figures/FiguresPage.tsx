import { Choice } from './Choice.tsx'
import { Funnel } from './Funnel.tsx'
import type { Figures, FiguresView } from './figures-view.ts'
import { Headline } from './Headline.tsx'
import { Nothing } from './Nothing.tsx'
import { Results } from './Results.tsx'
import { Sources } from './Sources.tsx'
import '../../report/drawing.css'
import './figures.css'

/** How many founders come, how far they get, and what their checks come to. */
export function FiguresPage({ view: { choice, figures } }: { view: FiguresView }) {
  return (
    <div className="figures">
      <h1>Figures</h1>
      <Choice choice={choice} />
      {figures === null ? <Nothing choice={choice} /> : <Shown figures={figures} />}
    </div>
  )
}

function Shown({ figures }: { figures: Figures }) {
  return (
    <>
      <Headline figures={figures} />
      <Funnel figures={figures} />
      {figures.results === null ? (
        <section>
          <h2>Results</h2>
          <p>Nobody who began in these days has finished yet. What they find will stand here.</p>
        </section>
      ) : (
        <Results results={figures.results} />
      )}
      <Sources sources={figures.sources} />
      <section className="figures-how">
        <h2>How this is counted</h2>
        <p>
          A check counts from its first answer, on the day it began, in UTC. Whoever only looks at
          the first question is not counted. A founder who checks the same app again counts once.
        </p>
        <p>
          A source is the name in the link (<code>utm_source</code>), or else the site it stood on.
          “(direct)” means that neither is known: the address was typed, came by mail or in an app,
          or the browser kept it to itself. “(not recorded)” began before sources were kept.
        </p>
        <p>
          These are counts without names. They stay when a check is deleted for its age. When a
          founder erases one, what it came to is taken out again; that somebody began and finished
          stays. So these figures can be larger than the list.
        </p>
      </section>
    </>
  )
}
