import type { Evidence, ReceivedCredential } from '../../protocol/evidence.ts'
import { inWords } from '../../protocol/in-words.ts'
import { once } from '../engine/memo.ts'
import { at, isObject } from '../engine/read.ts'
import { jwtOf, mdocOf } from '../formats/view.ts'
import { takeApart } from '../sd-jwt-vc/decode.ts'

/** What a credential says of its status: `status` of a JOSE or a COSE credential; undefined: nothing. */
export const statusOf = once((credential: ReceivedCredential): unknown => {
  switch (credential.format) {
    case 'mso_mdoc':
      return asObject(mdocOf(credential)?.mso?.get('status'))
    case 'dc+sd-jwt':
      return takeApart(credential.raw)?.claims.status
    default:
      return jwtOf(credential)?.payload.status
  }
})

/** Its place in a status list, where it has one that can be followed. */
export interface Place {
  readonly uri: string
  readonly idx: number
}

export function placeOf(credential: ReceivedCredential): Place | undefined {
  const list = at(statusOf(credential), 'status_list')
  const { uri, idx } = isObject(list) ? list : {}
  return typeof uri === 'string' && typeof idx === 'number' ? { uri, idx } : undefined
}

/** Of this credential and of those that came before it, in the order of their coming. */
export function placesUpTo(
  credential: ReceivedCredential,
  { credentials }: Evidence,
): readonly Place[] {
  return credentials
    .slice(0, credentials.indexOf(credential) + 1)
    .flatMap((each) => placeOf(each) ?? [])
}

export function isSamePlace(one: Place | undefined, other: Place | undefined): boolean {
  return one !== undefined && one.uri === other?.uri && one.idx === other.idx
}

/** A non-empty run of indices without any surprise: each is the one before plus the same step. */
export function isProgression(indices: readonly number[]): boolean {
  const steps = indices.slice(1).map((index, position) => index - (indices[position] ?? 0))
  return steps.length > 0 && steps.every((step) => step === steps[0])
}

/** A CBOR map with text keys as an object; anything else as it stands. */
function asObject(value: unknown): unknown {
  return value instanceof Map
    ? Object.fromEntries([...value].map(([key, member]) => [inWords(key), asObject(member)]))
    : value
}
