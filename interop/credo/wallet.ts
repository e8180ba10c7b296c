import { setTimeout as sleep } from 'node:timers/promises'
import type { Agent } from '@credo-ts/core'
import { agentFor } from '../browser.ts'
import { createProvider } from '../openid4vci-client/provider.ts'
import type { Task } from '../wallet-backend.ts'
import { createAgent } from './agent.ts'
import type { Deferred, Holder, Received, Resolved, Token } from './holder.ts'
import { bindingOf, byCode, createKey, raw } from './walk.ts'

const provider = createProvider()
const agents = new Map<string, Promise<Agent>>()

/** Credo as a wallet under test: what it is asked for follows from offer and metadata alone, and it verifies what it gets. */
export async function take(task: Task): Promise<readonly unknown[]> {
  const agent = await agentOf(task.ca)
  const { holder } = agent.openid4vc
  const instance = await createKey(agent)
  const client = {
    clientId: task.client_id,
    walletAttestationJwt: await (await provider).attest(task.client_id, { ...instance }),
  }
  const resolvedCredentialOffer = await holder.resolveCredentialOffer(task.offer)
  const isPreAuthorized = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'
  const token = resolvedCredentialOffer.credentialOfferPayload.grants?.[isPreAuthorized]
    ? await holder.requestToken({ resolvedCredentialOffer, txCode: task.tx_code, ...client })
    : await byCode(holder, {
        ...{ resolvedCredentialOffer, client, dispatcher: agentFor(task.ca) },
        redirectUri: task.redirect_uri,
        login: { username: task.username, password: task.password },
      })
  const received = await receivedOf(agent, task, { resolvedCredentialOffer, token, client })
  return received.flatMap(({ record }) => record.credentialInstances.map(raw))
}

/** Trusts one CA; a case with a certificate of its own has another. */
function agentOf(ca: string): Promise<Agent> {
  const known = agents.get(ca) ?? createAgent(ca, agentFor(ca))
  agents.set(ca, known)
  return known
}

interface Granted {
  readonly resolvedCredentialOffer: Resolved
  readonly token: Token
  readonly client: object
}

/** Everything that is offered, verified; and the word that it is kept. */
async function receivedOf(
  agent: Agent,
  { copies = '1' }: Task,
  { resolvedCredentialOffer, token, client }: Granted,
): Promise<readonly Received[]> {
  const { holder } = agent.openid4vc
  const { metadata } = resolvedCredentialOffer
  const { accessToken, dpop, cNonce } = token
  const asked = await holder.requestCredentials({
    ...{ resolvedCredentialOffer, accessToken, cNonce, dpop, ...client },
    verifyCredentialStatus: true,
    credentialBindingResolver: async ({ cNonce, credentialConfiguration, proofTypes, ...how }) => {
      const most = how.issuerMaxBatchSize ?? 1
      const count = Math.min(Number(copies), most)
      const keys = await Promise.all(Array.from({ length: count }, () => createKey(agent)))
      if (proofTypes.attestation || proofTypes.jwt?.keyAttestationsRequired) {
        const keyAttestationJwt = await (await provider).attestKeys(keys, cNonce)
        return { method: 'attestation', keyAttestationJwt }
      }
      return await bindingOf(agent, keys, credentialConfiguration)
    },
  })
  const later = asked.deferredCredentials.map((deferred) =>
    whenReady(holder, { ...{ issuerMetadata: metadata, accessToken, dpop, ...client }, deferred }),
  )
  const received = [asked.credentials, ...(await Promise.all(later))].flat()
  for (const { notificationId } of received) {
    if (notificationId === undefined) continue
    const notificationEvent = 'credential_accepted'
    await holder.sendNotification({
      ...{ metadata, notificationId, notificationEvent, accessToken, dpop },
    })
  }
  return received
}

/** OpenID4VCI 1.0, Section 9: it asks again when the issuer says so. */
async function whenReady(
  holder: Holder,
  { deferred, ...request }: object & { readonly deferred: Deferred },
): Promise<readonly Received[]> {
  await sleep((deferred.interval ?? 5) * 1000)
  const answer = await holder.requestDeferredCredentials({ ...deferred, ...request })
  const [again] = answer.deferredCredentials
  // Which keys were proven it tells with the first answer alone.
  return again
    ? await whenReady(holder, { ...request, deferred: { ...deferred, ...again } })
    : answer.credentials
}
