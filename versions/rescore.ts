import { existsSync } from 'node:fs'
import { readEnv } from '#app/server/env.server.ts'
import { listAnswers } from '#db/completed.server.ts'
import { openDatabase } from '#db/open.server.ts'
import { addRescore } from '#db/rescores.server.ts'
import { parseAnswers } from '#rules/answers.ts'
import { assess } from '#rules/assess.ts'
import { RULES_VERSION } from '#rules/version.ts'

// Scores every completed assessment of an older version again, and keeps the new result beside the
// old one. What a founder was told stays what it was.
const file = readEnv(process.env).databaseFile
if (!existsSync(file)) {
  process.stderr.write(`There is no database at ${file}.\n`)
  process.exit(2)
}
const db = await openDatabase({ file })
try {
  const old = (await listAnswers(db)).filter(({ rulesVersion }) => rulesVersion !== RULES_VERSION)
  const counts = { added: 0, known: 0, changed: 0, unreadable: 0 }
  for (const { id, rulesVersion, answers, outcome: before } of old) {
    const parsed = parseAnswers(answers)
    if (!parsed.ok) {
      counts.unreadable += 1
      process.stdout.write(`${id}: ${parsed.errors[0]?.message} It keeps its old result only.\n`)
      continue
    }
    const result = assess(parsed.answers)
    const { verdict, score, band, nextStep } = result
    const added = await addRescore(db, {
      assessmentId: id,
      rulesVersion: RULES_VERSION,
      verdict,
      score,
      band,
      nextStep,
      result,
      now: new Date(),
    })
    counts[added ? 'added' : 'known'] += 1
    const after = `${verdict}, ${score} ${band}, ${nextStep}`
    if (!added || before === after) continue
    counts.changed += 1
    process.stdout.write(`${id}: ${before} (${rulesVersion}) -> ${after} (${RULES_VERSION})\n`)
  }
  const { added, known, changed, unreadable } = counts
  process.stdout.write(
    `${old.length} assessments of older versions: ${added} scored under ${RULES_VERSION}, ` +
      `${changed} of them with another outcome, ${known} scored before, ${unreadable} unreadable.\n`,
  )
} finally {
  await db.destroy()
}
