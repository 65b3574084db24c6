import { json, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { GLOSSARY } from '#rules/glossary.ts'
import { titled } from '../ui/site.ts'
import { WordList } from '../ui/WordList.tsx'

export const handle = { js: false }

export function loader() {
  const words = GLOSSARY.map(({ id, term, meaning }) => ({ id, term, meaning }))
  return json({ words: words.sort((a, b) => a.term.localeCompare(b.term, 'en')) })
}

export const meta: MetaFunction = ({ matches }) => [
  { title: titled('Words we use', matches) },
  {
    name: 'description',
    content: 'What backend, database, server function and other words mean, in plain English.',
  },
]

export default function Words() {
  return (
    <div className="column">
      <h1>Words we use</h1>
      <p className="lead">
        Some of these you meet in the quiz, some in your report, and most of them in your builder.
      </p>
      <WordList words={useLoaderData<typeof loader>().words} />
    </div>
  )
}
