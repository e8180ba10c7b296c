import { hash, type KeyObject } from 'node:crypto'
import { es256Signature } from '../crypto/es256.ts'
import { randomText } from '../crypto/secret.ts'

/**
 * An SD-JWT whose disclosures are members of the payload itself, in one go: what `@sd-jwt/sd-jwt-vc`
 * makes of a frame that has `_sd` alone.
 * @param header of the JWS, encoded.
 * @param salt 128 bits, as RFC 9901, Section 9.3 advises.
 * @see https://www.rfc-editor.org/rfc/rfc9901#section-4.2
 */
export function flatSdJwt(
  {
    header,
    payload,
    disclosable,
    key,
  }: {
    readonly header: string
    readonly payload: Readonly<Record<string, unknown>>
    readonly disclosable: readonly string[]
    readonly key: KeyObject
  },
  salt: () => string = () => randomText(16),
): string {
  const claims: Record<string, unknown> = {}
  const digests: string[] = []
  let disclosures = ''
  for (const name of Object.keys(payload)) {
    if (!disclosable.includes(name)) {
      claims[name] = payload[name]
      continue
    }
    const disclosure = encoded([salt(), name, payload[name]])
    digests.push(hash('sha256', disclosure, 'base64url'))
    disclosures += `${disclosure}~`
  }
  // Sorted, they do not tell in which order the claims were.
  if (digests.length > 0) claims._sd = digests.sort()
  claims._sd_alg = 'sha-256'
  const input = `${header}.${encoded(claims)}`
  return `${input}.${es256Signature(input, key).toString('base64url')}~${disclosures}`
}

export function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
