import type { CredentialOutcome, NotReached } from '../../protocol/outcomes.ts'
import type { CredentialRequestDraft, Deviation } from '../deviations/deviation.ts'
import { isFailure, lacking, notConfigured, notOffered, stoppedBy } from '../failure.ts'
import { configurationOf, type JourneyState } from '../journey-state.ts'
import { stringMember } from '../json.ts'
import { issuerMetadata } from '../metadata/discovery.ts'
import { ensureToken } from '../token/token-request.ts'
import { unknownParameters } from '../unknown-parameters.ts'
import { authorization } from './authorized-request.ts'
import { defaultIntervalSeconds, keepCredentials, readCredentials } from './credential-answer.ts'
import { chooseEncryption, type EncryptionWish } from './encryption.ts'
import { missingFromIssuance } from './issuance.ts'
import { sendIssuanceMessage } from './issuance-message.ts'

export interface DeferredOptions {
  readonly deviation?: Deviation
  /** Default: that of the journey. */
  readonly encryption?: EncryptionWish
  /** Default: what the last Credential Request was put off with. */
  readonly transactionId?: string
}

/** Lets so many seconds pass; false when the wallet has waited long enough. */
export type Wait = (seconds: number) => Promise<boolean>

/**
 * Deferred Credential Request, for what the last Credential Request was put off with.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-9.1
 */
export async function requestDeferred(
  state: JourneyState,
  options: DeferredOptions = {},
): Promise<CredentialOutcome> {
  const { deviation, encryption: wish = state.request.encryption ?? {} } = options
  const issuer = await issuerMetadata(state)
  if (isFailure(issuer)) return stoppedBy('no issuer metadata', issuer)
  const url = stringMember(issuer.members, 'deferred_credential_endpoint')
  if (url === undefined) {
    return notOffered('The issuer metadata has no deferred_credential_endpoint.')
  }
  const { deferral } = state
  const transactionId = options.transactionId ?? deferral?.transactionId
  if (transactionId === undefined && !deviation?.needsNoTransaction) {
    return missingFromIssuance(state, 'The issuer put no issuance off.')
  }
  const token = await ensureToken(state)
  if (isFailure(token)) return token
  const obstacle = deviation?.obstacle?.({ state, issuer, token })
  if (obstacle) return lacking(obstacle)
  const encryption = chooseEncryption(issuer.members, wish)
  if (isFailure(encryption)) return encryption
  const draft: CredentialRequestDraft = {
    url,
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      authorization: authorization(token),
    },
    body: {
      ...(transactionId !== undefined && { transaction_id: transactionId }),
      ...(encryption.response && { credential_response_encryption: encryption.response }),
      ...unknownParameters(state),
    },
    ...(encryption.request && { encryption: encryption.request }),
  }
  const sent = deviation?.deferredRequest?.(draft, { state, issuer, token }) ?? draft
  const exchange = await sendIssuanceMessage(state, 'deferred', sent, encryption, deviation)
  const answered = readCredentials(exchange)
  // A deliberate error is not put off, whatever the refusal is called.
  const outcome = deviation ? answered : orPending(state, answered, transactionId)
  if (!deviation) state.issuance = outcome
  if (outcome.kind !== 'issued' || deviation || !deferral) return outcome
  const { configurationId, proofKeys } = deferral
  await keepCredentials(state, exchange, outcome, {
    configurationId,
    format: stringMember(configurationOf(issuer, configurationId), 'format') ?? 'unknown',
    proofKeys,
  })
  return outcome
}

/** What is not ready was an error in the drafts; it is none any more (OpenID4VCI 1.0, Section 9.2). */
function orPending(
  { http, deferral }: JourneyState,
  outcome: CredentialOutcome,
  transactionId: string | undefined,
): CredentialOutcome {
  if (outcome.kind !== 'refused' || outcome.error !== 'issuance_pending') return outcome
  if (transactionId === undefined) return outcome
  const instead = 'The wallet came back later.'
  http.log.addFallback({ requirement: 'VCI-9.2-02', instead, after: outcome.exchange })
  const intervalSeconds = deferral?.intervalSeconds ?? defaultIntervalSeconds
  return { kind: 'deferred', transactionId, intervalSeconds, exchange: outcome.exchange }
}

/** Comes back once, after the time the issuer asked for. */
export async function returnForCredential(
  state: JourneyState,
  wait: Wait,
): Promise<CredentialOutcome> {
  const { deferral } = state
  if (deferral && !(await wait(deferral.intervalSeconds))) {
    return outOfPatience(deferral.intervalSeconds)
  }
  return requestDeferred(state)
}

/** Comes back as the issuer's `interval` says, until the credentials are there or patience is over. */
export async function collectDeferred(
  state: JourneyState,
  wait: Wait,
  options: DeferredOptions = {},
): Promise<CredentialOutcome> {
  let waited = 0
  for (let seconds = state.deferral?.intervalSeconds ?? 0; ; waited += seconds) {
    if (seconds > 0 && !(await wait(seconds))) {
      return waited === 0 ? outOfPatience(seconds) : undelivered(waited)
    }
    const outcome = await requestDeferred(state, options)
    if (outcome.kind !== 'deferred') return outcome
    seconds = Math.max(outcome.intervalSeconds, 1)
  }
}

/** Somebody may have to approve it first: nothing is wrong with an issuer that takes its time. */
function outOfPatience(seconds: number): NotReached {
  return notConfigured(
    `The issuer has the wallet wait for ${seconds} seconds, which is longer than it was told to.`,
    'patienceSeconds',
  )
}

function undelivered(waited: number): NotReached {
  const reason = `The issuer did not finish the deferred issuance in the ${waited} seconds it asked for.`
  return { kind: 'not-reached', reason }
}
