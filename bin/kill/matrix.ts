import { env } from 'node:process'
import type { Fault } from '../../mock-server/faults/fault.ts'
import { variants } from '../../mock-server/variants/registry.ts'
import { startEmbeddedMock } from '../embedded-mock.ts'
import { type Plan, scenariosFor } from './plan.ts'
import type { ScenarioRunner } from './scenario-run.ts'
import { type FaultVerdict, judgeControl, judgeFault, type Seen } from './verdict.ts'

/** Runs the scenarios that a fault can affect against a mock that has it. */
export async function tryFault(
  fault: Fault,
  plan: Plan,
  runner: ScenarioRunner,
): Promise<FaultVerdict> {
  return judgeFault(fault, await against([fault.name], scenariosFor(fault, plan), runner))
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

/**
 * @returns what was reported about the mock without a fault, as it is and at its oddest: nothing, if all is in
 * order.
 */
export async function tryControl(plan: Plan, runner: ScenarioRunner): Promise<readonly string[]> {
  const all = plan.map(({ at }) => at)
  const aboutTheStandard = plan.filter(({ isStandard }) => isStandard).map(({ at }) => at)
  return [
    ...judgeControl(await against([], all, runner)),
    ...judgeControl(await against([], aboutTheStandard, runner, oddities)),
  ]
}

async function against(
  faults: readonly string[],
  scenarios: readonly string[],
  runner: ScenarioRunner,
  variants: readonly string[] = [],
): Promise<Seen> {
  delete env.VCISPEC_TARGET
  await using _mock = await startEmbeddedMock(faults, variants)
  return await runner.run(scenarios)
}
