import { crossCheck } from './cross-check.ts'
import { ENGINE } from './engine.ts'
import { limitsOf } from './limits.ts'
import type { Project } from './project.ts'
import { proveAreas } from './promises/areas.ts'
import { proveDoubts } from './promises/doubts.ts'
import { proveHiddenAnswers } from './promises/hidden-answers.ts'
import { proveLearning } from './promises/learning.ts'
import { proveMeaning } from './promises/meaning.ts'
import { proveNamesAreNeutral } from './promises/names.ts'
import { proveNotLive } from './promises/not-live.ts'
import { proveSensitiveData } from './promises/sensitive-data.ts'
import { proveSums } from './promises/sums.ts'
import { proveWorseAnswers } from './promises/worse-answers.ts'
import type { Proof } from './proof.ts'
import { proveMenus } from './sense/menus.ts'
import { proveNames } from './sense/names.ts'
import { createObservers, OTHER_CONDITIONS } from './sense/observers.ts'
import { proveOptionsMatter } from './sense/options.ts'
import { countPaths, proveLength } from './sense/paths.ts'
import { proveReach } from './sense/reach.ts'
import { proveNothingIsSettled } from './sense/settled.ts'
import { proveTexts } from './sense/texts.ts'
import { proveNoTwins } from './sense/twins.ts'
import { proveVerdict } from './sense/verdict.ts'
import { createTrial } from './trial.ts'

/** How many founders the whole engine is tried on. */
const SAMPLE = 20_000

/**
 * Everything that has to hold. Where names don't resolve nothing else is looked at, because the rest
 * reads the rules by these names.
 * @param readme the text of README.md
 */
export function proveAll(project: Project, readme: string): readonly Proof[] {
  const words = [...proveNames(project), proveTexts(project), proveMenus(project)]
  if (words.some(({ broken }) => broken.length > 0)) return words
  const { ruleset } = project
  const trial = createTrial(ruleset)
  // The result as a whole can tell more answers apart than the rules can.
  const whole = createTrial(ruleset, OTHER_CONDITIONS)
  const observers = createObservers(whole)
  return [
    ...proveSums(ruleset.scoring, limitsOf(trial)),
    ...proveNotLive(trial),
    ...proveDoubts(trial),
    ...proveLearning(trial),
    ...proveWorseAnswers(trial),
    proveHiddenAnswers(trial, ENGINE),
    proveAreas(trial),
    ...proveNamesAreNeutral(trial),
    proveSensitiveData(trial),
    ...proveMeaning(whole, OTHER_CONDITIONS, ENGINE),
    ...proveReach(trial),
    proveVerdict(whole),
    proveOptionsMatter(whole, observers),
    proveNothingIsSettled(whole, observers),
    proveNoTwins(trial),
    proveLength(countPaths(ruleset.evaluator.questions), readme),
    ...words,
    ...crossCheck(trial, ENGINE, SAMPLE),
  ]
}
