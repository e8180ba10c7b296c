import type { X509Certificate } from 'node:crypto'
import { type Judgement, violated } from '../finding.ts'
import { met, none } from './judgement.ts'
import { perText } from './memo.ts'
import { items, type JsonObject, show } from './read.ts'
import { advisedInForce, brokenLink, certificateOfDer } from './trust.ts'

/** Members that every JWT of an issuer may have, whatever it is for. */

/** RFC 7519, Section 2: `iat`, `nbf` and `exp` are seconds since the epoch; undefined where there are none. */
export function judgeTimes(payload: JsonObject): Judgement | undefined {
  const times = ['iat', 'nbf', 'exp'].filter((name) => payload[name] !== undefined)
  if (times.length === 0) return undefined
  const said = (name: string) => `${name} is ${show(payload[name])}`
  const odd = times.filter(
    (name) => typeof payload[name] !== 'number' || isMilliseconds(name, payload[name]),
  )
  if (odd.length > 0) return none(odd.map(said), 'a number of seconds since the epoch')
  const { iat, exp } = payload
  // What holds from the epoch on, or from before, holds always.
  const early = times.filter((name) => name !== 'nbf' && Number(payload[name]) <= 0)
  const isOverAtOnce = typeof iat === 'number' && typeof exp === 'number' && exp <= iat
  return met(early.length === 0 && !isOverAtOnce, {
    seen: (early.length > 0 ? early : times).map(said).join('; '),
    expected: 'times of today, and exp after iat',
    level: 'SHOULD',
  })
}

function isMilliseconds(name: string, value: unknown): boolean {
  return Number(value) > (name === 'exp' ? 1e13 : 1e11)
}

/** RFC 7515, Section 4.1.6; undefined where there is no `x5c`. */
export function judgeX5c({ x5c }: JsonObject): Judgement | undefined {
  if (x5c === undefined) return undefined
  const certificates = items(x5c)
  const right = certificates.length > 0 && certificates.every((it) => certificateOf(it))
  return met(right, {
    seen: `x5c is ${show(x5c)}`,
    expected: 'an array of DER certificates in base64',
  })
}

/**
 * RFC 7515, Section 4.1.6: the first certificate is of the key that signed, and each next one certifies the one before.
 * That they are in force is advice. Undefined where there is no `x5c` that can be read.
 * @param verifies whether the signature does with the first of them; undefined: that cannot be told.
 */
export function judgeChain(
  { x5c }: JsonObject,
  verifies: boolean | undefined,
  now: Date | undefined,
): Judgement | undefined {
  const all = items(x5c).map(certificateOf)
  const chain = all.filter((it) => it !== undefined)
  if (chain.length === 0 || chain.length < all.length) return undefined
  const expected = 'a chain, beginning with the signing certificate'
  const broken = brokenLink(chain)
  if (broken >= 0)
    return violated({
      seen: `certificate ${broken + 1} of x5c was not issued by the next`,
      expected,
    })
  if (verifies === undefined) return undefined
  if (!verifies)
    return violated({ seen: 'the first certificate does not verify the signature', expected })
  return advisedInForce(chain, now)
}

/** RFC 7515, Section 4.1.4; undefined where there is no `kid`. */
export function judgeKid({ kid }: JsonObject): Judgement | undefined {
  if (kid === undefined) return undefined
  return typeof kid === 'string'
    ? { verdict: 'satisfied' }
    : violated({ seen: `kid is ${show(kid)}`, expected: 'a text' })
}

/** Undefined for what is no certificate in base64. */
export function certificateOf(text: unknown): X509Certificate | undefined {
  return typeof text === 'string' ? certificateOfText(text) : undefined
}

const certificateOfText = perText((text: string) =>
  /^[A-Za-z0-9+/]+={0,2}$/.test(text) ? certificateOfDer(Buffer.from(text, 'base64')) : undefined,
)
