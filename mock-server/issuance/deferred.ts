import type { Environment } from '../environment.ts'
import { need } from '../http/need.ts'
import type { Answer } from '../http/reply.ts'
import type { AccessToken } from '../store/kept/authorization.ts'
import type { Deferral } from '../store/kept/issuance.ts'
import { once } from '../store/once.ts'
import { authorized, insufficientScope } from './bearer.ts'
import { issuableTypes } from './configurations.ts'
import { demandWillingness, stillPending } from './deferral.ts'
import { issuanceRequest } from './issuance-request.ts'
import { type Issuance, issue, queued } from './issue.ts'

const unknown = {
  error: 'invalid_transaction_id',
  description: 'This transaction_id was not given to this user, or its credentials were fetched',
}

const uncached = { 'content-type': 'application/json', 'cache-control': 'no-store' }

/**
 * Deferred Credential Endpoint: what was put off, once it is there.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-9
 */
export const deferred: Answer = async (environment, req) => {
  const token = await authorized(environment, req)
  const { members, encryption: wanted } = await issuanceRequest(environment, req)
  const transactionId = transactionIn(environment, members)
  const deferrals = environment.store.collection('deferrals')
  const found = await deferrals.get(transactionId)
  const deferral = need(environment, 'transaction-known', found, unknown)
  environment.demand('transaction-of-user', deferral.userId === token.userId, unknown)
  const issuance = await issuanceOf(environment, deferral, token)
  const encryption = environment.through('deferredEncryption', wanted, {
    first: deferral.firstEncryption,
  })
  const common = { headers: uncached, ...(encryption && { encryption }) }
  environment.demand('transaction-unused', deferral.fetched === 0, unknown)
  if (environment.now() < deferral.readyAt) {
    return { status: 202, ...common, body: stillPending(environment, transactionId) }
  }
  demandWillingness(environment, deferral.denied)
  // Of two wallets that come at the same time, one finds it fetched.
  const fetch = async () => {
    const now = await deferrals.update(transactionId, (it) => ({ ...it, fetched: it.fetched + 1 }))
    return now?.fetched === 1 ? now : undefined
  }
  const issueNow = async () => issue(environment, issuance, await queued(environment, issuance))
  const fetched = await once(environment, 'deferrals', fetch, deferral)
  environment.demand('transaction-unused', fetched !== undefined, unknown)
  try {
    return { status: 200, ...common, body: asWished(environment, await issueNow()) }
  } catch (error) {
    // The wallet has got nothing, and may come again.
    await deferrals.update(transactionId, (it) => ({ ...it, fetched: it.fetched - 1 }))
    throw error
  }
}

/** Section 8.3 leaves it to the issuer whether a wallet can notify. */
function asWished({ options }: Environment, members: Awaited<ReturnType<typeof issue>>) {
  if (options.notificationIds !== 'at-once') return members
  const { notification_id: _, ...others } = members
  return others
}

function transactionIn(
  environment: Environment,
  { transaction_id: id }: Readonly<Record<string, unknown>>,
): string {
  return need(environment, 'transaction-id-present', typeof id === 'string' ? id : undefined, {
    error: 'invalid_credential_request',
    description: 'transaction_id has to be there, as a string',
  })
}

/** The token has to be good for what was asked for, as another one of the same user may be. */
async function issuanceOf(
  environment: Environment,
  { credentialTypeId, userId, identifier, offerId, holderKeys }: Deferral,
  token: AccessToken,
): Promise<Issuance> {
  const types = await issuableTypes(environment)
  const type = need(
    environment,
    'deferred-type-issuable',
    types.find(({ id }) => id === credentialTypeId),
    { error: 'credential_request_denied', description: 'This credential is issued no more' },
  )
  environment.demand(
    'token-covers-deferral',
    token.configurationIds.includes(type.id),
    insufficientScope(type.openid4VCI.scope, 'The access token is not for this credential'),
  )
  return {
    type,
    userId,
    holderKeys,
    ...(identifier !== undefined && { identifier }),
    ...(offerId !== undefined && { offerId }),
  }
}
