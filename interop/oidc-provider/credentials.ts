import { createHash, createPrivateKey, randomBytes, sign } from 'node:crypto'
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc'
import { decodeProtectedHeader, type JWK } from 'jose'
import type { CredentialRequest } from 'oidc-provider'
import type { IssuerKeys } from '../../mock-server/crypto/keys.ts'
import { type Clock, durationMs, numericDate } from '../../protocol/clock.ts'

/** The one user: devInteractions ask for no particular password. */
export const account = 'alice'

const claims = { given_name: 'Alice', family_name: 'Example', birthdate: '1990-04-01' }

const display = (name: string) => [{ name, locale: 'en' }]

/**
 * One configuration of each way that the library authorizes: by scope with a key proof, and, without a
 * scope, by authorization details for a credential that is bound to no key.
 */
export const credentialConfigurations = {
  PersonIdentification: {
    format: 'dc+sd-jwt',
    vct: 'urn:example:vcispec:person-identification',
    scope: 'person_identification',
    cryptographic_binding_methods_supported: ['jwk'],
    credential_signing_alg_values_supported: ['ES256'],
    proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
    credential_metadata: {
      display: display('Person identification'),
      claims: Object.keys(claims).map((name) => ({ path: [name] })),
    },
  },
  LibraryCard: {
    format: 'dc+sd-jwt',
    vct: 'urn:example:vcispec:library-card',
    credential_signing_alg_values_supported: ['ES256'],
    credential_metadata: { display: display('Library card') },
  },
} as const

const hourMs = 60 * 60 * 1000

export type ConfigurationId = keyof typeof credentialConfigurations

export function isConfigurationId(id: string): id is ConfigurationId {
  return Object.hasOwn(credentialConfigurations, id)
}

/** Makes the SD-JWT VCs: the library authorizes and verifies proofs, the credential is its user's affair. */
export function createCredentialIssuance(issuer: string, keys: IssuerKeys, clock: Clock) {
  const key = createPrivateKey({ key: keys.signing, format: 'jwk' })
  const sdJwt = new SDJwtVcInstance({
    signer: (data) =>
      sign('sha256', Buffer.from(data), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url'),
    signAlg: 'ES256',
    hasher: (data) =>
      createHash('sha256')
        .update(typeof data === 'string' ? data : Buffer.from(data))
        .digest(),
    hashAlg: 'sha-256',
    saltGenerator: () => randomBytes(16).toString('base64url'),
  })

  async function issueOne(id: ConfigurationId, holder: JWK | undefined): Promise<string> {
    // The hour: to the second it would tell one credential from all others (OpenID4VCI 1.0, Section 15.4.1).
    const now = new Date(Math.floor(clock.now().getTime() / hourMs) * hourMs)
    return sdJwt.issue(
      {
        iss: issuer,
        vct: credentialConfigurations[id].vct,
        iat: numericDate(now),
        exp: numericDate(new Date(now.getTime() + durationMs('P30D'))),
        ...(holder && { cnf: { jwk: holder } }),
        ...claims,
      },
      { _sd: ['given_name', 'family_name', 'birthdate'] },
      { header: { x5c: await keys.x5c() } },
    )
  }

  return async function issueCredential(
    _context: unknown,
    { credentialConfigurationId, proofs }: CredentialRequest,
  ) {
    if (!isConfigurationId(credentialConfigurationId)) {
      throw new Error(`the library let the unknown configuration ${credentialConfigurationId} pass`)
    }
    const holders = proofs?.jwt?.map((proof) => decodeProtectedHeader(proof).jwk) ?? [undefined]
    const credentials = await Promise.all(
      holders.map(async (holder) => ({
        credential: await issueOne(credentialConfigurationId, holder),
      })),
    )
    return { credentials }
  }
}
