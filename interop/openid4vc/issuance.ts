import type { CallbackContext } from '@openid4vc/oauth2'
import { Openid4vciIssuer, Openid4vciVersion } from '@openid4vc/openid4vci'
import {
  type createCredentialIssuance,
  credentialConfigurations,
} from '../oidc-provider/credentials.ts'
import { refused, unguessable } from './answers.ts'

const { PersonIdentification } = credentialConfigurations
export const configurationId = 'PersonIdentification'
export const { scope } = PersonIdentification

type ServerMetadata = Parameters<
  Openid4vciIssuer['parseCredentialRequest']
>[0]['issuerMetadata']['authorizationServers'][number]

/** What is the same whatever grant a wallet comes by: metadata, nonces, proofs and credentials, in the words of the library. */
export function createIssuance(
  origin: string,
  callbacks: Omit<CallbackContext, 'decryptJwe' | 'encryptJwe'>,
  {
    serverMetadata,
    issueCredential,
  }: {
    readonly serverMetadata: ServerMetadata
    readonly issueCredential: ReturnType<typeof createCredentialIssuance>
  },
) {
  const issuer = new Openid4vciIssuer({ callbacks })
  const credentialIssuer = issuer.createCredentialIssuerMetadata({
    credential_issuer: origin,
    credential_endpoint: `${origin}/credential`,
    nonce_endpoint: `${origin}/nonce`,
    credential_configurations_supported: {
      [configurationId]: structuredClone(PersonIdentification) as never,
    },
  })
  const issuerMetadata = {
    originalDraftVersion: Openid4vciVersion.V1,
    credentialIssuer,
    authorizationServers: [serverMetadata],
    knownCredentialConfigurations:
      issuer.getKnownCredentialConfigurationsSupported(credentialIssuer),
  }
  const nonces = new Set<string>()

  async function verifyProof(jwt: string): Promise<void> {
    const nonce = nonceIn(jwt)
    if (nonce !== undefined && !nonces.has(nonce)) throw refused({ error: 'invalid_nonce' })
    await issuer.verifyCredentialRequestJwtProof({
      issuerMetadata,
      jwt,
      expectedNonce: nonce ?? unguessable(),
    })
  }

  return {
    issuer,
    issuerMetadata,
    nonce(): { readonly c_nonce: string } {
      const { c_nonce } = issuer.createNonceResponse({ cNonce: unguessable() })
      nonces.add(c_nonce)
      return { c_nonce }
    },
    /** The answer to a request whose access token is in order. */
    async credential(body: Readonly<Record<string, unknown>>): Promise<object> {
      const credentialRequest = issuer.parseCredentialRequest({
        issuerMetadata,
        credentialRequest: body,
      })
      if (credentialRequest.credentialIdentifier !== undefined) {
        throw refused({ error: 'unknown_credential_identifier' })
      }
      if (credentialRequest.credentialConfigurationId !== configurationId) {
        throw refused({ error: 'unknown_credential_configuration' })
      }
      const jwts = credentialRequest.proofs?.jwt ?? []
      if (jwts.length === 0) throw refused({ error: 'invalid_proof' })
      for (const jwt of jwts) await verifyProof(jwt)
      const { credentials } = await issueCredential(undefined, {
        credentialConfigurationId: configurationId,
        proofs: { jwt: jwts },
      })
      return issuer.createCredentialResponse({ credentialRequest, credentials })
    },
  }
}

function nonceIn(jwt: string): string | undefined {
  try {
    const payload = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString())
    return typeof payload.nonce === 'string' ? payload.nonce : undefined
  } catch {
    return undefined
  }
}
