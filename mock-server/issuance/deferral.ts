import { newSecret } from '../crypto/secret.ts'
import type { Environment } from '../environment.ts'
import type { ReplyEncryption } from '../http/encryption-wish.ts'
import type { OfferTerms } from '../store/kept/offers.ts'
import type { Issuance } from './issue.ts'

/** How long a wallet has to wait before it asks (again); a deferred issuance takes twice as long. */
const usualInterval = 30

function intervalOf({ options }: Environment): number {
  return options.deferralSeconds ?? usualInterval
}

/** A wallet may come for its credential within thirty days. */
const keptMs = 30 * 24 * 60 * 60 * 1000

/**
 * Puts an issuance off: the members of a Credential Response that defers.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8.3
 */
export async function putOff(
  environment: Environment,
  issuance: Issuance,
  { denied = false }: OfferTerms,
  firstEncryption: ReplyEncryption | undefined,
): Promise<Readonly<Record<string, unknown>>> {
  const { type, ...wanted } = issuance
  const transactionId = newSecret()
  const now = environment.now().getTime()
  await environment.store.collection('deferrals').put(
    transactionId,
    {
      ...wanted,
      credentialTypeId: type.id,
      readyAt: new Date(now + 2 * intervalOf(environment) * 1000),
      denied,
      ...(firstEncryption && { firstEncryption }),
      fetched: 0,
    },
    new Date(now + keptMs),
  )
  return stillPending(environment, transactionId)
}

export function stillPending(
  environment: Environment,
  transactionId: string,
): Readonly<Record<string, unknown>> {
  return { transaction_id: transactionId, interval: intervalOf(environment) }
}

/** @throws ProtocolError where the issuer decided against issuing: there is nothing the wallet can repair. */
export function demandWillingness(environment: Environment, denied = false): void {
  environment.demand('issuer-willing', !denied, {
    error: 'credential_request_denied',
    description: 'The issuer does not issue this credential to this user',
  })
}
