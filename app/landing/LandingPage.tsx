import { ExampleReport } from './ExampleReport.tsx'
import type { Example } from './example.ts'
import { type Standing, Start } from './Start.tsx'
import '../report/drawing.css'
import './landing.css'

const YOU_GET = [
  {
    title: 'A straight answer',
    text: 'Whether your app has a backend, whose it is, and roughly where it runs. Builders often make one without saying so.',
  },
  {
    title: 'A score with its reasons',
    text: 'How risky your app is, from 0 to 100, with a reason for every point: which answer it comes from, and what would clear it.',
  },
  {
    title: 'Three things to do this week',
    text: 'The most important first, with who can do each, how long it takes, and where to click in your own builder.',
  },
  {
    title: 'A PDF worth forwarding',
    text: 'The whole report, made to be read. Give it to a co-founder, or to the developer whose help you want.',
  },
] as const

const PROMISES = [
  {
    title: 'We never touch your app',
    text: 'You install nothing and connect nothing. We ask, you answer, and that is all.',
  },
  {
    title: 'The result comes first',
    text: 'You see all of it without giving an e-mail address. A private link to it is yours to keep.',
  },
  {
    title: '“I don’t know” is a fair answer',
    text: 'It counts as not known: not as safe, and not as broken. The report shows you how to find out.',
  },
  {
    title: 'No guessing inside',
    text: 'Written rules decide, not an AI. The same answers always give the same report.',
  },
] as const

/** The face of the product: what it is, for whom, what you get, and where to begin. */
export function LandingPage({ example, standing }: { example: Example; standing: Standing }) {
  return (
    <div className="landing">
      <section className="hero">
        <div className="hero-words">
          <h1>Do you even have a backend?</h1>
          <p className="lead">
            You built an app, perhaps with an AI, and it works. Now somebody asks whether it is
            safe. That depends on the part you never see. Answer a few plain questions and learn
            what is there, whose it is, and how risky it is.
          </p>
          <Start {...standing} />
          <p className="small muted">
            About five minutes. Free. No account, <span className="nowrap">no e-mail address</span>.
          </p>
        </div>
        <ExampleReport example={example} />
      </section>
      <section className="spread">
        <h2>What you get</h2>
        <Points points={YOU_GET} />
      </section>
      <section className="spread">
        <h2>Who it is for</h2>
        <p className="lead">
          Founders who know their customers better than their database. You need no technical words:
          where one can’t be avoided, its meaning stands on the same page. And if all you have is a
          website of fixed pages, you will know that after eight questions at most.
        </p>
      </section>
      <section className="spread">
        <h2>What we promise</h2>
        <Points points={PROMISES} />
      </section>
      <section className="spread closing">
        <h2>It takes less time than drinking a coffee</h2>
        <Start {...standing} />
      </section>
    </div>
  )
}

function Points({ points }: { points: readonly { title: string; text: string }[] }) {
  return (
    <ul className="points">
      {points.map(({ title, text }) => (
        <li key={title}>
          <h3>{title}</h3>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  )
}
