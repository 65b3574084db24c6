import type { ChoiceView } from './figures-view.ts'

/** Says what would stand here, and how to get there. */
export function Nothing({ choice }: { choice: ChoiceView }) {
  const { wasEverCounted, everything, source } = choice
  if (wasEverCounted) {
    return (
      <section className="figures-nothing">
        <h2>Nobody began a check{source === null ? '' : ' from this source'} in these days</h2>
        <p>
          Choose other days above, or look at <a href={everything}>everything since the start</a>.
        </p>
      </section>
    )
  }
  return (
    <section className="figures-nothing">
      <h2>Nothing to count yet</h2>
      <p>
        As soon as somebody answers the first question, this page shows how many begin, at which
        question they leave, how long it takes, and what their checks come to.
      </p>
      <p>
        To see where they come from, end the links that you give out with a name, such as{' '}
        <code>?utm_source=newsletter</code>. Other links count under the site that they stand on.
      </p>
    </section>
  )
}
