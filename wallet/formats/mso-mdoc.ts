import { createHash, type KeyObject, verify, X509Certificate } from 'node:crypto'
import { Tag } from '../../protocol/cbor.ts'
import type { Clock } from '../../protocol/clock.ts'
import {
  type CoseSign1,
  coseHeader,
  hashOf,
  jwkOfCoseKey,
  toBeSigned,
} from '../../protocol/cose.ts'
import type { VerificationFact } from '../../protocol/evidence.ts'
import { inWords } from '../../protocol/in-words.ts'
import { type MdocParts, readMdoc } from '../../protocol/mdoc.ts'
import { boundTo, fact, skewSeconds } from './facts.ts'
import type { CredentialFormat, Verified } from './format.ts'

/** Node's names of the digest algorithms (ISO/IEC 18013-5:2021, Table 21). */
const hashes: ReadonlyMap<string, string> = new Map([
  ['SHA-256', 'sha256'],
  ['SHA-384', 'sha384'],
  ['SHA-512', 'sha512'],
])

/**
 * ISO mdoc as issued (ISO/IEC 18013-5:2021, Section 9.3.1, as far as it concerns the issuer's part).
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-A.2.4
 */
export const mdoc: CredentialFormat = {
  format: 'mso_mdoc',

  verify: ({ clock }, raw, proofKeys) => verifyMdoc(raw, proofKeys, clock),
}

/** Nothing is fetched: the key is in the credential. */
export async function verifyMdoc(
  raw: unknown,
  proofKeys: readonly string[],
  clock: Clock,
): Promise<Verified> {
  const parts = readMdoc(raw)
  if (typeof parts === 'string') return { facts: [fact('parsed', false, parts)] }
  const { issuerAuth, mso, items } = parts
  if (typeof issuerAuth === 'string') {
    return { facts: [fact('parsed', false, `issuerAuth is ${issuerAuth}`)] }
  }
  if (!mso) return { facts: [fact('parsed', false, 'issuerAuth holds no MobileSecurityObject')] }
  const deviceKey = jwkOfCoseKey(member(mso, 'deviceKeyInfo', 'deviceKey'))
  const key = documentSignerKey(issuerAuth)
  return {
    facts: [
      fact('parsed', true, `${items.length} elements`),
      'key' in key
        ? fact('issuer-key-found', true, key.seen)
        : fact('issuer-key-found', false, key.problem),
      ...('key' in key ? [signature(issuerAuth, key)] : []),
      digests(parts, mso),
      ...(proofKeys.length > 0 ? [await boundTo(deviceKey, 'deviceKey', proofKeys)] : []),
      validity(mso, clock),
    ],
  }
}

type SignerKey = { readonly key: KeyObject; readonly seen: string } | { readonly problem: string }

/** The leaf of `x5chain` (RFC 9360, Section 2): one certificate alone, or the first of an array. */
function documentSignerKey({ unprotected, protected: headers }: CoseSign1): SignerKey {
  const chain: unknown = unprotected.get(coseHeader.x5chain) ?? headers.get(coseHeader.x5chain)
  const leaf: unknown = Array.isArray(chain) ? chain[0] : chain
  if (!(leaf instanceof Uint8Array)) return { problem: 'x5chain holds no certificate' }
  try {
    const { publicKey, subject } = new X509Certificate(leaf)
    return { key: publicKey, seen: `in the certificate of ${subject.replaceAll('\n', ', ')}` }
  } catch (cause) {
    return { problem: `the certificate of x5chain is unreadable: ${(cause as Error).message}` }
  }
}

function signature(
  issuerAuth: CoseSign1,
  { key, seen }: { readonly key: KeyObject; readonly seen: string },
): VerificationFact {
  const alg: unknown =
    issuerAuth.protected.get(coseHeader.alg) ?? issuerAuth.unprotected.get(coseHeader.alg)
  const hash = hashOf(alg)
  if (hash === undefined) return fact('signature-verified', false, `alg is ${inWords(alg)}`)
  const valid = verifies(issuerAuth, hash, key)
  return fact('signature-verified', valid, `algorithm ${inWords(alg)} with the key ${seen}`)
}

/** Node throws for a key that does not fit the algorithm. */
function verifies(issuerAuth: CoseSign1, hash: string | null, key: KeyObject): boolean {
  try {
    const options = { key, dsaEncoding: 'ieee-p1363' } as const
    return verify(hash, toBeSigned(issuerAuth), options, issuerAuth.signature)
  } catch {
    return false
  }
}

/** Every element that came has its digest in the MSO. */
function digests({ items }: MdocParts, mso: ReadonlyMap<unknown, unknown>): VerificationFact {
  const algorithm = inWords(mso.get('digestAlgorithm'))
  if (!hashes.has(algorithm)) {
    return fact('digests-match', false, `digestAlgorithm is ${algorithm}`)
  }
  const stray = items.filter((item) => !hasDigest(item, mso))
  const names = stray.map(({ members }) => inWords(members?.get('elementIdentifier'))).join(', ')
  return stray.length === 0
    ? fact('digests-match', true, `${items.length} digests match`)
    : fact('digests-match', false, `no digest fits ${names}`)
}

/** Whether an element's digest is in the MSO under its number. */
export function hasDigest(
  { namespace, taggedBytes, members }: MdocParts['items'][number],
  mso: ReadonlyMap<unknown, unknown>,
): boolean {
  const hash = hashes.get(inWords(mso.get('digestAlgorithm')))
  const expected = member(mso, 'valueDigests', namespace, members?.get('digestID'))
  if (hash === undefined || !taggedBytes || !(expected instanceof Uint8Array)) return false
  return createHash(hash).update(taggedBytes).digest().equals(expected)
}

function validity(mso: ReadonlyMap<unknown, unknown>, clock: Clock): VerificationFact {
  const [from, until] = ['validFrom', 'validUntil'].map((name) =>
    timeOf(member(mso, 'validityInfo', name)),
  )
  const seen = `valid from ${from?.toISOString() ?? '?'} until ${until?.toISOString() ?? '?'}`
  if (!from || !until) return fact('valid-now', false, seen)
  const now = clock.now().getTime()
  const early = from.getTime() > now + skewSeconds * 1000
  const late = until.getTime() <= now - skewSeconds * 1000
  return fact('valid-now', !early && !late, seen)
}

/** A tdate (RFC 8610, Appendix D): tag 0 around RFC 3339 text. */
function timeOf(value: unknown): Date | undefined {
  if (!(value instanceof Tag) || typeof value.contents !== 'string') return undefined
  const time = new Date(value.contents)
  return Number.isNaN(time.getTime()) ? undefined : time
}

function member(map: ReadonlyMap<unknown, unknown>, ...path: readonly unknown[]): unknown {
  return path.reduce<unknown>((here, key) => (here instanceof Map ? here.get(key) : undefined), map)
}
