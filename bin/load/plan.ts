import { durationMs as isoDurationMs } from '../../protocol/clock.ts'
import { type GrantType, grantTypes } from '../../protocol/grants.ts'
import { didYouMean } from '../../protocol/nearest.ts'
import { UsageError } from '../../protocol/usage-error.ts'

/** What `vcispec load` is told on the command line, as text. */
export interface LoadWords {
  readonly wallets: string
  readonly duration?: string
  readonly rate?: string
  readonly grant?: readonly string[]
  readonly sample: string
  readonly maxP99?: string
  readonly maxErrors: string
}

/** How much load, for how long, and what is too much of an answer. */
export interface LoadPlan {
  readonly wallets: number
  readonly durationMs: number
  /** Flows that begin each second; undefined: each wallet begins when it has ended the one before. */
  readonly ratePerSecond?: number
  /** Undefined: each that the target can be asked for. */
  readonly grants?: readonly GrantType[]
  /** One flow of so many is looked at closely; 0: none. */
  readonly sampleEvery: number
  readonly maxP99Ms?: number
  readonly maxErrors: ErrorLimit
}

/** How many flows may fail: a number of them, or a part of those that ended. */
export type ErrorLimit = { readonly count: number } | { readonly percent: number }

/** @throws UsageError for what cannot be meant. */
export function loadPlan(words: LoadWords): LoadPlan {
  const { rate, maxP99 } = words
  return {
    wallets: walletsOf(words.wallets),
    durationMs: planned(words.duration),
    ...(rate === undefined ? {} : { ratePerSecond: rateOf(rate) }),
    ...(words.grant && { grants: [...new Set(words.grant.map(grantOf))] }),
    sampleEvery: sampleOf(words.sample),
    ...(maxP99 === undefined ? {} : { maxP99Ms: durationOf('--max-p99', maxP99) }),
    maxErrors: errorLimitOf(words.maxErrors),
  }
}

const mostWallets = 10_000

function walletsOf(text: string): number {
  const wallets = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (wallets >= 1 && wallets <= mostWallets) return wallets
  throw new UsageError(
    'ERR_WALLETS',
    `--wallets ${text} is no number of wallets.`,
    `Give how many are at work at once, from 1 to ${mostWallets}: --wallets 16.`,
  )
}

const mostPerSecond = 100_000

function rateOf(text: string): number {
  const rate = /^\d{1,6}(\.\d{1,6})?$/.test(text) ? Number(text) : 0
  if (rate > 0 && rate <= mostPerSecond) return rate
  throw new UsageError(
    'ERR_RATE',
    `--rate ${text} is no rate.`,
    'Give how many flows begin each second: --rate 20, or --rate 0.5.',
  )
}

function planned(text: string | undefined): number {
  if (text !== undefined) return durationOf('--duration', text)
  throw new UsageError(
    'ERR_DURATION',
    '--duration is missing.',
    'Say how long the load lasts: --duration 30s, 5m or 1h.',
  )
}

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }
const longestMs = 24 * 3_600_000

/** `500ms`, `30s`, `1m30s`, or ISO 8601. @returns milliseconds. */
export function durationOf(option: string, text: string): number {
  const milliseconds = inUnits(text) ?? inIso(text)
  if (milliseconds !== undefined && milliseconds > 0 && milliseconds <= longestMs)
    return milliseconds
  throw new UsageError(
    'ERR_DURATION',
    `${option} ${text} is no duration.`,
    `Give a number with its unit, up to 24h: ${option} 500ms, 30s, 1m30s or 1h.`,
  )
}

function inUnits(text: string): number | undefined {
  if (!/^(\d{1,9}(\.\d{1,6})?(ms|s|m|h))+$/.test(text)) return undefined
  return [...text.matchAll(/([\d.]+)(ms|s|m|h)/g)].reduce(
    (sum, [, number, unit = '']) => sum + Number(number) * (units[unit] ?? 0),
    0,
  )
}

function inIso(text: string): number | undefined {
  try {
    return isoDurationMs(text)
  } catch {
    return undefined
  }
}

const grantNames: Readonly<Record<string, GrantType>> = {
  'pre-authorized_code': grantTypes.preAuthorizedCode,
  [grantTypes.preAuthorizedCode]: grantTypes.preAuthorizedCode,
  [grantTypes.authorizationCode]: grantTypes.authorizationCode,
}

function grantOf(name: string): GrantType {
  const grant = Object.hasOwn(grantNames, name) ? grantNames[name] : undefined
  if (grant !== undefined) return grant
  throw new UsageError(
    'ERR_GRANT',
    `There is no grant "${name}".`,
    didYouMean(
      name,
      ['pre-authorized_code', grantTypes.authorizationCode],
      'The grants are pre-authorized_code and authorization_code.',
    ),
  )
}

function sampleOf(text: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text)
  throw new UsageError(
    'ERR_SAMPLE',
    `--sample ${text} is no number.`,
    'Give n, and one flow of n is looked at closely: --sample 10; 0 looks at none.',
  )
}

function errorLimitOf(text: string): ErrorLimit {
  const [, number, percent] = /^(\d{1,9}(?:\.\d{1,6})?)(%?)$/.exec(text) ?? []
  const value = Number(number)
  if (percent === '%' && value <= 100) return { percent: value }
  if (percent === '' && Number.isInteger(value)) return { count: value }
  throw new UsageError(
    'ERR_MAX_ERRORS',
    `--max-errors ${text} is no number of errors.`,
    'Give how many flows may fail, or which part of them: --max-errors 5, or --max-errors 1%.',
  )
}
