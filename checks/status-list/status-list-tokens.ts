import { decodeCbor, Tag } from '../../protocol/cbor.ts'
import { coseHeader } from '../../protocol/cose.ts'
import { cwtClaims } from '../../protocol/status-list.ts'
import type { ExchangeCheck } from '../check.ts'
import { headerType, met, none } from '../engine/judgement.ts'
import { isObject, show, succeeded } from '../engine/read.ts'
import { inconclusive, type Judgement, violated } from '../finding.ts'
import { onAnswer, onForm, type TokenScene, tokenIn } from './on-token.ts'

const skewSeconds = 60
/** Content-formats of text, COSE, JSON, CBOR and CWTs of any kind (IANA's CoAP Content-Formats). */
const others = [0, 16, 17, 18, 50, 60, 61, 96, 97, 98]

/**
 * Status List Tokens, as JWT and as CWT.
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-status-list-14#section-5
 */
export const statusListTokens: readonly ExchangeCheck[] = [
  onForm('jwt', 'TSL-5.1-01', ({ header: { typ } }) => headerType(typ, 'statuslist+jwt')),
  onForm('jwt', 'TSL-5.1-02', ({ claims: { sub } }, { lookups }) => {
    if (lookups.length === 0) return undefined
    return none(
      lookups
        .filter(({ lookup: { uri } }) => uri !== sub)
        .map(({ lookup: { uri } }) => `sub is ${show(sub)}, the credential says ${uri}`),
      'sub is the uri of the credential',
    )
  }),
  onForm('jwt', 'TSL-5.1-03', ({ claims: { iat } }, { exchange }) => {
    const now = exchange.startedAt.getTime() / 1000
    return met(typeof iat === 'number' && iat <= now + skewSeconds, {
      seen: `iat is ${show(iat)} at ${Math.floor(now)}`,
      expected: 'when the token was issued, in seconds',
    })
  }),
  onForm('jwt', 'TSL-5.1-04', ({ claims: { exp } }) =>
    met(exp !== undefined, { seen: 'exp is absent', expected: 'until when the list holds' }),
  ),
  onForm('jwt', 'TSL-5.1-05', ({ claims: { ttl } }) =>
    met(ttl !== undefined, { seen: 'ttl is absent', expected: 'how long the list may be kept' }),
  ),
  onForm('jwt', 'TSL-5.1-06', ({ header: { alg } }, scene) => {
    if (typeof alg !== 'string' || /^none$/i.test(alg)) {
      return violated({ seen: `alg is ${show(alg)}`, expected: 'a signed token' })
    }
    return /^HS/.test(alg) ? inconclusive(`alg is ${alg}: the key is a secret`) : signed(scene)
  }),
  onForm('jwt', 'TSL-5.1-07', ({ claims: { ttl } }) =>
    ttl === undefined ? undefined : positive('ttl', ttl),
  ),
  onForm('jwt', 'TSL-5.1-08', ({ claims: { exp } }, { exchange }) => {
    if (typeof exp !== 'number') return undefined
    const now = exchange.startedAt.getTime() / 1000
    return met(exp > now - skewSeconds, {
      seen: `exp is ${exp} at ${Math.floor(now)}`,
      expected: 'a token that has not expired',
    })
  }),
  onForm('cwt', 'TSL-5.2-01', ({ sign1 }) => {
    const type: unknown = sign1.protected.get(coseHeader.type)
    // A CoAP content-format says the same by its number.
    const isNamed = typeof type === 'string' && /^application\/statuslist\+cwt$/i.test(type)
    return met(isNamed || (Number.isInteger(type) && !others.includes(Number(type))), {
      seen: `the protected header's type (16) is ${show(type)}`,
      expected: 'application/statuslist+cwt',
    })
  }),
  onForm('cwt', 'TSL-5.2-02', ({ claims: { sub, iat, exp, ttl, statusList } }) =>
    none(
      [
        ...(typeof sub === 'string' && sub !== '' ? [] : [`sub (2) is ${show(sub)}`]),
        ...(typeof iat === 'number' ? [] : [`iat (6) is ${show(iat)}`]),
        ...(isObject(statusList) ? [] : ['status_list (65533) is no map']),
        ...(exp === undefined || isPositive(exp) ? [] : [`exp (4) is ${show(exp)}`]),
        ...(ttl === undefined || isPositive(ttl) ? [] : [`ttl (65534) is ${show(ttl)}`]),
      ],
      'claims 2, 6 and 65533, and positive numbers for 4 and 65534',
    ),
  ),
  onAnswer('TSL-5.2-03', (exchange, scene) => {
    if (!succeeded(exchange)) return undefined
    const token = tokenIn(exchange)
    if (typeof token === 'object') return token.form === 'cwt' ? signed(scene) : undefined
    return areClaimsAlone(exchange.response.body)
      ? violated({ seen: 'a map of claims', expected: 'a CWT that is signed or has a MAC' })
      : undefined
  }),
]

/** The claims set of a CWT, without the COSE message around it. */
function areClaimsAlone(body: Uint8Array): boolean {
  try {
    const item = decodeCbor(body)
    const content: unknown = item instanceof Tag ? item.contents : item
    return content instanceof Map && content.has(cwtClaims.statusList)
  } catch {
    return false
  }
}

/** By what the wallet found when it looked up the status. */
function signed({ lookups }: TokenScene): Judgement | undefined {
  const facts = lookups.flatMap(({ lookup }) => lookup.facts)
  const missing = facts.find(({ name, holds }) => name === 'issuer-key-found' && !holds)
  if (missing) return inconclusive(`the key of the Status List Token: ${missing.seen}`)
  const verified = facts.find(({ name }) => name === 'signature-verified')
  return (
    verified &&
    met(verified.holds, { seen: verified.seen, expected: 'a signature by the key of the list' })
  )
}

function positive(name: string, value: unknown): Judgement {
  return met(isPositive(value), {
    seen: `${name} is ${show(value)}`,
    expected: 'a positive number of seconds',
  })
}

function isPositive(value: unknown): boolean {
  return (typeof value === 'number' || typeof value === 'bigint') && value > 0
}
