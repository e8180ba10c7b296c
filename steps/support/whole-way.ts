import type { CredentialOutcome, Outcome } from '../../protocol/outcomes.ts'
import type { Wait } from '../../wallet/credential/deferred-request.ts'
import { isFailure } from '../../wallet/failure.ts'
import type { Journey } from '../../wallet/journey.ts'
import { numberMember, objectMember } from '../../wallet/json.ts'

/** Two can be compared; who issues copies issues as many. */
const copies = 2

/** What an issuer shows to whoever asks. */
export async function lookAround(journey: Journey): Promise<void> {
  await journey.discover()
  await journey.fetchServerKeys()
  await journey.requestNonce()
}

/**
 * The way that brings the most evidence: every offered credential, to its status and the notification of it,
 * without a mistake. A step that fails ends what depends on it, and nothing else.
 * @returns the first failure, else how the last credential came.
 */
export async function receiveEverything(journey: Journey, wait: Wait): Promise<Outcome> {
  const token = await journey.requestToken()
  if (isFailure(token)) return token
  const ids = await journey.offeredConfigurations()
  if ('kind' in ids) return ids
  const outcomes: CredentialOutcome[] = []
  for (const id of ids) outcomes.push(await receive(journey, id, wait))
  await journey.refreshToken()
  return (
    outcomes.find(({ kind }) => kind !== 'issued') ??
    outcomes.at(-1) ?? { kind: 'not-reached', reason: 'The offer names no credential.' }
  )
}

async function receive(
  journey: Journey,
  configurationId: string,
  wait: Wait,
): Promise<CredentialOutcome> {
  const proofs = await copiesAtOnce(journey)
  const asked = await journey.requestCredential({ configurationId, proofs })
  const single =
    asked.kind === 'refused' && proofs > 1
      ? await journey.requestCredential({ configurationId })
      : asked
  const outcome = single.kind === 'deferred' ? await journey.collectDeferred(wait) : single
  if (outcome.kind !== 'issued') return outcome
  const status = await journey.lookUpStatus()
  if (!isFailure(status)) await journey.lookUpStatusLists()
  await journey.fetchTypeMetadata()
  await journey.notify('credential_accepted')
  return outcome
}

async function copiesAtOnce(journey: Journey): Promise<number> {
  const found = await journey.discover()
  if (isFailure(found)) return 1
  const batch = objectMember(found.issuer.members, 'batch_credential_issuance')
  return Math.min(copies, numberMember(batch, 'batch_size') ?? 1)
}
