import { mock as testing } from 'node:test'
import { type Agent, Kms, type PublicJwkJson } from '@credo-ts/core'
import type { MockEnvironment } from '../../mock-server/in-process.ts'
import { type Dispatcher, signIn } from '../browser.ts'
import type { Walk } from '../openid4vci-client/client.ts'
import { registered } from '../openid4vci-client/provider.ts'
import type { Way } from '../openid4vci-client/ways.ts'
import type { Binding, Holder, Instance, Resolved, Token } from './holder.ts'

/** From an offer of the mock to the record that Credo makes of what it verified, and to the notification. It throws at whatever it does not accept. */
export async function walk(
  agent: Agent,
  issuer: MockEnvironment,
  way: Way,
  dispatcher: Dispatcher,
): Promise<Walk> {
  const { holder } = agent.openid4vc
  const { client, provider } = await clientOf(agent, issuer, way)
  const { txCode, offer } = await issuer.offer({
    txCode: way.txCode ?? false,
    deferred: way.deferred ?? false,
    configurations: [await configurationOf(holder, issuer, way)],
  })
  const resolvedCredentialOffer = await holder.resolveCredentialOffer(offer)
  const first =
    way.grant === 'pre-authorized_code'
      ? await holder.requestToken({ resolvedCredentialOffer, txCode, ...client })
      : await byCode(holder, {
          ...{ resolvedCredentialOffer, client, dispatcher, login: issuer.ready.login },
          redirectUri: issuer.ready.client.redirectUri,
        })
  const { metadata } = resolvedCredentialOffer
  const token = way.refreshed
    ? await holder.refreshToken({ ...first, ...client, issuerMetadata: metadata })
    : first
  const { accessToken, dpop, accessTokenResponse } = token
  const keys = await Promise.all(Array.from({ length: way.keys ?? 1 }, () => createKey(agent)))
  const named = way.grant === 'pre-authorized_code' && !way.attested ? {} : client
  const asked = await holder.requestCredentials({
    ...{ resolvedCredentialOffer, accessToken, cNonce: token.cNonce, dpop, ...named },
    credentialBindingResolver: async ({ cNonce }) =>
      way.keyAttestation && provider
        ? { method: 'attestation', keyAttestationJwt: await provider.attestKeys(keys, cNonce) }
        : bindingOf(agent, keys, way),
  })
  const later = asked.deferredCredentials.map((deferred) =>
    twoMinutesLater(() =>
      holder.requestDeferredCredentials({
        ...{ ...deferred, issuerMetadata: metadata, accessToken, dpop, ...client },
      }),
    ),
  )
  const answers = [asked, ...(await Promise.all(later))]
  const [received] = answers.flatMap(({ credentials }) => credentials)
  if (!received) throw new Error('nothing was received')
  const { record, notificationId } = received
  if (notificationId !== undefined) {
    const notificationEvent = 'credential_accepted'
    await holder.sendNotification({
      ...{ metadata, notificationId, notificationEvent, accessToken, dpop },
    })
  }
  return {
    tokenType: accessTokenResponse.token_type,
    credentials: record.credentialInstances.map(raw),
    holderKeys: keys.map(({ kid: _, ...jwk }) => jwk),
  }
}

interface Asked {
  readonly resolvedCredentialOffer: Resolved
  readonly client: object
  readonly redirectUri: string
  readonly login: Readonly<Record<string, string>>
  readonly dispatcher: Dispatcher
}

/** OpenID4VCI 1.0, Section 5, with a user at the sign-in page. */
export async function byCode(
  holder: Holder,
  { resolvedCredentialOffer, client, redirectUri, login, dispatcher }: Asked,
): Promise<Token> {
  const its = { ...client, redirectUri }
  const { authorizationRequestUrl, codeVerifier, dpop } =
    await holder.resolveOpenId4VciAuthorizationRequest(resolvedCredentialOffer, its)
  const answer = await signIn(new URL(authorizationRequestUrl), login, { dispatcher, redirectUri })
  const { authorizationCode: code } = holder.parseAuthorizationCodeFromAuthorizationResponse({
    resolvedCredentialOffer,
    authorizationResponseRedirectUrl: answer.href,
  })
  return holder.requestToken({ resolvedCredentialOffer, code, codeVerifier, dpop, ...its })
}

/** The seeded public wallet; or one with a provider of its own, that registered. */
async function clientOf(agent: Agent, issuer: MockEnvironment, { attested, grant }: Way) {
  const { id: clientId } = issuer.ready.client
  if (!attested) return { client: grant === 'pre-authorized_code' ? {} : { clientId } }
  const instance = await createKey(agent)
  const { id, attestation, provider } = await registered(issuer, { ...instance })
  return { client: { clientId: id, walletAttestationJwt: attestation }, provider }
}

export async function createKey(agent: Agent): Promise<PublicJwkJson> {
  return (await agent.kms.createKey({ type: { kty: 'EC', crv: 'P-256' } })).publicJwk
}

/** Keys as they are; as did:jwk where Credo takes no others (VCDM in a JWT). */
export async function bindingOf(
  agent: Agent,
  keys: readonly PublicJwkJson[],
  { format }: { readonly format: string },
): Promise<Binding> {
  if (!format.startsWith('jwt_vc')) {
    return { method: 'jwk', keys: keys.map((key) => Kms.PublicJwk.fromPublicJwk(key)) }
  }
  const made = keys.map(({ kid }) => agent.dids.create({ method: 'jwk', options: { keyId: kid } }))
  const states = await Promise.all(made)
  return { method: 'did', didUrls: states.map(({ didState }) => `${didState.did}#0`) }
}

/** For wallet and mock alike: a status list of the future would be refused. */
async function twoMinutesLater<T>(what: () => Promise<T>): Promise<T> {
  testing.timers.enable({ apis: ['Date'], now: Date.now() + 120_000 })
  try {
    return await what()
  } finally {
    testing.timers.reset()
  }
}

async function configurationOf(
  holder: Holder,
  { ready }: MockEnvironment,
  { format }: Way,
): Promise<string> {
  const { credentialIssuer } = await holder.resolveIssuerMetadata(ready.credentialIssuer)
  const all = Object.entries(credentialIssuer.credential_configurations_supported)
  const [found] = all.filter(([, configuration]) => configuration.format === format)
  if (!found) throw new Error(`no ${format} is offered`)
  return found[0]
}

export function raw({ compactSdJwtVc, issuerSignedBase64Url, credential }: Instance): unknown {
  return compactSdJwtVc ?? issuerSignedBase64Url ?? credential
}
