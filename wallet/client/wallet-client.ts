import type { JWK } from 'jose'

/** Ways in which a wallet says who it is, as authorization server metadata names them. */
export const clientAuthentications = [
  'none',
  'client_secret_basic',
  'client_secret_post',
  'private_key_jwt',
  'attest_jwt_client_auth',
] as const

export type ClientAuthentication = (typeof clientAuthentications)[number]

/** The wallet's registration with an issuer. */
export interface WalletClient {
  readonly id: string
  readonly redirectUri: string
  readonly authentication: ClientAuthentication
  readonly secret?: string
  /** Private key: of client assertions, or that an `attestation` from elsewhere is about. */
  readonly key?: JWK
  /** The wallet provider, where the harness may make attestations in its name. */
  readonly attester?: Attester
  /** A Client Attestation from elsewhere, about `key`. */
  readonly attestation?: string
}

/** What a wallet provider signs with. */
export interface AttesterKey {
  /** Private. */
  readonly key: JWK
  /** Base64 DER, leaf first, without the root. */
  readonly x5c?: readonly string[]
}

/** A wallet provider (attestation-based client authentication: Client Attester). */
export interface Attester extends AttesterKey {
  /** `iss` of its attestations. */
  readonly issuer: string
  /** Of attestations of keys; absent: the same. */
  readonly forKeys?: AttesterKey
}
