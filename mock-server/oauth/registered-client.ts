import { generateKeyPair, KeyObject, randomBytes, randomUUID, type webcrypto } from 'node:crypto'
import { promisify } from 'node:util'
import type { JWK } from 'jose'
import { type Authority, leaf, newKeyPair } from '../crypto/tls.ts'

export const clientAuthentications = [
  'none',
  'client_secret_basic',
  'client_secret_post',
  'private_key_jwt',
  'attest_jwt_client_auth',
] as const

export type ClientAuthentication = (typeof clientAuthentications)[number]

/** A wallet provider whose Client Attestations this mock trusts, with what it takes to make one. */
export interface Attester {
  /** `iss` of its attestations. */
  readonly issuer: string
  /** Private. */
  readonly key: JWK
  /** Base64 DER, without the root. */
  readonly x5c: readonly string[]
}

/** A wallet known to an environment. It is there for tests, so that its own secrets are known as well. */
export interface RegisteredClient {
  readonly id: string
  readonly redirectUri: string
  readonly authentication: ClientAuthentication
  readonly secret?: string
  /** Private key of its client assertions. */
  readonly key?: JWK
  readonly attester?: Attester
}

/** What the seeded wallets of all environments share: keys cost more than ids. */
export interface WalletKeys {
  readonly assertion: JWK
  /** Made when the first wallet needs it: it takes long. */
  readonly rsaAssertion: () => Promise<JWK>
  readonly attester: Attester
}

export async function createWalletKeys(authority: Authority, now: Date): Promise<WalletKeys> {
  const issuer = 'https://wallet-provider.example'
  const [assertion, attester] = await Promise.all([newKeyPair(), newKeyPair()])
  const certificate = await leaf(authority, {
    name: 'CN=vcispec mock wallet provider',
    publicKey: attester.publicKey,
    now,
    names: [{ type: 'url', value: issuer }],
  })
  let rsa: Promise<JWK> | undefined
  return {
    rsaAssertion: () => {
      rsa ??= newRsaKey()
      return rsa
    },
    assertion: privateJwk(assertion.privateKey),
    attester: {
      issuer,
      key: privateJwk(attester.privateKey),
      x5c: [Buffer.from(certificate.rawData).toString('base64')],
    },
  }
}

/** One wallet for each way to authenticate, the public one first. */
export function seededClients(
  redirectUri: string,
  keys: { readonly assertion: JWK; readonly attester: Attester },
): readonly [RegisteredClient, ...RegisteredClient[]] {
  return clientAuthentications.map((authentication) => ({
    id: randomUUID(),
    redirectUri,
    authentication,
    ...(authentication.startsWith('client_secret') && {
      secret: randomBytes(32).toString('base64url'),
    }),
    ...(authentication === 'private_key_jwt' && { key: keys.assertion }),
    ...(authentication === 'attest_jwt_client_auth' && { attester: keys.attester }),
  })) as [RegisteredClient, ...RegisteredClient[]]
}

async function newRsaKey(): Promise<JWK> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  return privateKey.export({ format: 'jwk' }) as JWK
}

function privateJwk(key: webcrypto.CryptoKey): JWK {
  return { ...KeyObject.from(key).export({ format: 'jwk' }), alg: 'ES256' } as JWK
}
