import { availableParallelism } from 'node:os'
import { requirementById } from '../../checks/catalogue.ts'
import { faults } from '../../mock-server/faults/registry.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import { counted } from '../../reporting/plain-text.ts'
import { didYouMean } from '../../targets/nearest.ts'
import { controlTasks, placesFor, plan } from '../kill/plan.ts'
import { unexplained, unprovenRequirements } from '../kill/unproven.ts'
import { type FaultVerdict, isAbout } from '../kill/verdict.ts'
import { Threads } from '../kill/workers.ts'

export interface KillOptions {
  readonly only?: readonly string[]
  /** A requirement to overlook: its faults then have to survive. */
  readonly blind?: string
  /** Threads; default: as many as there are processors. */
  readonly parallel?: number
  readonly json?: boolean
  readonly quiet?: boolean
}

/** The kill matrix: is every fault of the mock reported, as what it breaks and as nothing else? @returns the exit code. */
export async function kill({
  only = [],
  blind: blinded,
  parallel,
  json = false,
  quiet = false,
}: KillOptions): Promise<number> {
  if (blinded !== undefined && requirementById(blinded) === undefined) {
    throw new UsageError(
      'ERR_UNKNOWN_REQUIREMENT',
      `There is no requirement "${blinded}" to overlook.`,
      'vcispec list requirements shows them.',
    )
  }
  const chosen = chosenFaults(only)
  const whole = only.length === 0
  const scenarios = await plan()
  const control: string[] = []
  const satisfied = new Map<string, Set<string>>()
  const verdicts: FaultVerdict[] = []
  const threads = await Threads.start(parallel ?? availableParallelism(), blinded)
  try {
    if (whole) {
      await threads.run(controlTasks(scenarios), (answer) => {
        if (!('control' in answer)) return
        control.push(...answer.control.reports)
        for (const [requirement, at] of answer.control.satisfied) {
          satisfied.set(requirement, (satisfied.get(requirement) ?? new Set()).add(at))
        }
      })
    }
    const tasks = chosen.map((fault) => ({
      fault: fault.name,
      places: placesFor(fault, scenarios, satisfied),
    }))
    await threads.run(tasks, (answer) => {
      if (!('verdict' in answer)) return
      verdicts.push(answer.verdict)
      if (!json) say(lineOf(answer.verdict, quiet))
    })
  } finally {
    await threads.stop()
  }
  const { core: unproven, beyond } = whole ? unprovenRequirements() : { core: [], beyond: [] }
  const killed = verdicts.filter(({ outcome }) => outcome === 'killed').length
  const summary = { faults: verdicts.length, killed, control, unproven, beyond }
  say(json ? JSON.stringify({ ...summary, verdicts }) : closing(summary))
  const surprises = whole ? unexplained(unproven) : []
  for (const surprise of surprises) say(`no proof  ${surprise}`)
  return killed === verdicts.length && control.length === 0 && surprises.length === 0 ? 0 : 1
}

/** @throws UsageError for words that are about no fault. */
function chosenFaults(only: readonly string[]) {
  const lost = only.find((what) => !faults.some((fault) => isAbout(fault, what)))
  if (lost !== undefined) {
    const known = faults.flatMap(({ name, breaks }) => [name, breaks])
    throw new UsageError(
      'ERR_NO_FAULT',
      `No fault is about ${lost}.`,
      didYouMean(lost, known, '"vcispec list faults" shows what there is.'),
    )
  }
  return only.length === 0
    ? faults
    : faults.filter((fault) => only.some((what) => isAbout(fault, what)))
}

function lineOf(
  { outcome, breaks, fault, beyond, scenarios }: FaultVerdict,
  quiet: boolean,
): string {
  if (outcome === 'killed')
    return quiet ? '' : `killed    ${breaks}  ${fault} (${scenarios} scenarios)`
  return [
    `${outcome.padEnd(9)} ${breaks}  ${fault} (${scenarios} scenarios)`,
    ...beyond.map((it) => `          beyond: ${it}`),
  ].join('\n')
}

function closing({
  faults: total,
  killed,
  control,
  unproven,
  beyond,
}: {
  readonly faults: number
  readonly killed: number
  readonly control: readonly string[]
  readonly unproven: readonly string[]
  readonly beyond: readonly string[]
}): string {
  return [
    ...control.map((it) => `control   ${it}`),
    ...(unproven.length === 0 ? [] : [`No fault proves: ${unproven.join(', ')}`]),
    ...(beyond.length === 0 ? [] : [`Nor, beyond the core: ${beyond.join(', ')}`]),
    `${counted(total, 'fault')}: ${killed} killed, ${total - killed} not; ${control.length} reports without a fault; ${unproven.length} MUST checks without a fault`,
  ].join('\n')
}

function say(text: string): void {
  if (text !== '') process.stdout.write(`${text}\n`)
}
