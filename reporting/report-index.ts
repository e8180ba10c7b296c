import { clausePrefixOf } from '../checks/clause.ts'
import type { Verdict } from '../checks/finding.ts'
import type { WrittenExchange } from '../protocol/written-exchange.ts'
import type { ConformanceReport, ReportFinding } from './conformance-report.ts'
import type { ScenarioOutcome } from './scenario-outcome.ts'

/** One scenario that judged a requirement, and by which exchange. */
export interface Sighting {
  readonly outcome: ScenarioOutcome
  readonly verdict: Verdict
  readonly exchange: string | null
}

/** Finds what belongs together in a run: by requirement, by scenario, by exchange. */
export class ReportIndex {
  readonly report: ConformanceReport
  readonly outcomes: readonly ScenarioOutcome[]
  readonly #numbers: ReadonlyMap<ScenarioOutcome, number>
  readonly #byPlace: ReadonlyMap<string, ScenarioOutcome>
  readonly #findings: ReadonlyMap<string, readonly ReportFinding[]>
  readonly #sightings = new Map<string, Sighting[]>()

  constructor(report: ConformanceReport, outcomes: readonly ScenarioOutcome[]) {
    this.report = report
    this.outcomes = outcomes
    this.#numbers = new Map(outcomes.map((outcome, index) => [outcome, index + 1]))
    this.#byPlace = new Map(outcomes.map((outcome) => [placeOf(outcome), outcome]))
    this.#findings = Map.groupBy(report.findings, ({ requirement }) => requirement)
    for (const outcome of outcomes)
      for (const { requirement, verdict, exchange } of outcome.record?.findings ?? []) {
        const sightings = this.#sightings.get(requirement) ?? []
        sightings.push({ outcome, verdict, exchange: carried(outcome, exchange) })
        this.#sightings.set(requirement, sightings)
      }
  }

  findingsOf(requirement: string): readonly ReportFinding[] {
    return this.#findings.get(requirement) ?? []
  }

  /** Scenarios that judged it; those whose clause it belongs to stand first. */
  sightingsOf(requirement: string): readonly Sighting[] {
    const clause = clausePrefixOf(requirement)
    const foreign = ({ outcome }: Sighting) => (outcome.clauses.includes(clause) ? 0 : 1)
    return (this.#sightings.get(requirement) ?? []).toSorted((a, b) => foreign(a) - foreign(b))
  }

  scenarioOf(finding: Pick<ReportFinding, 'scenario' | 'at'>): ScenarioOutcome | undefined {
    return this.#byPlace.get(placeOf(finding))
  }

  /** Unique in the page: `s12`. */
  anchorOf(outcome: ScenarioOutcome): string {
    return `s${this.#numbers.get(outcome) ?? 0}`
  }

  /** The exchange a finding is about: of an offer or a credential, the one that brought it. */
  exchangeOf(finding: Pick<ReportFinding, 'scenario' | 'at' | 'exchange'>): Evidence | undefined {
    const outcome = this.scenarioOf(finding)
    return outcome && this.evidence(outcome, carried(outcome, finding.exchange))
  }

  evidence(outcome: ScenarioOutcome, id: string | null): Evidence | undefined {
    const exchange = outcome.record?.exchanges.find((each) => each.id === id)
    return exchange && { exchange, anchor: `${this.anchorOf(outcome)}-${exchange.id}` }
  }
}

/** Ids of exchanges are unique within a scenario only: the anchor is so in the page. */
export interface Evidence {
  readonly exchange: WrittenExchange
  readonly anchor: string
}

function carried({ record }: ScenarioOutcome, place: string | null): string | null {
  return place === null ? null : (record?.carriers[place] ?? place)
}

function placeOf({ scenario, at }: Pick<ReportFinding, 'scenario' | 'at'>): string {
  return `${at}\n${scenario}`
}
