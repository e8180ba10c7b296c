import { requirementById } from '../checks/catalogue.ts'
import type { ConformanceReport } from './conformance-report.ts'
import { counted } from './plain-text.ts'
import { applies, isBinding, isJudged } from './run-judgement.ts'

/** What applies to the issuer and was not judged. */
export interface Unjudged {
  /** Requirements by the key of the target file that would have them judged, the most first. */
  readonly byKey: readonly (readonly [key: string, requirements: readonly string[]])[]
  /** Those that some key would have judged. */
  readonly configurable: readonly string[]
  /** Nothing that was seen could judge them. */
  readonly unseen: readonly string[]
}

/** Of the MUST and MUST NOT rows, which the judgement counts. */
export function unjudgedOf({ requirements }: ConformanceReport): Unjudged {
  const rows = Object.entries(requirements).filter(([id, row]) => {
    const requirement = requirementById(id)
    return requirement && isBinding(requirement) && applies(row) && !isJudged(row)
  })
  const configurable = rows.filter(([, { keys = [] }]) => keys.length > 0)
  const pairs = configurable.flatMap(([id, { keys = [] }]) => keys.map((key) => ({ key, id })))
  const byKey = [...Map.groupBy(pairs, ({ key }) => key)].map(
    ([key, members]) => [key, members.map(({ id }) => id)] as const,
  )
  return {
    byKey: byKey.toSorted(([a, some], [b, more]) => more.length - some.length || (a < b ? -1 : 1)),
    configurable: configurable.map(([id]) => id),
    unseen: rows.filter(([, { verdict }]) => verdict === 'untested').map(([id]) => id),
  }
}

/** What most keys ask for is added; this one allowed on purpose what then cannot be judged. */
export function isToBeLeftOut(key: string): boolean {
  return key === 'trust.insecureHttp'
}

/** `45 more could be judged by what the target file says: secondClient (12), …`; empty where nothing would help. */
export function whatWouldJudgeMore(report: ConformanceReport): string {
  const { byKey, configurable } = unjudgedOf(report)
  if (configurable.length === 0) return ''
  const keys = byKey
    .map(([key, ids]) => `${isToBeLeftOut(key) ? `https without ${key}` : key} (${ids.length})`)
    .join(', ')
  return `${configurable.length} more could be judged by what the target file says: ${keys}.`
}

/** Why a run that met no violation does not say "conforms"; empty where it does. */
export function whyInPart(report: ConformanceReport): readonly string[] {
  const { run, judgement } = report
  if (judgement.verdict !== 'conforms-in-part') return []
  const { unseen } = unjudgedOf(report)
  return [
    run.selection === null ? '' : `Only ${run.selection} was asked for.`,
    run.shard === null ? '' : `This is part ${run.shard} of a run.`,
    run.credentials === 0 ? 'No credential was received.' : '',
    whatWouldJudgeMore(report),
    unseen.length === 0
      ? ''
      : `${counted(unseen.length, 'requirement')} that may apply had nothing to be judged by.`,
  ].filter((text) => text !== '')
}
