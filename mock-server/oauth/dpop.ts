import { createHash } from 'node:crypto'
import { numericDate } from '../../protocol/clock.ts'
import { thumbprint } from '../../protocol/thumbprint.ts'
import {
  asymmetricAlgorithms,
  hasPrivateMember,
  isBegun,
  isSignedBy,
  isUnended,
  publicPart,
  type ReadJwt,
  readJwt,
} from '../crypto/jwt.ts'
import { newSecret } from '../crypto/secret.ts'
import type { WalletDemand } from '../demands/registry.ts'
import type { Environment, Refusal } from '../environment.ts'
import { need } from '../http/need.ts'
import { currentPlace } from '../http/place.ts'
import type { WalletRequest } from '../http/wallet-request.ts'
import { isObject } from '../http/wire.ts'

/** How far the `iat` of a proof may be away (RFC 9449, Section 11.1: seconds or minutes). */
const maxAgeSeconds = 300
const skewSeconds = 30
const nonceSeconds = 300

export const dpopAlgorithms: readonly string[] = asymmetricAlgorithms

/** What a proof has to be about, beside the request that it came with. */
export interface DpopExpectation {
  /** At a protected resource: the token that `ath` has to name. */
  readonly accessToken?: string
  /** Thumbprint of the key that the token or the code is bound to. */
  readonly boundTo?: string
  /** How this endpoint words a refusal. */
  refuse(error: string, description: string, nonce?: string): Refusal
}

/**
 * Verifies the DPoP proof of a request.
 * @returns the RFC 7638 thumbprint of its key; undefined when there is no proof.
 * @throws ProtocolError
 * @see https://www.rfc-editor.org/rfc/rfc9449#section-4.3
 */
export async function dpopThumbprint(
  environment: Environment,
  req: WalletRequest,
  expected: DpopExpectation,
): Promise<string | undefined> {
  const sent = headersNamed(req, 'dpop')
  const [first] = sent
  if (first === undefined || environment.options.dpop === 'none') return undefined
  const demand = (name: WalletDemand, met: boolean, description: string) =>
    environment.demand(name, met, () => expected.refuse('invalid_dpop_proof', description))

  demand('dpop-once', sent.length === 1, 'There is more than one DPoP proof')
  const readable = readJwt(first)
  const refusal = expected.refuse('invalid_dpop_proof', 'The DPoP proof is no JWT in compact form')
  const proof = need(environment, 'dpop-readable', readable, refusal)
  const { typ, alg, jwk } = proof.header
  demand('dpop-typ', typ === 'dpop+jwt', 'typ is not dpop+jwt')
  const at = currentPlace()
  const taken = environment.through('takenAlgorithms', dpopAlgorithms, { of: 'DPoP proof', at })
  const isKnown = taken.some((name) => name === alg)
  demand('dpop-algorithm', isKnown, 'alg is not among those supported')
  demand('dpop-key-public', !hasPrivateMember(jwk), 'jwk holds a private or symmetric key')
  const hashed = need(
    environment,
    'dpop-key-present',
    isObject(jwk) ? thumbprint(publicPart(jwk)) : undefined,
    refusal,
  )
  const itsThumbprint = environment.through('dpopThumbprint', hashed, { ...Object(jwk), at })
  // A mutant that takes any alg takes what no signature secures.
  const isSigned = !isKnown || (await isSignedBy(proof, jwk))
  demand('dpop-signature', isSigned, 'The signature does not verify')
  await checkClaims(environment, req, proof, expected)
  if (expected.boundTo !== undefined) {
    const isBound = itsThumbprint === expected.boundTo
    demand('dpop-key-bound', isBound, 'The proof is of another key than the one it is bound to')
  }
  return itsThumbprint
}

/** A nonce that proofs may carry from now on. */
export async function newDpopNonce(environment: Environment): Promise<string> {
  const nonce = newSecret()
  const expiresAt = new Date(environment.now().getTime() + nonceSeconds * 1000)
  await environment.store.collection('dpopNonces').put(nonce, {}, expiresAt)
  return nonce
}

const none: readonly string[] = []

/** Values of a header, one for each line of it: Node would join or drop them. */
export function headersNamed(
  { headers, rawHeaders }: WalletRequest,
  name: string,
): readonly string[] {
  if (headers[name] === undefined) return none
  return rawHeaders.filter(
    (_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name,
  )
}

async function checkClaims(
  environment: Environment,
  req: WalletRequest,
  proof: ReadJwt,
  expected: DpopExpectation,
): Promise<void> {
  const { htm, htu, iat, jti, ath, nonce } = proof.payload
  const demand = (name: WalletDemand, met: boolean, description: string) =>
    environment.demand(name, met, () => expected.refuse('invalid_dpop_proof', description))
  demand(
    'dpop-claims',
    [jti, htm, htu].every((claim) => typeof claim === 'string' && claim !== '') &&
      typeof iat === 'number',
    'jti, htm, htu or iat is missing',
  )
  const isMethod = htm === undefined || htm === req.method
  demand('dpop-method', isMethod, 'htm is not the method of the request')
  const isMeant = htu === undefined || isTarget(htu, environment, req)
  demand('dpop-target', isMeant, 'htu is not the URL of the request')
  const age = numericDate(environment.now()) - Number(iat)
  demand(
    'dpop-fresh',
    iat === undefined || (age <= maxAgeSeconds && age >= -skewSeconds),
    'iat is too far from the present time',
  )
  demand('dpop-unended', isUnended(proof, environment.now()), 'exp is past')
  demand('dpop-begun', isBegun(proof, environment.now()), 'nbf is to come')
  const { accessToken } = expected
  if (accessToken !== undefined) {
    const named = ath === sha256(accessToken)
    demand('dpop-token-hash', named, 'ath is not the hash of the access token')
  }
  await checkNonce(environment, nonce, expected)
  if (jti === undefined) return
  const expiresAt = new Date(environment.now().getTime() + (maxAgeSeconds + skewSeconds) * 1000)
  const isNew = await environment.store
    .collection('usedProofs')
    .putNew(`dpop ${jti}`, {}, expiresAt)
  demand('dpop-unused', isNew, 'This proof was used before')
}

/** RFC 9449, Sections 8 and 9: the refusal brings the nonce that the next proof needs. */
async function checkNonce(
  environment: Environment,
  nonce: unknown,
  { refuse, accessToken }: DpopExpectation,
): Promise<void> {
  const required = environment.options.dpopNonces === 'required'
  if (nonce === undefined && !required) return
  const nonces = environment.store.collection('dpopNonces')
  const isKnown = typeof nonce === 'string' && (await nonces.get(nonce)) !== undefined
  if (isKnown) return
  const fresh = await newDpopNonce(environment)
  environment.demand(
    accessToken === undefined ? 'dpop-nonce' : 'dpop-nonce-at-resource',
    false,
    refuse('use_dpop_nonce', 'The DPoP proof needs the nonce of this server', fresh),
  )
}

/** Both normalised, without query and fragment (RFC 9449, Section 4.3). */
function isTarget(htu: unknown, environment: Environment, req: WalletRequest): boolean {
  const { options, urls, credentialIssuer } = environment
  if (typeof htu !== 'string' || !URL.canParse(htu)) return false
  // Both sets of URLs are valid; behind a proxy the host says nothing.
  const isDefault = !options.customDomain || req.headers.host === new URL(urls.auth).host
  const origin = isDefault ? urls.auth : new URL(credentialIssuer).origin
  const target = environment.through('dpopTarget', `${origin}${req.originalUrl}`)
  return bare(htu) === bare(target)
}

function bare(text: string): string {
  const url = new URL(text)
  url.search = ''
  url.hash = ''
  return url.href
}

/** RFC 9449, Section 4.2: `ath`. */
function sha256(text: string): string {
  return createHash('sha256').update(text, 'ascii').digest('base64url')
}
