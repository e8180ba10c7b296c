import {
  After,
  AfterAll,
  Before,
  BeforeAll,
  type ITestCaseHookParameter,
  setDefaultTimeout,
  setDefinitionFunctionWrapper,
  setWorldConstructor,
} from '@cucumber/cucumber'
import { scenarioRecordMediaType } from '../../checks/scenario-record.ts'
import { notSelected } from '../../protocol/absence.ts'
import { interruptedLog } from '../../protocol/run-news.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import { closeBrowsers } from '../../wallet/sign-in/browser.ts'
import { type Parameters, settleTarget } from './chosen-target.ts'
import { inOneSentence, withoutSecrets } from './errors-in-words.ts'
import { judgeScenario, scenarioRecord } from './judgement.ts'
import { keepEvidence } from './kept-evidence.ts'
import { forgetOnlyWays } from './only-offer.ts'
import { closeConnections } from './run-connections.ts'
import { forgetHosts, isInterrupted } from './run-hosts.ts'
import { scenarioFacts } from './scenario-facts.ts'
import { redactorOf } from './secrets.ts'
import { ConformanceWorld, type StepResult } from './world.ts'

setWorldConstructor(ConformanceWorld)

type Definition = (this: unknown, ...args: unknown[]) => unknown

/** What a step throws goes to the terminal and into every report: secrets stay behind, and so does the stack of a user's mistake. */
setDefinitionFunctionWrapper(
  (code: Definition): Definition =>
    async function (...args) {
      try {
        return await code.apply(this, args)
      } catch (thrown) {
        if (thrown instanceof UsageError) throw inOneSentence(thrown)
        throw this instanceof ConformanceWorld
          ? withoutSecrets(thrown, () => redactorOf(this))
          : thrown
      }
    },
)

/** The wallet's requests have time-outs of their own, which are evidence: Cucumber's is the last resort. */
setDefaultTimeout(10 * 60_000)

BeforeAll(forgetOnlyWays)
BeforeAll(forgetHosts)
BeforeAll(async function (this: { readonly parameters: Parameters }) {
  await settleTarget(this.parameters)
})

/** Each thread has its own. */
AfterAll(closeBrowsers)
AfterAll(closeConnections)

/** Profiles that no target has by default: their scenarios are for nobody else. */
const narrower: readonly string[] = ['haip', 'errata']

Before(async function (this: ConformanceWorld, hook: ITestCaseHookParameter): Promise<StepResult> {
  await this.load(scenarioFacts(hook))
  if (isInterrupted()) {
    this.log(interruptedLog)
    return 'skipped'
  }
  const { profiles, selfTest } = this.facts
  // A scenario of somebody's own has no profile, and is nobody's.
  const [own] = profiles.every((profile) => narrower.includes(profile)) ? profiles : []
  if (selfTest || own === undefined || this.session.loaded.profiles.includes(own)) return undefined
  return this.skip(`the profile ${own} is not judged`, notSelected)
})

/**
 * Runs last, whatever happened before: judges, attaches, and throws where the scenario's own clause was broken.
 * The harness's tests of itself say with their own steps what has to be reported: they count for no target.
 */
After(async function (this: ConformanceWorld, { result }: ITestCaseHookParameter) {
  await this.resources.disposeAsync()
  if (this.facts.selfTest) return
  keepEvidence(this)
  const judgement = judgeScenario(this)
  this.attach(JSON.stringify(await scenarioRecord(this, judgement)), scenarioRecordMediaType)
  judgement.throwIfItsOwnClauseWasBroken(result?.status)
})
