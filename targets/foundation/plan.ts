import { UsageError } from '../../protocol/usage-error.ts'
import { earlierNames, memberNamed } from './plan-members.ts'

export type Members = Readonly<Record<string, unknown>>

/** A configuration of the Foundation's suite, with the choices ("variant") where somebody saved them with it. */
export interface Plan {
  readonly config: Members
  readonly variant: Members
  /** `oid4vci-1_0-issuer-haip-test-plan`, say; empty where only the configuration was saved. */
  readonly planName: string
  /** How messages call the file. */
  readonly label: string
}

/** Members that only a configuration of the suite has, and no target file. */
const telling = ['vci', 'alias', 'client_attestation', 'mtls', 'browser', 'server', 'planName']

/**
 * A configuration of the Foundation's suite: what its form shows as JSON, or a whole plan as its API gives it.
 * @returns undefined for a target file.
 */
export function planIn(content: unknown, label: string): Plan | undefined {
  const file = membersOf(content)
  const { config, variant, planName = '' } = file
  if (!telling.some((name) => name in file) || 'offers' in file || 'credentialIssuer' in file)
    return undefined
  return {
    config: renamed(isMembers(config) && !('vci' in file) ? config : file),
    variant: membersOf(variant),
    planName: String(planName),
    label,
  }
}

/** As the suite itself reads configurations that are older than its names. */
function renamed(config: Members): Members {
  const vci = membersOf(config.vci)
  const earlier = Object.entries(earlierNames).flatMap(([from, to]) => {
    const value = vci[from.split('.')[1] ?? '']
    return value === undefined ? [] : [[to.split('.')[1] ?? '', value] as const]
  })
  if (earlier.length === 0) return config
  const now = { ...Object.fromEntries(earlier), ...membersOf(config.client_attestation) }
  return { ...config, client_attestation: now }
}

/** What of a plan a target file has no place for, as `member: why`. */
export function leftBehind({ config }: Plan): readonly string[] {
  return pathsOf(config).flatMap((path) => {
    const known = memberNamed(path)
    if (known === undefined) return [`${path}: this version knows no such member`]
    return 'left' in known ? [`${path}: ${known.left}`] : []
  })
}

/** Sections with members of their own are told member by member. */
function pathsOf(config: Members): readonly string[] {
  return Object.entries(config)
    .filter(([name]) => !['planName', 'variant'].includes(name))
    .flatMap(([name, value]) =>
      isMembers(value) && memberNamed(name) === undefined
        ? Object.keys(value).map((member) => `${name}.${member}`)
        : [name],
    )
}

/** @throws UsageError where the member is there and is no text. */
export function textAt(plan: Plan, path: string): string | undefined {
  const value = valueAt(plan.config, path)
  if (value === undefined || value === '') return undefined
  if (typeof value === 'string') return value
  throw planError(
    plan,
    `"${path}" is no text`,
    'Write it in quotes, as the Foundation’s form does.',
  )
}

export function valueAt(config: Members, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => membersOf(value)[name], config)
}

export function planError({ label }: Plan, message: string, hint: string): UsageError {
  return new UsageError(
    'ERR_PLAN',
    `${label} is a configuration of the OpenID Foundation's suite, and ${message}.`,
    hint,
  )
}

export function membersOf(value: unknown): Members {
  return isMembers(value) ? value : {}
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
