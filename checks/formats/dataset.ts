import type { ReceivedCredential } from '../../protocol/evidence.ts'
import { isObject, items } from '../engine/read.ts'
import { viewOf } from './view.ts'

/** What differs between copies by nature, as a `sub` made of the key does. */
const technical = ['jti', 'id', 'sub', 'iat', 'nbf', 'exp', 'cnf', 'status', '_sd', '_sd_alg']

/** What a credential says of its subject, as text: equal for copies of one dataset. */
export function datasetOf(credential: ReceivedCredential): string | undefined {
  const claims = subjectClaims(credential)
  return claims === undefined ? undefined : canonical(claims)
}

/** Each claim about the subject as JSON, by its path: `/address/locality`. */
export function statementsOf(credential: ReceivedCredential): ReadonlyMap<string, string> {
  return new Map(leaves(subjectClaims(credential), ''))
}

function subjectClaims(credential: ReceivedCredential): unknown {
  const { claims } = viewOf(credential)
  if (claims === undefined) return undefined
  switch (credential.format) {
    case 'dc+sd-jwt':
      return without(claims, [...technical, 'vct'])
    case 'mso_mdoc':
      return claims
    default: {
      const { credentialSubject: subject } = claims
      const subjects = isObject(subject) ? [subject] : items(subject)
      return subjects.map((it) => (isObject(it) ? without(it, ['id']) : it))
    }
  }
}

function leaves(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (Array.isArray(value)) return value.flatMap((it, index) => leaves(it, `${path}/${index}`))
  if (isObject(value))
    return Object.entries(value).flatMap(([name, it]) => leaves(it, `${path}/${name}`))
  return value === undefined ? [] : [[path, canonical(value)]]
}

function without(members: Readonly<Record<string, unknown>>, names: readonly string[]) {
  return Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)))
}

/** Members of objects have no order, and disclosures put them in any. */
export function canonical(whole: unknown): string {
  return JSON.stringify(whole, (_name, value) =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}
