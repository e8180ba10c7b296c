import { jwkOfDid } from '../../protocol/did.ts'
import { isInOrder, keyOfChain } from '../crypto/certificate-chain.ts'
import { hasPrivateMember, publicPart } from '../crypto/jwt.ts'
import type { WalletDemand } from '../demands/registry.ts'
import type { Environment } from '../environment.ts'
import { isObject } from '../http/wire.ts'
import type { HolderKey } from './holder-key.ts'

type Members = Readonly<Record<string, unknown>>

/**
 * The key that a proof's header names: by `jwk`, by `kid` as a DID URL, or by the first certificate of `x5c`.
 * @param listed binding methods of the configuration.
 * @returns undefined where there is none that can be used.
 * @throws ProtocolError `invalid_proof`
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-F.1
 */
export function keyOfHeader(
  environment: Environment,
  header: Members,
  listed: readonly string[],
): HolderKey | undefined {
  const demand = (name: WalletDemand, met: boolean, description: string) =>
    environment.demand(name, met, { error: 'invalid_proof', description })
  const named = ['jwk', 'kid', 'x5c'].filter((name) => name in header)
  demand('proof-key-once', named.length <= 1, 'jwk, kid and x5c exclude one another')
  const { jwk, kid, x5c } = header
  demand('proof-key-public', !hasPrivateMember(jwk), 'The jwk header holds a private key')
  const certified = keyOfChain(x5c)
  const key = isObject(jwk)
    ? { jwk: publicPart(jwk) }
    : (keyOfKid(kid, listed) ?? (certified && { jwk: certified }))
  demand('proof-key-present', key !== undefined, 'The header names no key that can be used here')
  const chain = x5c === undefined || isInOrder(x5c, environment.now())
  demand('proof-chain', chain, 'x5c is no chain of certificates that are in force')
  return key
}

/** A did:jwk or did:key, where the metadata lists the method. */
function keyOfKid(kid: unknown, listed: readonly string[]): HolderKey | undefined {
  if (typeof kid !== 'string' || !listed.includes(kid.split(':', 2).join(':'))) return undefined
  const jwk = jwkOfDid(kid)
  return jwk && !hasPrivateMember(jwk) ? { jwk: publicPart(jwk), kid } : undefined
}
