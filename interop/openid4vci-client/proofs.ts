import type { Openid4vciClient } from '@openid4vc/openid4vci'
import type { Metadata } from './authorize.ts'
import type { createKey } from './keys.ts'
import type { Provider } from './provider.ts'
import type { Way } from './ways.ts'

export interface ProofWish {
  readonly issuerMetadata: Metadata
  readonly credentialConfigurationId: string
  /** None where the issuer has no Nonce Endpoint. */
  readonly nonce: string | undefined
  readonly clientId: string | undefined
  readonly holders: readonly Awaited<ReturnType<typeof createKey>>[]
  readonly provider: Provider | undefined
}

type Proofs = NonNullable<Parameters<Openid4vciClient['retrieveCredentials']>[0]['proofs']>

/** OpenID4VCI 1.0, Appendix F: a JWT for each key, one for all that the provider attests, or the attestation alone. */
export async function proofsOf(
  client: Openid4vciClient,
  { keyAttestation }: Pick<Way, 'keyAttestation'>,
  { holders, nonce, provider, clientId, ...wish }: ProofWish,
): Promise<Proofs> {
  const keys = holders.map(({ publicJwk }) => publicJwk)
  const attested = keyAttestation && (await provider?.attestKeys(keys, nonce))
  if (keyAttestation === 'attestation' && attested) return { attestation: [attested] }
  const signing = attested ? holders.slice(0, 1) : holders
  const proofs = signing.map(({ signer }) =>
    client.createCredentialRequestJwtProof({
      ...{ ...wish, signer },
      ...(nonce !== undefined && { nonce }),
      ...(clientId !== undefined && { clientId }),
      ...(attested && { keyAttestationJwt: attested }),
    }),
  )
  return { jwt: (await Promise.all(proofs)).map(({ jwt }) => jwt) as [string, ...string[]] }
}
