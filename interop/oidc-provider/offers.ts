import { randomInt } from 'node:crypto'
import type { RequestListener } from 'node:http'
import type { PreAuthorization, Provider } from 'oidc-provider'
import { type GrantType, grantTypes } from '../../protocol/grants.ts'
import { offerLinkByValue } from '../../protocol/offer-link.ts'
import { walletClient } from './configuration.ts'
import {
  account,
  type ConfigurationId,
  credentialConfigurations,
  isConfigurationId,
} from './credentials.ts'

const txCodeLength = 6

interface Answer {
  readonly offer?: string
  readonly txCode?: string
  readonly cannot?: string
}

/**
 * `GET /offers?grant=…&txCode=…&configuration=…&deferred=…`: what a deployment's back office would do,
 * since the library leaves offers to its user. An absent or empty parameter is no wish.
 */
export function createOffersListener(
  provider: Provider,
  credentialIssuer: string,
): RequestListener {
  return async (request, response) => {
    const url = new URL(request.url ?? '/', credentialIssuer)
    const known = request.method === 'GET' && url.pathname === '/offers'
    const answer = known
      ? await createOffer(provider, credentialIssuer, url.searchParams)
      : { error: 'GET /offers is all there is' }
    response
      .writeHead(known ? 200 : 404, {
        'content-type': 'application/json',
        'cache-control': 'no-store',
      })
      .end(JSON.stringify(answer))
  }
}

/** @param wish `grant`, `configuration` and so on, as the query has them */
export async function createOffer(
  provider: Provider,
  credentialIssuer: string,
  wish: URLSearchParams,
): Promise<Answer> {
  const grants = list(wish, 'grant', Object.values(grantTypes))
  const configurations = list(wish, 'configuration', Object.keys(credentialConfigurations))
  const known = configurations.filter(isConfigurationId)
  const preAuthorized = grants.includes(grantTypes.preAuthorizedCode)
  const unknownGrant = grants.find((grant) => !isGrantType(grant))

  if (unknownGrant) return { cannot: `there is no grant type ${unknownGrant}` }
  if (known.length < configurations.length) {
    return { cannot: `the configurations are ${Object.keys(credentialConfigurations).join(', ')}` }
  }
  if (wish.get('deferred') === 'true') return { cannot: 'oidc-provider does not defer issuance' }
  if (wish.get('txCode') === 'true' && !preAuthorized) {
    return { cannot: 'a Transaction Code belongs to a pre-authorized code' }
  }

  const txCode = wish.get('txCode') === 'true' ? newTxCode() : undefined
  const offer = {
    credential_issuer: credentialIssuer,
    credential_configuration_ids: configurations,
    grants: {
      ...(grants.includes(grantTypes.authorizationCode) && { [grantTypes.authorizationCode]: {} }),
      ...(preAuthorized && {
        [grantTypes.preAuthorizedCode]: {
          'pre-authorized_code': await preAuthorize(provider, credentialIssuer, known, txCode),
          ...(txCode && { tx_code: { input_mode: 'numeric', length: txCodeLength } }),
        },
      }),
    },
  }
  return { offer: offerLinkByValue(offer), ...(txCode && { txCode }) }
}

/** What a user's sign-in and consent leave behind in the other flow, made here beforehand. */
async function preAuthorize(
  provider: Provider,
  credentialIssuer: string,
  configurations: readonly ConfigurationId[],
  txCode: string | undefined,
): Promise<string> {
  const owner = { accountId: account, clientId: walletClient.client_id }
  const grant = new provider.Grant(owner)
  const scopes: string[] = []
  const rar: { type: string; credential_configuration_id: string }[] = []
  for (const id of configurations) {
    const configuration = credentialConfigurations[id]
    if ('scope' in configuration) scopes.push(configuration.scope)
    else rar.push({ type: 'openid_credential', credential_configuration_id: id })
  }
  if (scopes.length > 0) grant.addResourceScope(credentialIssuer, scopes.join(' '))

  const preAuthorization: PreAuthorization = {
    ...owner,
    grantId: await grant.save(),
    resource: credentialIssuer,
    ...(scopes.length > 0 && { scope: scopes.join(' ') }),
    ...(rar.length > 0 && { rar }),
    ...(txCode && { txCode }),
  }
  return new provider.PreAuthorizedCode(preAuthorization).save()
}

function list(
  wish: URLSearchParams,
  name: string,
  otherwise: readonly string[],
): readonly string[] {
  const named = wish.get(name)?.split(',').filter(Boolean) ?? []
  return named.length > 0 ? named : otherwise
}

function isGrantType(text: string): text is GrantType {
  return Object.values(grantTypes).some((grant) => grant === text)
}

function newTxCode(): string {
  return String(randomInt(10 ** txCodeLength)).padStart(txCodeLength, '0')
}
