import { availableParallelism } from 'node:os'
import { requirementById } from '../../checks/catalogue.ts'
import { clausePrefixOf } from '../../checks/clause.ts'
import { type PlaceMutant, placeMutants } from '../../mock-server/demands/mutants.ts'
import { faults } from '../../mock-server/faults/all.ts'
import type { Fault } from '../../mock-server/faults/fault.ts'
import { didYouMean } from '../../protocol/nearest.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import { counted } from '../../reporting/plain-text.ts'
import { isKnownGap, outdatedReasons, whyHarmless } from '../kill/harmless.ts'
import { evidenceTally, shapesTally, type Tally } from '../kill/kinds.ts'
import {
  controlTasks,
  listeningTasks,
  type Plan,
  type ProfiledScenario,
  placesFor,
  placesForMutant,
  plan,
} from '../kill/plan.ts'
import { unexplained, unprovenRequirements } from '../kill/unproven.ts'
import { type FaultVerdict, isAbout } from '../kill/verdict.ts'
import { Threads } from '../kill/workers.ts'

export interface KillOptions {
  readonly only?: readonly string[]
  /** Faults that somebody wrote, or demands that are overlooked at a place. Default: both. */
  readonly kind?: 'fault' | 'place'
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
  kind,
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
  const { faults: chosen, mutants } = chosenOf(only, kind)
  const whole = only.length === 0
  const scenarios = await plan()
  const control: string[] = []
  const satisfied = new Map<string, Set<string>>()
  const refusals = new Map<string, ProfiledScenario[]>()
  const verdicts: FaultVerdict[] = []
  const passed = {
    openid4vci: new Map<string, ReadonlySet<string>>(),
    haip: new Map<string, ReadonlySet<string>>(),
  }
  const threads = await Threads.start(parallel ?? availableParallelism(), blinded)
  try {
    if (whole || mutants.length > 0) {
      await threads.run(controlTasks(whole ? scenarios : about(scenarios, mutants)), (answer) => {
        if (!('control' in answer)) return
        control.push(...answer.control.reports)
        const { profile } = answer.control
        for (const [demand, at] of answer.control.refusals) {
          const known = refusals.get(demand) ?? []
          if (!known.some((it) => it.at === at && it.profile === profile))
            known.push({ at, profile })
          refusals.set(demand, known)
        }
        for (const [requirement, at] of answer.control.satisfied) {
          satisfied.set(requirement, (satisfied.get(requirement) ?? new Set()).add(at))
        }
      })
    }
    // Worth it where there are many faults.
    if (whole)
      await threads.run(listeningTasks(scenarios), (answer) => {
        if (!('listened' in answer)) return
        const { profile, passages } = answer.listened
        for (const [at, names] of passages) passed[profile].set(at, new Set(names))
      })
    const tasks = [
      ...chosen.map((fault) => ({
        fault: fault.name,
        places: placesFor(
          fault,
          scenarios,
          satisfied,
          passed[fault.profile === 'haip' ? 'haip' : 'openid4vci'],
        ),
      })),
      ...mutants.flatMap((mutant) => {
        const places = placesForMutant(mutant, refusals, satisfied)
        if (places) return [{ fault: mutant.name, places }]
        verdicts.push(unprovoked(mutant))
        return []
      }),
    ]
    if (!json) for (const verdict of verdicts) say(lineOf(verdict, quiet))
    await threads.run(tasks, (answer) => {
      if (!('verdict' in answer)) return
      const verdict = judgedMutant(answer.verdict)
      verdicts.push(verdict)
      if (!json) say(lineOf(verdict, quiet))
    })
  } finally {
    await threads.stop()
  }
  const { core: unproven, beyond } = whole ? unprovenRequirements() : { core: [], beyond: [] }
  const summary: Summary = {
    faults: tally(verdicts.filter(({ fault }) => !isMutant(fault))),
    places: tally(verdicts.filter(({ fault }) => isMutant(fault))),
    evidence: evidenceTally,
    secondReader: shapesTally,
    control,
    unproven,
    beyond,
  }
  say(json ? JSON.stringify({ ...summary, verdicts }) : closing(summary))
  const surprises = whole
    ? [...unexplained(unproven), ...outdatedReasons(placeMutants.map(({ name }) => name))]
    : []
  for (const surprise of surprises) say(`no proof  ${surprise}`)
  const missed = summary.faults.open + summary.places.open - summary.places.untried
  return missed + control.length + surprises.length === 0 ? 0 : 1
}

interface Summary {
  readonly faults: Tried
  readonly places: Tried
  /** Of `npm run test:mutants`. */
  readonly evidence: Tally
  readonly secondReader: Tally
  /** What the mock without a fault was reported for. */
  readonly control: readonly string[]
  /** MUST rows of the core, and beyond it, that no mutant proves. */
  readonly unproven: readonly string[]
  readonly beyond: readonly string[]
}

/** What this run found; `untried` are open and stand in known-gaps.json. */
interface Tried extends Tally {
  readonly untried: number
}

function tally(verdicts: readonly FaultVerdict[]): Tried {
  const count = (outcome: FaultVerdict['outcome']) =>
    verdicts.filter((verdict) => verdict.outcome === outcome).length
  const [reported, harmless, untried] = [count('killed'), count('harmless'), count('untried')]
  const made = verdicts.length
  return { made, reported, harmless, untried, open: made - reported - harmless }
}

function isMutant(name: string): boolean {
  return placeMutants.some((mutant) => mutant.name === name)
}

/** Nothing that the wallet does meets this demand where it is made. */
function unprovoked({ name, breaks }: PlaceMutant): FaultVerdict {
  return judgedMutant({ fault: name, breaks, outcome: 'survived', beyond: [], scenarios: 0 })
}

/** What an issuer may leave out, and what is not tried yet, is not reported; where it is, a list is wrong. */
function judgedMutant(verdict: FaultVerdict): FaultVerdict {
  const reason = whyHarmless(verdict.fault)
  const isGap = isKnownGap(verdict.fault)
  if (reason === undefined && !isGap) return verdict
  if (verdict.outcome === 'survived') {
    return { ...verdict, outcome: isGap ? 'untried' : 'harmless', beyond: [] }
  }
  const listed = isGap ? 'listed in known-gaps.json' : `listed as harmless: ${reason}`
  return { ...verdict, outcome: 'blamed', beyond: [listed, ...verdict.beyond] }
}

/** Scenarios of the clauses that these mutants break. */
function about(scenarios: Plan, mutants: readonly PlaceMutant[]): Plan {
  const clauses = new Set(mutants.map(({ breaks }) => clausePrefixOf(breaks)))
  return scenarios.filter((scenario) => scenario.clauses.some((clause) => clauses.has(clause)))
}

/** @throws UsageError for words that are about no fault. */
function chosenOf(only: readonly string[], kind: KillOptions['kind']) {
  const all: readonly Fault[] = [...faults, ...placeMutants]
  const lost = only.find((what) => !all.some((fault) => isAbout(fault, what)))
  if (lost !== undefined) {
    const known = all.flatMap(({ name, breaks }) => [name, breaks])
    throw new UsageError(
      'ERR_NO_FAULT',
      `No fault is about ${lost}.`,
      didYouMean(lost, known, '"vcispec list faults" shows what there is.'),
    )
  }
  const isChosen = (fault: Fault) => only.length === 0 || only.some((what) => isAbout(fault, what))
  return {
    faults: kind === 'place' ? [] : faults.filter(isChosen),
    mutants: kind === 'fault' ? [] : placeMutants.filter(isChosen),
  }
}

function lineOf(
  { outcome, breaks, fault, beyond, scenarios }: FaultVerdict,
  quiet: boolean,
): string {
  if (outcome !== 'survived' && outcome !== 'blamed')
    return quiet ? '' : `${outcome.padEnd(9)} ${breaks}  ${fault} (${scenarios} scenarios)`
  return [
    `${outcome.padEnd(9)} ${breaks}  ${fault} (${scenarios} scenarios)`,
    ...beyond.map((it) => `          beyond: ${it}`),
  ].join('\n')
}

function closing({ faults, places, evidence, secondReader, control, ...rest }: Summary): string {
  const { unproven, beyond } = rest
  return [
    ...control.map((it) => `control   ${it}`),
    ...(unproven.length === 0 ? [] : [`No fault proves: ${unproven.join(', ')}`]),
    ...(beyond.length === 0 ? [] : [`Nor, beyond the core: ${beyond.join(', ')}`]),
    '',
    tallyLine('hand-written faults', faults),
    tallyLine('place mutants', places),
    tallyLine('evidence mutants', evidence),
    tallyLine('second-reader shapes', secondReader),
    '',
    'Place mutants are all pairs of demand and place in the tables of the mock (mock-server/demands). Harmless ones stand',
    `in bin/kill/harmless.json, ${places.untried} of the open ones in bin/kill/known-gaps.json. The last two kinds were not run here:`,
    'npm run test:mutants does so, writes mutants/reported.json, and fails where that or an open list is out of date.',
    `${counted(control.length, 'report')} without a fault; ${counted(unproven.length, 'MUST check')} without a fault`,
  ].join('\n')
}

function tallyLine(kind: string, { made, reported, harmless, open }: Tally): string {
  return `${kind.padEnd(21)} ${made} made: ${reported} reported, ${harmless} harmless, ${open} open`
}

function say(text: string): void {
  if (text !== '') process.stdout.write(`${text}\n`)
}
