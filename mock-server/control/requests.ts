import { type GrantType, grantTypes } from '../../protocol/grants.ts'
import type { Fault } from '../faults/fault.ts'
import { faultsNamed } from '../faults/named.ts'
import { isObject } from '../http/wire.ts'
import type { EnvironmentWish } from '../mock.ts'
import type { OfferDetails, TxCodeWish } from '../offers/offers.ts'
import { environmentOptions } from '../options.ts'
import { variantsNamed } from '../variants/registry.ts'
import { ControlError } from './control-error.ts'

type Body = Readonly<Record<string, unknown>>

/** An OfferWish of the targets, as it comes over the wire; absent members: no wish. */
export interface WishedOffer {
  readonly grants?: readonly GrantType[]
  /** Credential Configuration identifiers. */
  readonly configurations?: readonly string[]
  readonly txCode?: boolean
  readonly deferred?: boolean
  readonly denied?: boolean
  /** False: the link holds the offer itself. Default: true. */
  readonly byReference?: boolean
  /** A data URI of the PNG in place of the link. */
  readonly qrImage?: boolean
  readonly details?: OfferDetails
}

export async function environmentWish(body: Body): Promise<EnvironmentWish> {
  onlyMembers(body, ['preset', 'faults', 'variants', 'options', 'clock'])
  const { clock, options, preset } = body
  const variants = strings(body, 'variants')
  if (clock !== undefined && clock !== 'running' && clock !== 'frozen') {
    throw wrong('clock', '"running" or "frozen"')
  }
  if (preset !== undefined && typeof preset !== 'string') throw wrong('preset', 'a name')
  return {
    ...(preset !== undefined && { preset }),
    ...(body.faults !== undefined && { faults: await faultsIn({ faults: body.faults }) }),
    ...(variants && { variants: variantsNamed(variants) }),
    ...(options !== undefined && { options: environmentOptions(options) }),
    ...(clock && { clock }),
  }
}

/** @throws UsageError for a name that is no fault's. */
export async function faultsIn(body: Body): Promise<readonly Fault[]> {
  onlyMembers(body, ['faults'])
  const names = strings(body, 'faults')
  if (names) return faultsNamed(names)
  throw wrong('faults', 'an array of names; an empty one turns every fault off')
}

/** A fault by its name, and when it is there and for whom. */
export interface WishedFault {
  readonly name: string
  /** Requests that it alters, then it is gone. */
  readonly times?: number
  /** Requests that it would alter and does not yet, or a duration until it is there. */
  readonly after?: number | string
  /** The client or the offer that a request has to come of. */
  readonly for?: string
}

/** What `PUT …/faults` takes. @throws ControlError for what says nothing that can be done */
export function wishedFaults(body: Body): readonly WishedFault[] {
  onlyMembers(body, ['faults'])
  const { faults } = body
  if (!Array.isArray(faults)) {
    throw wrong('faults', 'an array of names and objects; an empty one turns every fault off')
  }
  return faults.map((entry: unknown, index) =>
    typeof entry === 'string' ? { name: entry } : wishedFault(entry, `faults[${index}]`),
  )
}

function wishedFault(entry: unknown, at: string): WishedFault {
  if (!isObject(entry) || typeof entry.name !== 'string') {
    throw wrong(at, 'a name, or an object with "name"')
  }
  onlyMembers(entry, ['name', 'times', 'after', 'for'])
  const { name, times, after, for: only } = entry
  if (times !== undefined && !isCount(times)) {
    throw wrong(`${at}.times`, 'a whole number of requests, at least 1')
  }
  if (after !== undefined && !isCount(after) && !isDuration(after)) {
    throw wrong(
      `${at}.after`,
      'a whole number of requests, at least 1, or an ISO 8601 duration such as "PT30S"',
    )
  }
  if (only !== undefined && (typeof only !== 'string' || only === '')) {
    throw wrong(`${at}.for`, 'the id of a client or of an offer')
  }
  return {
    name,
    ...(times !== undefined && { times }),
    ...(after !== undefined && { after }),
    ...(only !== undefined && { for: only }),
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 1_000_000
}

function isDuration(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('P')
}

export function duration(body: Body): string {
  onlyMembers(body, ['advance'])
  // The parser looks anywhere in its text: a sign in front would go unseen.
  if (typeof body.advance === 'string' && body.advance.startsWith('P')) return body.advance
  throw wrong('advance', 'an ISO 8601 duration such as "PT30M1S"')
}

export function wishedOffer(body: Body): WishedOffer {
  onlyMembers(body, [
    'grants',
    'configurations',
    'txCode',
    'deferred',
    'denied',
    'byReference',
    'qrImage',
    'details',
  ])
  const grants = strings(body, 'grants')
  const configurations = strings(body, 'configurations')
  if (grants && !grants.every(isGrantType)) {
    throw wrong('grants', `an array of ${Object.values(grantTypes).join(' and ')}, or of nothing`)
  }
  return {
    ...(grants && { grants: grants.filter(isGrantType) }),
    ...(configurations && { configurations }),
    ...flag(body, 'txCode'),
    ...flag(body, 'deferred'),
    ...flag(body, 'denied'),
    ...flag(body, 'byReference'),
    ...flag(body, 'qrImage'),
    ...(body.details !== undefined && { details: offerDetails(body.details) }),
  }
}

function offerDetails(value: unknown): OfferDetails {
  if (!isObject(value)) throw wrong('details', 'an object')
  onlyMembers(value, ['txCode', 'issuerState', 'authorizationServer'])
  return {
    ...flag(value, 'issuerState'),
    ...flag(value, 'authorizationServer'),
    ...(value.txCode !== undefined && { txCode: txCodeWish(value.txCode) }),
  }
}

function txCodeWish(value: unknown): TxCodeWish {
  if (!isObject(value)) throw wrong('details.txCode', 'an object')
  onlyMembers(value, ['inputMode', 'length', 'description'])
  const { inputMode, length, description } = value
  if (inputMode !== undefined && inputMode !== 'numeric' && inputMode !== 'text') {
    throw wrong('details.txCode.inputMode', 'numeric or text')
  }
  if (length !== undefined && !isLength(length)) {
    throw wrong('details.txCode.length', 'an integer from 1 to 64')
  }
  if (description !== undefined && typeof description !== 'string') {
    throw wrong('details.txCode.description', 'a string')
  }
  return {
    ...(inputMode && { inputMode }),
    ...(length !== undefined && { length }),
    ...(description !== undefined && { description }),
  }
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 64
}

function isGrantType(value: string): value is GrantType {
  return Object.values<string>(grantTypes).includes(value)
}

function strings(body: Body, name: string): readonly string[] | undefined {
  const value = body[name]
  if (value === undefined) return undefined
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value
  throw wrong(name, 'an array of strings')
}

function flag<N extends string>(body: Body, name: N): { readonly [K in N]?: boolean } {
  const value = body[name]
  if (value === undefined) return {}
  if (typeof value === 'boolean') return { [name]: value } as { [K in N]: boolean }
  throw wrong(name, 'true or false')
}

/** A misspelt member would be a wish that nobody hears. */
function onlyMembers(body: Body, names: readonly string[]): void {
  const unknown = Object.keys(body).find((name) => !names.includes(name))
  if (unknown !== undefined) {
    throw new ControlError(
      400,
      `There is no member "${unknown}" in this request`,
      `It takes ${names.join(', ')}.`,
    )
  }
}

function wrong(name: string, expected: string): ControlError {
  return new ControlError(400, `"${name}" cannot be used as it is`, `It has to be ${expected}.`)
}
