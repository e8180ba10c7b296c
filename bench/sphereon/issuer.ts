import type { RequestListener } from 'node:http'
import { VcIssuerBuilder } from '@sphereon/oid4vci-issuer'
import { OID4VCIServer } from '@sphereon/oid4vci-issuer-server'
import { ExpressBuilder } from '@sphereon/ssi-express-support'
import {
  type createCredentialIssuance,
  credentialConfigurations,
} from '../../interop/oidc-provider/credentials.ts'
import { createCallbacks } from '../../interop/openid4vc/callbacks.ts'
import { grantTypes } from '../../protocol/grants.ts'

const configurationId = 'PersonIdentification'
const { [configurationId]: configuration } = credentialConfigurations

type Cryptography = Awaited<ReturnType<typeof createCallbacks>>

/**
 * Sphereon's issuer server as its documentation has it: its router, its stores in memory, access tokens that it makes and reads. Keys,
 * the signatures of jose and the SD-JWT VC are those that `@openid4vc` is measured with.
 */
export async function createSphereon(
  origin: string,
  issueCredential: ReturnType<typeof createCredentialIssuance>,
): Promise<{ readonly app: RequestListener; makeOffer(): Promise<string> }> {
  silence()
  const cryptography = await createCallbacks()
  const issuer = new VcIssuerBuilder()
    .withCredentialIssuer(origin)
    .withCredentialEndpoint(`${origin}/credentials`)
    .withNonceEndpoint(`${origin}/nonce`)
    .withTokenEndpoint(`${origin}/token`)
    .withAuthorizationMetadata({
      issuer: origin,
      token_endpoint: `${origin}/token`,
      grant_types_supported: [grantTypes.preAuthorizedCode],
      response_types_supported: ['none'],
      'pre-authorized_grant_anonymous_access_supported': true,
    })
    .withCredentialConfigurationsSupported({ [configurationId]: structuredClone(configuration) })
    .withInMemoryCredentialOfferURIState()
    .withInMemoryCredentialOfferState()
    .withInMemoryCNonceState()
    .withJWTVerifyCallback(({ jwt }) => verified(jwt, cryptography, partOf(jwt, 0).jwk))
    .withCredentialDataSupplier(async () => ({
      format: configuration.format,
      credential: { iss: origin, vct: configuration.vct },
    }))
    .withCredentialSignerCallback(async ({ credentialRequest: { proofs } }) => {
      const issued = await issueCredential(undefined, {
        credentialConfigurationId: configurationId,
        proofs: { jwt: [...proofs.jwt] },
      })
      return issued.credentials.map(({ credential }) => credential).join()
    })
    .build()
  const { signer, callbacks } = cryptography
  const { app } = new OID4VCIServer(
    ExpressBuilder.fromExistingExpress().build({ startListening: false }),
    {
      issuer,
      baseUrl: origin,
      endpointOpts: {
        tokenEndpointOpts: {
          accessTokenSignerCallback: async (jwt: Parameters<typeof callbacks.signJwt>[1]) =>
            (await callbacks.signJwt(signer, jwt)).jwt,
          accessTokenVerificationCallback: ({ jwt }: { readonly jwt: string }) =>
            verified(jwt, cryptography, signer.publicJwk),
        },
      },
    },
  )
  return {
    app,
    async makeOffer() {
      const { correlationId } = await issuer.createCredentialOfferURI({
        offerMode: 'REFERENCE',
        credentialOfferUri: `${origin}/credential-offers/:id`,
        credential_configuration_ids: [configurationId],
        grants: { [grantTypes.preAuthorizedCode]: {} },
      })
      return `${origin}/credential-offers/${correlationId}`
    },
  }
}

/** It prints each event and request to the console, which no option prevents: that is not counted. */
function silence(): void {
  for (const way of ['debug', 'info', 'log', 'trace', 'warn'] as const) console[way] = () => {}
}

/** As the library wants it to be told. @throws Error for a signature that is not of this key */
async function verified(compact: string, { callbacks }: Cryptography, publicJwk: unknown) {
  const [header, payload] = [partOf(compact, 0), partOf(compact, 1)]
  const jwk = publicJwk as Cryptography['signer']['publicJwk']
  const signer = { method: 'jwk', publicJwk: jwk, alg: String(header.alg) } as const
  const { verified: isRight } = await callbacks.verifyJwt(signer, {
    compact,
    header: header as never,
    payload,
  })
  if (!isRight) throw new Error('The signature is not of this key.')
  return { jwt: { header, payload }, alg: header.alg, jwk }
}

function partOf(jwt: string, index: number): Readonly<Record<string, unknown>> {
  return JSON.parse(Buffer.from(jwt.split('.')[index] ?? '', 'base64url').toString())
}
