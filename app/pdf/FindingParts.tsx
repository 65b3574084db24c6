import { Link } from '@react-pdf/renderer'
import { answersLabel } from '#app/report/labels.ts'
import { LIGHT } from '#app/ui/tokens.ts'
import type { FindingView, LinkView } from '#rules/report-view.ts'
import { clearingText, toldBefore } from './first-told.ts'
import { GLUE } from './keep-together.ts'
import { answerAnchor, type Lookup } from './lookup.ts'
import { Text } from './Text.tsx'
import { type } from './theme.ts'

const link = { color: LIGHT.accent, textDecoration: 'none' } as const

/** What the founder told us that leads here, with the whole question. */
export function ToldLines({ finding }: { finding: FindingView }) {
  if (finding.told.length === 0) return null
  return (
    <Text style={{ ...type.fine, color: LIGHT.muted, marginBottom: 3 }}>
      {finding.told.map((told) => `${told.question} You said: ${answersLabel(told)}.`).join('\n')}
    </Text>
  )
}

/**
 * The same where room is short: the answers alone, and where their questions stand. What an earlier
 * finding tells already is not told again.
 */
export function ToldInShort({ finding, lookup }: { finding: FindingView; lookup: Lookup }) {
  return (
    <>
      {finding.told.map((told) => {
        const number = lookup.answerNumber.get(told.questionId)
        const before = toldBefore(answersLabel(told), finding, lookup.firstTold)
        return (
          <Text key={told.questionId}>
            {before === undefined
              ? ` You said “${answersLabel(told)}” (`
              : ` From the same answer as finding${GLUE}${before} (`}
            <Link src={`#${answerAnchor(number)}`} style={link}>
              {`answer${GLUE}${number}`}
            </Link>
            {').'}
          </Text>
        )
      })}
    </>
  )
}

/** The answers that would settle it, inside a Text. */
export function ClearedBy({ finding, lookup }: { finding: FindingView; lookup: Lookup }) {
  const answers = clearingText(finding)
  if (answers === '') return null
  const before = toldBefore(answers, finding, lookup.firstTold)
  return (
    <>
      {before === undefined
        ? ` Clears once ${answers}.`
        : ` Clears together with finding${GLUE}${before}.`}
    </>
  )
}

/** Why it counts for more here than elsewhere, inside a Text. */
export function WeighsMore({ finding, lookup }: { finding: FindingView; lookup: Lookup }) {
  if (finding.weighsMore === '') return null
  const before = toldBefore(finding.weighsMore, finding, lookup.firstTold)
  return (
    <>
      {before === undefined
        ? ` ${finding.weighsMore}`
        : ` This weighs more for the same reason as finding${GLUE}${before}.`}
    </>
  )
}

/** Numbers that lead to the sources and, on paper, to their names at the end. Inside a Text. */
export function SourceNumbers({
  references,
  lookup,
}: {
  references: readonly LinkView[]
  lookup: Lookup
}) {
  if (references.length === 0) return null
  return (
    <>
      {` ${references.length === 1 ? 'Source' : 'Sources'}${GLUE}`}
      {references.map(({ label, url }, index) => (
        <Text key={label}>
          {index === 0 ? '' : `,${index === references.length - 1 ? GLUE : ' '}`}
          <Link src={url} style={link}>
            {String(lookup.sourceNumber.get(label))}
          </Link>
        </Text>
      ))}
      {'.'}
    </>
  )
}
