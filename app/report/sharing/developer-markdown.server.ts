import { longDate } from '#rules/long-date.ts'
import { SEVERITY_LABEL } from '../labels.ts'
import type { DeveloperCopy } from './developer-copy.server.ts'

type Finding = DeveloperCopy['findings'][number]

/** A developer's copy as Markdown: to paste into a tracker, or into the chat of an AI builder. */
export function developerMarkdown(copy: DeveloperCopy): string {
  const { backend, risk, findings, openQuestions, limits } = copy
  const places = backend.candidates.map(({ name, confidence }) => `${name} (${confidence})`)
  const range = risk.low === risk.high ? '' : `, from ${risk.low} to ${risk.high} once all is known`
  const blocks = [
    '# Findings to check and fix',
    asText(`${copy.about} Answers of ${longDate(copy.checkedOn)}.`),
    listOf([
      `**Backend:** ${asText(backend.summary)}`,
      ...(places.length === 0 ? [] : [`**Probably runs on:** ${asText(places.join('; '))}`]),
      `**Risk:** ${risk.band}, ${risk.score} of 100${range}`,
    ]),
    ...findings.flatMap(describeFinding),
    ...(openQuestions.length === 0 ? [] : ['## Nobody has checked yet']),
    ...openQuestions.flatMap(({ question, why, howTo }) => [
      `### ${asText(question)}`,
      asText(why),
      howTo.map((step, index) => `${index + 1}. ${asText(step)}`).join('\n'),
    ]),
    '## What this check cannot see',
    listOf(limits.map(asText)),
    `Rules version ${asText(copy.rulesVersion)}. Information as at ${longDate(copy.informationAsAt)}.`,
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function describeFinding(finding: Finding): string[] {
  const { number, title, severity, status, area, told, references, prompt } = finding
  const state = status === 'confirmed' ? 'confirmed by the answers' : 'not checked yet'
  return [
    `## ${number}. ${asText(title)}`,
    `**${SEVERITY_LABEL[severity]}**, ${state} · ${asText(area)} · \`${finding.id}\``,
    listOf(told.map(answer)),
    asText(finding.why),
    `**Check it:** ${asText(finding.check)}`,
    `**Fix it:** ${asText(finding.fix)} (${asText(`${finding.who}: ${finding.effort}`)})`,
    ...(prompt === null ? [] : ['**Prompt for an AI builder:**', fence(prompt)]),
    ...(finding.clearedBy.length === 0
      ? []
      : ['**Done when the answer is:**', listOf(finding.clearedBy.map(answer))]),
    ...(references.length === 0
      ? []
      : [
          '**Read more:**',
          listOf(references.map(({ label, url }) => `[${asText(label)}](<${url}>)`)),
        ]),
  ]
}

function answer({ question, answers }: Finding['told'][number]): string {
  return `${asText(question)} *${asText(answers.join('; ') || 'left open')}*`
}

const listOf = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n')

/** Only what would change how the text is shown: it is read as it stands, too. */
function asText(text: string): string {
  return text
    .replace(/[\\`*<[\]]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/^(\s*)(#{1,6}\s|[-+>]|\d+[.)]\s)/gm, '$1\\$2')
}

/** A fence that nothing inside can close. */
function fence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const ticks = '`'.repeat(longest + 1)
  return `${ticks}text\n${text}\n${ticks}`
}
