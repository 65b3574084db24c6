import type { GuideView, ReportView } from '#rules/report-view.ts'
import { Prose } from '../ui/Prose.tsx'
import { Links } from './Links.tsx'
import { RECIPE_TITLE } from './labels.ts'
import { listPlaces } from './places.ts'
import { Steps } from './Steps.tsx'

/** Where the backend probably runs, and how to look at it. */
export function Where({ where }: { where: ReportView['where'] }) {
  const places = listPlaces(where)
  return (
    <>
      <p>{where.text}</p>
      {places.length > 0 && (
        <ul className="candidates">
          {places.map(({ name, sentence, about }) => (
            <li key={name}>
              <h3>{name}</h3>
              <p>
                <strong>{sentence}</strong> {about}
              </p>
            </li>
          ))}
        </ul>
      )}
      {where.guides.map((guide) => (
        <Guide key={guide.name} guide={guide} />
      ))}
      {where.recipe.length > 0 && (
        <>
          <h3>{RECIPE_TITLE}</h3>
          <Steps steps={where.recipe} />
        </>
      )}
    </>
  )
}

function Guide({ guide }: { guide: GuideView }) {
  return (
    <section className="guide" aria-label={guide.name}>
      <h3>{guide.name}</h3>
      <p>
        <Prose parts={guide.about} />
      </p>
      {guide.menus.length > 0 && (
        <>
          <h4>Where to look</h4>
          <Steps steps={guide.menus} />
        </>
      )}
      <Points title="What it takes care of" points={guide.platformDoes} />
      <Points title="What stays with you" points={guide.staysWithYou} />
      <Links label="Where we have this from" links={guide.sources} />
    </section>
  )
}

function Points({ title, points }: { title: string; points: readonly string[] }) {
  if (points.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </>
  )
}
