import type { Environment } from '../environment.ts'
import type { WalletRequest } from '../http/wallet-request.ts'
import { lenientMembers } from '../http/wire.ts'
import { basicCredentials } from '../oauth/basic-credentials.ts'
import { assertedClient } from '../oauth/client-assertion.ts'
import { attestedClient } from '../oauth/client-attestation.ts'

/**
 * Ids of the client and of the offer that a request comes of, as far as it says so, by itself or by the code or token that it brings.
 * Whether that is true is not looked at. Requests for metadata and nonces say nothing of it.
 */
export async function askerOf(
  environment: Environment,
  req: WalletRequest,
): Promise<ReadonlySet<string>> {
  const form = Object.fromEntries(
    Object.entries(lenientMembers(req)).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )
  const [, ofPath] = /\/offers\/([^/?]+)$/.exec(req.path) ?? []
  return new Set(
    [
      form.client_id,
      basicCredentials(req.headers.authorization)?.id,
      assertedClient(form)?.id,
      attestedClient(req)?.id,
      offerIn(form.issuer_state),
      offerIn(ofPath),
      ...(await broughtBy(environment, form, req.headers.authorization)),
    ].filter((it) => it !== undefined),
  )
}

/** What is known of the codes and tokens in a request. */
async function broughtBy(
  { store }: Environment,
  form: Readonly<Record<string, string>>,
  authorization = '',
): Promise<readonly (string | undefined)[]> {
  const [, token] = /^(?:Bearer|DPoP) +(\S+)$/i.exec(authorization) ?? []
  const { code, refresh_token, request_uri, 'pre-authorized_code': preAuthorized } = form
  const either = code ?? preAuthorized
  const [access, refresh, pushed, authorized, live, redeemed] = await Promise.all([
    token === undefined ? undefined : store.collection('accessTokens').get(token),
    refresh_token === undefined ? undefined : store.collection('refreshTokens').get(refresh_token),
    request_uri === undefined ? undefined : store.collection('pushedRequests').get(request_uri),
    code === undefined ? undefined : store.collection('authorizationCodes').get(code),
    preAuthorized === undefined
      ? undefined
      : store.collection('preAuthorizedCodes').get(preAuthorized),
    either === undefined ? undefined : store.collection('redeemedCodes').get(either),
  ])
  const was = redeemed?.was
  const request = authorized?.request ?? (was && 'request' in was ? was.request : undefined)
  return [
    ...[access, refresh].flatMap((it) => [it?.clientId, it?.offerId]),
    ...[pushed, request].flatMap((it) => [it?.clientId, offerIn(it?.issuerState)]),
    live?.offerId,
    was && 'offerId' in was ? was.offerId : undefined,
  ]
}

/** References to an offer begin with its id. */
function offerIn(reference: string | undefined): string | undefined {
  return reference?.split('.', 1)[0]
}
