import { longDate } from '#rules/long-date.ts'
import type { MethodView } from '#rules/method.ts'

/** docs/rules.md: how a result is made, for those who read it in the repository. */
export function writeRulesDoc(method: MethodView): string {
  const parts = [
    '# How a result is made',
    '<!-- Generated from rules/ by npm run rules:doc. Don’t edit. -->',
    `Version ${method.rulesVersion} of the rules. Facts collected up to ${longDate(method.informationAsAt)}.`,
    '## The points',
    table(
      ['severity', 'band', 'confirmed', 'not known'],
      method.points.map(({ severity, band, confirmed, unknown }) => [
        severity,
        band,
        `${confirmed}%`,
        `${unknown}%`,
      ]),
    ),
    'Each finding closes a share of what is left to 100, worst first. The band is that of the worst finding: however many lesser ones there are, the score stops at the top of that band. Doubts stop at 50, the middle. One open question counts once, as the worst of what it leaves open. While no real people use the app, every band counts as the one below.',
    '## A worked example',
    writeExample(method),
    '## What the score promises',
    method.promises
      .map(({ promise, proof }, index) => `${index + 1}. **${promise}** ${proof}`)
      .join('\n'),
    'How far each proof goes is in [proof.md](proof.md).',
    '## What this check cannot see',
    bullets(method.limits),
    '## Every question',
    ...method.sections.flatMap(({ title, questions }) => [
      `### ${title}`,
      ...questions.map(
        ({ id, text, why, asked, options }) =>
          `**${text}** \`${id}\`\n\n${why} ${asked}\n\n${bullets(options)}`,
      ),
    ]),
    '## Every rule',
    ...method.areas.flatMap(({ title, rules }) => [`### ${title}`, ...rules.map(writeRule)]),
    '## Sources',
    bullets(method.sources.map(({ label, url }) => `[${label}](${url})`)),
    '## Versions',
    ...method.versions.map(
      ({ version, date, lines }) => `### ${version}, ${date}\n\n${bullets(lines)}`,
    ),
  ]
  return `${parts.join('\n\n')}\n`
}

function writeRule(rule: MethodView['areas'][number]['rules'][number]): string {
  const lines = [rule.applies, rule.when, ...rule.raisedBy]
  const links = rule.references.map(({ label, url }) => `[${label}](${url})`).join(', ')
  return `**${rule.title}** \`${rule.id}\`\n\n${rule.severity}: ${rule.because} ${rule.why}\n\n${bullets(lines)}\n\n${links}`
}

function writeExample({ example }: MethodView): string {
  const { steps, score, low, high, band } = example
  return [
    table(
      ['finding', 'points', 'total'],
      steps.map(({ label, points, total }) => [label, `${points}`, `${total}`]),
    ),
    `The score is ${score}, the band ${band}, the range ${low} to ${high}.`,
  ].join('\n\n')
}

const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n')

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}
