import type { JwtShape } from '../checks/second-reader/shape.ts'
import { certificate } from './certificate.ts'
import { type Identity, sha256 } from './identity.ts'

interface ReadJwt extends JwtShape {
  readonly before: string
  readonly wasSdJwt: boolean
  readonly encoded: readonly string[]
}

/** A compact JWS or an SD-JWT, open to change. @throws where there is none. */
export function readJwt(text: unknown, identity: Identity, now: number): ReadJwt {
  if (typeof text !== 'string') throw new Error(`no JWT there, but ${typeof text}`)
  const [jwt = '', ...rest] = text.split('~')
  const [header = '', payload = ''] = jwt.split('.')
  const encoded = rest.slice(0, -1)
  return {
    header: json(header),
    payload: json(payload),
    disclosures: encoded.map(json),
    encoded,
    written: {},
    tail: rest.at(-1) ?? '',
    wasSdJwt: rest.length > 0,
    signature: 'right',
    before: JSON.stringify([json(header), json(payload)]),
    certificate: (shape) => certificate(identity, shape, now),
    digestOf: (disclosure) => sha256(part(disclosure)).toString('base64url'),
  }
}

/** Signed again where it was changed; disclosures that were not keep their very text. */
export function writeJwt(jwt: ReadJwt, original: string, identity: Identity): string {
  const { header, payload, signature, written } = jwt
  const changed =
    JSON.stringify([header, payload]) !== jwt.before || written.header || written.payload
  const signed =
    changed || signature !== 'right' ? resigned(jwt, identity) : original.split('~', 1)[0]
  if (!jwt.wasSdJwt) return signed ?? ''
  const disclosures = jwt.disclosures.map((it) => {
    const kept = jwt.encoded.find((text) => JSON.stringify(json(text)) === JSON.stringify(it))
    return kept ?? (typeof it === 'string' ? it : part(it))
  })
  return [signed, ...disclosures, jwt.tail].join('~')
}

function resigned(
  { header, payload, signature, before, written }: ReadJwt,
  identity: Identity,
): string {
  const chain: unknown = Object(JSON.parse(before)[0]).x5c
  const vouched =
    header?.x5c === undefined || signature === 'of another key'
      ? header
      : { ...header, x5c: reissued(header.x5c, chain, identity.x5c) }
  const input = `${part(vouched, written.header)}.${part(payload, written.payload)}`
  if (signature === 'missing') return `${input}.`
  const made = identity.sign(input)
  if (signature === 'broken') made[10] = (made[10] ?? 0) ^ 0xff
  return `${input}.${made.toString('base64url')}`
}

/** Each certificate that was there becomes the identity's at its place; what a shape made of the chain stays. */
function reissued(chain: unknown, before: unknown, right: readonly string[]): unknown {
  if (!Array.isArray(chain) || !Array.isArray(before)) return chain
  return chain.map((it) => right[before.indexOf(it)] ?? it)
}

function part(value: unknown, written = (json: string) => json): string {
  return Buffer.from(written(JSON.stringify(value) ?? '')).toString('base64url')
}

function json(text: string): unknown {
  return JSON.parse(Buffer.from(text, 'base64url').toString())
}
