import { setTimeout as sleep } from 'node:timers/promises'
import { clientAuthenticationClientAttestationJwt } from '@openid4vc/oauth2'
import { Openid4vciClient } from '@openid4vc/openid4vci'
import type { Agent } from 'undici'
import { agentFor, fetchBy } from '../browser.ts'
import type { Task } from '../wallet-backend.ts'
import { byAuthorizationCode, type Metadata, type Token } from './authorize.ts'
import { createKey, cryptography, type Keys } from './keys.ts'
import { proofsOf } from './proofs.ts'
import { createProvider } from './provider.ts'

const provider = createProvider()
const preAuthorizedCode = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'

type Request = Pick<
  Parameters<Openid4vciClient['retrieveCredentials']>[0],
  'issuerMetadata' | 'accessToken' | 'dpop'
>

/**
 * The library as a wallet under test: what it is asked for follows from offer and metadata alone, as in an app around it.
 * It hands credentials over as they came; to verify them is that app's.
 */
export async function take(
  task: Task,
  agent: Agent = agentFor(task.ca),
): Promise<readonly unknown[]> {
  await using dispatcher = disposable(agent)
  const keys: Keys = new Map()
  const callbacks = { ...cryptography(keys), fetch: fetchBy(dispatcher.agent) }
  const instance = await createKey(keys)
  const clientAuthentication = clientAuthenticationClientAttestationJwt({
    clientAttestationJwt: await (await provider).attest(task.client_id, instance.publicJwk),
    callbacks: cryptography(keys),
  })
  const client = new Openid4vciClient({ callbacks: { ...callbacks, clientAuthentication } })
  const offer = await client.resolveCredentialOffer(task.offer)
  const issuerMetadata = await client.resolveIssuerMetadata(offer.credential_issuer)
  const signer = (await createKey(keys)).signer
  const dpop = takesDpop(issuerMetadata) ? { signer } : undefined
  const token: Token = offer.grants?.[preAuthorizedCode]
    ? await client.retrievePreAuthorizedCodeAccessTokenFromOffer({
        ...{ credentialOffer: offer, issuerMetadata },
        ...(task.tx_code !== undefined && { txCode: task.tx_code }),
        ...(dpop && { dpop }),
      })
    : await byAuthorizationCode(client, {
        ...{ offer, issuerMetadata, dpop },
        configurations: offer.credential_configuration_ids,
        clientId: task.client_id,
        redirectUri: task.redirect_uri,
        login: { username: task.username, password: task.password },
        dispatcher: dispatcher.agent,
      })
  const request: Request = {
    issuerMetadata,
    accessToken: token.accessTokenResponse.access_token,
    ...(token.dpop && { dpop: token.dpop }),
  }
  const received: unknown[] = []
  for (const id of offer.credential_configuration_ids)
    received.push(...(await receivedOf(client, task, request, keys, id)))
  return received
}

/** One configuration of the offer: as many keys as the user wants copies. */
async function receivedOf(
  client: Openid4vciClient,
  { client_id: clientId, copies = '1' }: Task,
  request: Request,
  keys: Keys,
  credentialConfigurationId: string,
): Promise<readonly unknown[]> {
  const { issuerMetadata } = request
  const { credentialIssuer } = issuerMetadata
  const count = Math.min(
    Number(copies),
    credentialIssuer.batch_credential_issuance?.batch_size ?? 1,
  )
  const holders = await Promise.all(Array.from({ length: count }, () => createKey(keys)))
  const keyAttestation = attestationOf(issuerMetadata, credentialConfigurationId)
  const nonce =
    credentialIssuer.nonce_endpoint === undefined
      ? undefined
      : (await client.requestNonce({ issuerMetadata })).c_nonce
  const isBound = keyAttestation !== 'none'
  const proofs = isBound && {
    proofs: await proofsOf(
      client,
      { ...(keyAttestation && { keyAttestation }) },
      {
        ...{ issuerMetadata, credentialConfigurationId, nonce, holders, clientId },
        provider: await provider,
      },
    ),
  }
  const { credentialResponse } = await client.retrieveCredentials({
    ...request,
    credentialConfigurationId,
    ...proofs,
  })
  const { transaction_id: transactionId, interval } = credentialResponse
  const answer =
    transactionId === undefined
      ? credentialResponse
      : await whenReady(client, { ...request, transactionId }, Number(interval ?? 5))
  const { credentials = [], notification_id: notificationId } = answer
  if (notificationId !== undefined) {
    const notification = { notificationId, event: 'credential_accepted' as const }
    await client.sendNotification({ ...request, notification })
  }
  return credentials.map((entry) => (entry as { readonly credential: unknown }).credential)
}

/** OpenID4VCI 1.0, Section 9: it asks again when the issuer says so. */
async function whenReady(
  client: Openid4vciClient,
  request: Parameters<Openid4vciClient['retrieveDeferredCredentials']>[0],
  seconds: number,
) {
  await sleep(seconds * 1000)
  const { deferredCredentialResponse } = await client.retrieveDeferredCredentials(request)
  if (deferredCredentialResponse.transaction_id === undefined) return deferredCredentialResponse
  return await whenReady(client, request, Number(deferredCredentialResponse.interval ?? seconds))
}

/** Which proof type is due: key attestations where they are required, or the only proof. */
function attestationOf(
  { credentialIssuer }: Metadata,
  id: string,
): 'jwt' | 'attestation' | 'none' | undefined {
  const known = credentialIssuer.credential_configurations_supported[id]?.proof_types_supported
  if (known === undefined) return 'none'
  const types = known as Readonly<Record<string, { readonly key_attestations_required?: object }>>
  if (types.jwt) return types.jwt.key_attestations_required ? 'jwt' : undefined
  if (types.attestation) return 'attestation'
  throw new Error(`no key proof of type ${Object.keys(types)} can be made`)
}

function takesDpop({ authorizationServers }: Metadata): boolean {
  return authorizationServers.some((it) => it.dpop_signing_alg_values_supported !== undefined)
}

function disposable(agent: ReturnType<typeof agentFor>) {
  return { agent, [Symbol.asyncDispose]: () => agent.close() }
}
