import { grantTypes } from '../../protocol/grants.ts'
import type { Environment } from '../environment.ts'
import { need } from '../http/need.ts'
import { scopesFor, stillOffered, termsOf } from '../offers/offers.ts'
import { noteAuthorized, queuedTypes } from '../queue/queue.ts'
import type { Offer, PreAuthorizedCode } from '../store/kept/offers.ts'
import { useOfCode } from './codes.ts'
import type { Grant } from './grant.ts'

/** Guesses at a Transaction Code before its pre-authorized code is dead (errata set 1, Section 13.6.3). */
const maxAttempts = 5

const invalidGrant = (description: string) => ({ error: 'invalid_grant', description })
const invalidRequest = (description: string) => ({ error: 'invalid_request', description })

/**
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-6.1
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-6.3
 */
export const preAuthorizedCode: Grant = {
  grantType: grantTypes.preAuthorizedCode,
  parameters: ['pre-authorized_code', 'tx_code'],
  async redeem(environment, { parameters, grantId, demandWithin }) {
    const code = need(
      environment,
      'pre-authorized-code-present',
      parameters['pre-authorized_code'],
      missing,
    )
    const was = await find(environment, code)
    environment.demand('pre-authorized-code-unexpired', environment.now() < was.expiresAt, expired)
    const offer = need(
      environment,
      'pre-authorized-code-known',
      await environment.store.collection('offers').get(was.offerId),
      unknown,
    )
    const all = () => queuedTypes(environment, offer.userId)
    const types = await stillOffered(environment, offer)
    const offered = types.map(({ id }) => id)
    environment.demand('pre-authorized-code-of-something', offered.length > 0, nothing)
    const configurationIds = await environment.through('preAuthorizedTypeIds', offered, { all })
    demandWithin(configurationIds)
    await checkTxCode(environment, code, offer, parameters.tx_code)
    return {
      use: {
        of: 'preAuthorizedCodes',
        writes: useOfCode(environment, 'preAuthorizedCodes', code, { grantId, was }),
        demandFirst: (isFirst) => environment.demand('pre-authorized-code-unused', isFirst, used),
        afterwards: () => noteAuthorized(environment, offer.userId),
      },
      giveBack: () => uncount(environment, code, offer),
      userId: offer.userId,
      offerId: offer.id,
      terms: termsOf(offer),
      scope: scopesFor(environment, offer, types).join(' '),
      configurationIds,
      detailed: [],
    }
  },
}

const unknown = invalidGrant('The pre-authorized code is unknown')
const used = invalidGrant('The pre-authorized code has been used before')
const expired = invalidGrant('The pre-authorized code has expired')
const nothing = invalidGrant('Nothing of the offer is issued any more')
const missing = invalidRequest('pre-authorized_code is missing')
const unwanted = invalidRequest('The offer has no tx_code: none is expected')

async function find(environment: Environment, code: string): Promise<PreAuthorizedCode> {
  const live = await environment.store.collection('preAuthorizedCodes').get(code)
  if (live) return live
  const redeemed = await environment.store.collection('redeemedCodes').get(code)
  environment.demand('pre-authorized-code-unused', !redeemed, used)
  const was = redeemed && 'offerId' in redeemed.was ? redeemed.was : undefined
  return need(environment, 'pre-authorized-code-known', was, unknown)
}

/** Counts the attempt before it looks: guesses sent at the same time do not get round the limit. */
async function checkTxCode(
  environment: Environment,
  code: string,
  { txCode: expected }: Offer,
  given: string | undefined,
): Promise<void> {
  if (!expected) {
    environment.demand('no-tx-code', given === undefined, unwanted)
    return
  }
  environment.demand('tx-code-present', given !== undefined, invalidRequest('tx_code is missing'))
  if (given === undefined) return
  const codes = environment.store.collection('preAuthorizedCodes')
  const counted = await codes.update(code, (entry) => ({
    ...entry,
    failedAttempts: entry.failedAttempts + 1,
  }))
  const attempts = counted?.failedAttempts ?? 1
  environment.demand(
    'tx-code-attempts',
    attempts <= maxAttempts,
    invalidGrant('Too many wrong transaction codes: the pre-authorized code is dead'),
  )
  const wrong = invalidGrant('The tx_code is wrong')
  const begins = given.startsWith(expected.value) || expected.value.startsWith(given)
  environment.demand('tx-code', begins, wrong)
  environment.demand('tx-code-whole', !begins || given === expected.value, wrong)
}

/** A right Transaction Code that brought no token is no guess. */
async function uncount(environment: Environment, code: string, { txCode }: Offer): Promise<void> {
  if (!txCode) return
  await environment.store.collection('preAuthorizedCodes').update(code, (entry) => ({
    ...entry,
    failedAttempts: entry.failedAttempts - 1,
  }))
}
