import { type KeyObject, verify, X509Certificate } from 'node:crypto'
import { type CoseSign1, coseHeader, hashOf, toBeSigned } from '../../protocol/cose.ts'
import type { ReceivedCredential, VerificationFact } from '../../protocol/evidence.ts'
import { readMdoc } from '../../protocol/mdoc.ts'
import type { StatusListToken } from '../../protocol/status-list.ts'
import { fact } from '../formats/facts.ts'
import { findIssuerKey, type IssuerKey } from '../formats/issuer-key.ts'
import { splitJws, verifySignature } from '../formats/jws.ts'
import type { RecordingHttp } from '../http/http.ts'

/** By the certificate in its header; else by the key that signed the credential, which is the issuer's. */
export async function verifyStatusList(
  http: RecordingHttp,
  token: StatusListToken,
  credential: ReceivedCredential,
): Promise<readonly VerificationFact[]> {
  const signed = signedIn(credential)
  if (token.form === 'jwt') {
    const jws = splitJws(token.jwt)
    if (!jws) return []
    const x5c = jws.header.x5c ?? signed.x5c
    const issuer = { iss: jws.payload.iss ?? signed.iss }
    const found = await findIssuerKey(http, { kid: jws.header.kid, x5c }, issuer)
    return withKey(found, (key) => verifySignature(jws, key))
  }
  return withKey(keyOfCwt(token.sign1, signed.x5c), ({ key, seen }) => [
    fact('signature-verified', verifies(token.sign1, key), `a COSE_Sign1 with the key ${seen}`),
  ])
}

/** How a credential, of whatever format, leads to the key that signed it. */
function signedIn({ raw, sdJwt }: ReceivedCredential): {
  readonly x5c?: unknown
  readonly iss?: unknown
} {
  if (sdJwt) return { x5c: sdJwt.header.x5c, iss: (sdJwt.claims ?? sdJwt.payload).iss }
  const jws = typeof raw === 'string' ? splitJws(raw) : undefined
  if (jws) return { x5c: jws.header.x5c, iss: jws.payload.iss }
  const parts = readMdoc(raw)
  if (typeof parts === 'string' || typeof parts.issuerAuth === 'string') return {}
  const leaf = leafOf(parts.issuerAuth)
  return leaf ? { x5c: [Buffer.from(leaf).toString('base64')] } : {}
}

type FoundKey = Extract<IssuerKey, { readonly key: KeyObject }>

async function withKey(
  found: IssuerKey,
  judge: (key: FoundKey) => readonly VerificationFact[] | Promise<readonly VerificationFact[]>,
): Promise<readonly VerificationFact[]> {
  return 'key' in found
    ? [fact('issuer-key-found', true, found.seen), ...(await judge(found))]
    : [fact('issuer-key-found', false, found.problem)]
}

/** Its own x5chain, else the certificate of the credential that refers to it. */
function keyOfCwt(sign1: CoseSign1, x5c: unknown): IssuerKey {
  const [first]: readonly unknown[] = Array.isArray(x5c) ? x5c : []
  const leaf =
    leafOf(sign1) ?? (typeof first === 'string' ? Buffer.from(first, 'base64') : undefined)
  if (!leaf) return { problem: 'neither token nor credential has a certificate' }
  try {
    const { publicKey, subject } = new X509Certificate(leaf)
    return { key: publicKey, seen: `in the certificate of ${subject.replaceAll('\n', ', ')}` }
  } catch (cause) {
    return { problem: `the certificate is unreadable: ${(cause as Error).message}` }
  }
}

function leafOf({ unprotected, protected: headers }: CoseSign1): Uint8Array | undefined {
  const chain: unknown = unprotected.get(coseHeader.x5chain) ?? headers.get(coseHeader.x5chain)
  const leaf: unknown = Array.isArray(chain) ? chain[0] : chain
  return leaf instanceof Uint8Array ? leaf : undefined
}

function verifies(sign1: CoseSign1, key: KeyObject): boolean {
  const hash = hashOf(sign1.protected.get(coseHeader.alg))
  if (hash === undefined) return false
  try {
    return verify(hash, toBeSigned(sign1), { key, dsaEncoding: 'ieee-p1363' }, sign1.signature)
  } catch {
    return false
  }
}
