import {
  type AnsweredExchange,
  contentOf,
  type Exchange,
  wasAnswered,
} from '../../protocol/exchange.ts'
import type { CredentialOutcome } from '../../protocol/outcomes.ts'
import { failureOf, unusable } from '../failure.ts'
import { receiveCredentials } from '../formats/receive.ts'
import type { JourneyState } from '../journey-state.ts'
import { isJsonObject, numberMember, stringMember } from '../json.ts'

/** Where an issuer does not say how long to wait: what the wallet's own patience suggests. */
export const defaultIntervalSeconds = 5

/**
 * Reads a Credential Response or a Deferred Credential Response.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8.3
 */
export function readCredentials(exchange: Exchange): CredentialOutcome {
  const failure = failureOf(exchange)
  if (failure || !wasAnswered(exchange)) return failure ?? unusable(exchange, 'no answer')
  const json = contentOf(exchange.response)
  const { status } = exchange.response
  if (!json.ok) return unusable(exchange, json.problem)
  const transactionId = stringMember(json.value, 'transaction_id')
  const credentials = credentialsIn(json.value)
  if (transactionId !== undefined && (status === 202 || !credentials)) {
    const intervalSeconds = numberMember(json.value, 'interval') ?? defaultIntervalSeconds
    return { kind: 'deferred', transactionId, intervalSeconds, exchange: exchange.id }
  }
  if (!credentials) return unusable(exchange, 'the answer has no credentials')
  const notificationId = stringMember(json.value, 'notification_id')
  return {
    kind: 'issued',
    credentials,
    ...(notificationId === undefined ? {} : { notificationId }),
    exchange: exchange.id,
  }
}

/** The wallet has them: verified, kept as evidence, and known to later notifications. */
export async function keepCredentials(
  state: JourneyState,
  exchange: Exchange,
  { credentials, notificationId }: Extract<CredentialOutcome, { readonly kind: 'issued' }>,
  about: {
    readonly configurationId: string
    readonly format: string
    readonly proofKeys: readonly string[]
  },
): Promise<void> {
  if (wasAnswered(exchange)) noteBareCredentials(state, exchange)
  state.notificationId = notificationId
  const verify = () => receiveCredentials(state, { credentials, exchange: exchange.id, ...about })
  if (state.verifies) await verify()
  else state.verifyLater = verify
}

function credentialsIn(answer: unknown): readonly unknown[] | undefined {
  const list = isJsonObject(answer) ? answer.credentials : undefined
  if (!Array.isArray(list) || list.length === 0) return undefined
  const credentials = list.map((entry: unknown) => (isJsonObject(entry) ? entry.credential : entry))
  return credentials.every((credential) => credential !== undefined) ? credentials : undefined
}

/** Entries have to be objects: one that is the credential itself is understood, and said. */
function noteBareCredentials({ http }: JourneyState, { id, response }: AnsweredExchange): void {
  const content = contentOf(response)
  const list = content.ok && isJsonObject(content.value) && content.value.credentials
  if (!Array.isArray(list) || list.every(isJsonObject)) return
  const instead = 'The wallet took the entries of credentials for the credentials themselves.'
  http.log.addFallback({ requirement: 'VCI-8.3-07', instead, after: id })
}
