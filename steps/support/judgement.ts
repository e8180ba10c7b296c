import { env } from 'node:process'
import { requirementById } from '../../checks/catalogue.ts'
import type { JudgeContext } from '../../checks/check.ts'
import { requirementsOf } from '../../checks/clause.ts'
import { describeDialect, draftDialect } from '../../checks/dialect/dialect.ts'
import { aggregate, type CountedFinding } from '../../checks/engine/aggregate.ts'
import { withCause } from '../../checks/engine/causes.ts'
import { judge } from '../../checks/engine/judge.ts'
import { unreachableFindings } from '../../checks/engine/unreachable.ts'
import type { Finding } from '../../checks/finding.ts'
import { listedChoices } from '../../checks/listed-choices.ts'
import { checkedRequirements } from '../../checks/registry.ts'
import type { ScenarioRecord } from '../../checks/scenario-record.ts'
import { withEveryString } from '../../protocol/every-string.ts'
import { writeExchanges } from '../../protocol/written-exchange.ts'
import { describe, isFailure } from '../../wallet/failure.ts'
import { measureScan } from '../../wallet/offer-sources/scan-quality.ts'
import { isReported, redactorOf } from './secrets.ts'
import type { ConformanceWorld } from './world.ts'

/** Thrown when the target broke a MUST of the scenario's clause; anything else thrown is not its fault. */
export class ConformanceError extends Error {
  override readonly name = 'ConformanceError'
  readonly findings: readonly Finding[]

  constructor(findings: readonly Finding[]) {
    super(
      findings
        .map(({ requirement, seen, expected }) => `${requirement}: ${seen}; expected: ${expected}`)
        .join('\n'),
    )
    this.findings = findings
  }
}

/** Thrown when a scenario's clause could not be judged by what was seen: neither pass nor violation. */
class InconclusiveError extends Error {
  override readonly name = 'InconclusiveError'
}

export interface ScenarioJudgement {
  readonly findings: readonly CountedFinding[]
  throwIfItsOwnClauseWasBroken(status: string | undefined): void
}

export function findingsOf(
  world: ConformanceWorld,
  evidence = world.session.evidence,
): readonly Finding[] {
  return judge(evidence, contextOf(world))
}

/** What is known beside the evidence. */
export function contextOf(world: ConformanceWorld): JudgeContext {
  const { customDomain } = world.session.pingone ?? {}
  const { trust } = world.session.loaded
  const { namedIssuer: credentialIssuer, judgedProfiles: profiles } = world.session
  return {
    profiles,
    insecureHttp: trust.insecureHttp,
    ...(credentialIssuer === undefined ? {} : { credentialIssuer }),
    ...(env.VCISPEC_BLINDED === undefined ? {} : { blinded: env.VCISPEC_BLINDED }),
    ...(customDomain === undefined ? {} : { customDomain }),
    ...(trust.credentialRoots === undefined ? {} : { credentialRoots: trust.credentialRoots }),
  }
}

export function judgeScenario(world: ConformanceWorld): ScenarioJudgement {
  const { facts, session } = world
  const { evidence } = session
  const own = ownRequirements(world)
  const judged = findingsOf(world, evidence)
  const findings = aggregate([
    ...judged.filter((finding) => !isLeftAside(world, finding)),
    ...(judged.some(({ requirement }) => own.has(requirement))
      ? []
      : unreachableFindings(evidence, [...own].filter(isChecked)).map((finding) =>
          withCause(finding, judged, evidence),
        )),
    ...notApplicableFindings(world),
  ])
  return {
    findings,
    throwIfItsOwnClauseWasBroken(status) {
      throwViolations(findings, own)
      if (status !== 'PASSED') return
      const about = findings.filter(({ requirement }) => own.has(requirement))
      const doubt = about.find(({ verdict }) => verdict === 'inconclusive')
      if (doubt) throw new InconclusiveError(`${doubt.requirement}: ${doubt.reason}`)
      if (own.size > 0 && about.length === 0) {
        const clauses = facts.clauses.map(({ tag }) => tag).join(', ')
        const [why] = evidence.fallbacks
        const { outcome } = world
        const because = why
          ? `, as ${why.requirement} is violated: ${why.instead}`
          : outcome && isFailure(outcome)
            ? `: ${describe(outcome)}.`
            : '.'
        throw new InconclusiveError(
          `Nothing was seen by which ${clauses} could be judged${because}`,
        )
      }
    },
  }
}

/** Advice that the scenario had the mock leave aside. */
function isLeftAside({ intent }: ConformanceWorld, { requirement, verdict, level }: Finding) {
  return verdict === 'violated' && level.startsWith('SHOULD') && intent.leftAside.has(requirement)
}

export async function scenarioRecord(
  world: ConformanceWorld,
  { findings }: ScenarioJudgement,
): Promise<ScenarioRecord> {
  const { facts, journeys } = world
  const { loaded, credentialIssuer, evidence, http } = world.session
  const { sightings } = journeys
  const { exchanges, offers, credentials } = evidence
  // An image of an offer by value shows its code, which no redaction reaches.
  const shown = sightings.find(({ image, values }) => image && values.length === 0)?.image
  const scanned = shown ?? sightings.find(({ image }) => image)?.image
  const redactor = redactorOf(world)
  const draft = draftDialect(evidence)
  const isWritten = isReported()
  const lost = http.hosts.losses.list()
  const written = writeExchanges(
    isWritten ? exchanges.filter(({ operation }) => operation !== 'control') : [],
    redactor,
  )
  const record: Omit<ScenarioRecord, 'exchanges' | 'qrImage'> = {
    scenario: facts.name,
    at: facts.at,
    clauses: facts.clauses.map(({ prefix }) => prefix),
    selfTest: facts.selfTest,
    target: {
      name: loaded.target.name,
      credentialIssuer,
      dialect: loaded.dialect,
      profiles: loaded.profiles,
    },
    ...(world.skipped && !world.intent.deviation && { skipped: told(world.skipped) }),
    ...(draft && { draft: { sentence: describeDialect(draft), explains: draft.explains } }),
    findings,
    choices: listedChoices(evidence),
    ...(world.untried.size > 0 && { untried: Object.fromEntries(world.untried) }),
    carriers: Object.fromEntries(
      [...offers, ...credentials].flatMap(({ id, exchange }) =>
        exchange === undefined ? [] : [[id, exchange]],
      ),
    ),
    credentials: credentials.length,
    scan: (isWritten && scanned && (await measureScan(scanned))) || null,
    tls: http.handshakes,
    ...(lost.length > 0 && { lost }),
  }
  return {
    ...withEveryString(record, (text) => redactor.known(text)),
    exchanges: written,
    qrImage:
      shown && isWritten
        ? `data:image/png;base64,${Buffer.from(shown.png).toString('base64')}`
        : null,
  }
}

function told({
  reason,
  absence,
}: NonNullable<ConformanceWorld['skipped']>): NonNullable<ScenarioRecord['skipped']> {
  return { reason, absence }
}

/** The scenario is about the requirements of its clauses, and of those its steps asked about. */
function ownRequirements({ facts, judged }: ConformanceWorld): ReadonlySet<string> {
  const clauses = [...facts.clauses, ...judged]
  return new Set(clauses.flatMap((clause) => requirementsOf(clause).map(({ id }) => id)))
}

function isChecked(requirement: string): boolean {
  return checkedRequirements.includes(requirement)
}

/** A deviation is about one requirement; what any other skip says of a clause is for the report to decide. */
function notApplicableFindings({ skipped, intent }: ConformanceWorld): readonly Finding[] {
  const { deviation } = intent
  if (skipped === undefined || deviation === undefined) return []
  const { requirement } = deviation
  return [
    {
      requirement,
      level: requirementById(requirement)?.level ?? 'MUST',
      verdict: 'not-applicable',
      seen: '',
      expected: '',
      exchange: null,
      ...skipped,
      causedBy: null,
      conditionalOn: null,
    },
  ]
}

function throwViolations(findings: readonly Finding[], own: ReadonlySet<string>): void {
  const broken = findings.filter(
    ({ requirement, verdict, level }) =>
      own.has(requirement) && verdict === 'violated' && level.startsWith('MUST'),
  )
  if (broken.length > 0) throw new ConformanceError(broken)
}
