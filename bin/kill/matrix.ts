import { env } from 'node:process'
import type { Fault } from '../../mock-server/faults/fault.ts'
import { variants } from '../../mock-server/variants/registry.ts'
import { startEmbeddedMock } from '../embedded-mock.ts'
import { tell } from '../run-variables.ts'
import { listener } from './passages.ts'
import type { ControlTask, ListeningTask, Places } from './plan.ts'
import type { ScenarioRunner } from './scenario-run.ts'
import { type FaultVerdict, judgeControl, judgeFault, type Seen } from './verdict.ts'

/** Runs the scenarios that a fault can affect against a mock that has it, all of them only if it takes that. */
export async function tryFault(
  fault: Fault,
  { likely, further, profile }: Places,
  runner: ScenarioRunner,
): Promise<FaultVerdict> {
  const haip = (profile ?? fault.profile) === 'haip'
  const first = await against([fault.name], likely, runner, [], haip)
  const verdict = judgeFault(fault, first)
  if (verdict.outcome !== 'survived' || further.length === 0) return verdict
  const rest = await against([fault.name], further, runner, [], haip)
  return judgeFault(fault, {
    scenarios: first.scenarios + rest.scenarios,
    findings: [...first.findings, ...rest.findings],
    satisfied: [...first.satisfied, ...rest.satisfied],
    breakdowns: [...first.breakdowns, ...rest.breakdowns],
    refusals: [],
  })
}

/** The judges that follow overlook this requirement, as a broken check would; undefined: none. */
export function blind(requirement: string | undefined): void {
  if (requirement === undefined) delete env.VCISPEC_BLINDED
  else env.VCISPEC_BLINDED = requirement
}

/** What is odd but legal, and leaves no advice aside, all of it at once. */
const oddities = variants
  .filter(({ dimension, leaves }) => dimension === undefined && leaves === undefined)
  .map(({ name }) => name)

/** What scenarios say of the mock without a fault. */
export interface Control {
  /** Nothing, if all is in order. */
  readonly reports: readonly string[]
  /** Requirement, and where it was found satisfied. */
  readonly satisfied: Seen['satisfied']
  /** Demand, and where a request did not meet it. */
  readonly refusals: Seen['refusals']
  readonly profile: ControlTask['profile']
}

export async function tryControl(
  { control, isOdd, profile }: ControlTask,
  runner: ScenarioRunner,
): Promise<Control> {
  const seen = await against([], control, runner, isOdd ? oddities : [], profile === 'haip')
  const isUsual = !isOdd && profile !== 'haip'
  return {
    reports: judgeControl(seen),
    satisfied: isUsual ? seen.satisfied : [],
    refusals: isOdd ? [] : seen.refusals,
    profile,
  }
}

/** What each scenario comes by that a fault can alter. */
export async function listen(
  { listened, profile }: ListeningTask,
  runner: ScenarioRunner,
): Promise<Listened> {
  using _told = about(profile === 'haip')
  const heard: string[] = []
  await using _mock = await startEmbeddedMock([], [], undefined, [listener((it) => heard.push(it))])
  // A certificate is what it is before a scenario begins.
  const always = heard.splice(0)
  const { refusals, breakdowns } = await runner.run(listened, () => heard.splice(0))
  if (breakdowns.length > 0) throw new Error(`while listening: ${breakdowns.join('; ')}`)
  const passages = Map.groupBy(refusals, ([, at]) => at)
  return {
    profile,
    passages: listened.map((at) => [
      at,
      [...new Set([...always, ...(passages.get(at) ?? []).map(([name]) => name)])],
    ]),
  }
}

/** Names by the scenarios that come by them. */
export interface Listened {
  readonly profile: ListeningTask['profile']
  readonly passages: readonly (readonly [at: string, names: readonly string[]])[]
}

async function against(
  faults: readonly string[],
  scenarios: readonly string[],
  runner: ScenarioRunner,
  variants: readonly string[] = [],
  haip = false,
): Promise<Seen> {
  using _told = about(haip)
  const refused: string[] = []
  await using _mock = await startEmbeddedMock(faults, variants, (demand) => refused.push(demand))
  return await runner.run(scenarios, () => refused.splice(0))
}

function about(haip: boolean): Disposable {
  return tell({
    VCISPEC_TARGET: JSON.stringify({
      offers: { kind: 'mock' },
      ...(haip && { profiles: ['haip'] }),
    }),
    // Exchanges and images are for readers of reports.
    VCISPEC_FINDINGS_ONLY: 'yes',
  })
}
