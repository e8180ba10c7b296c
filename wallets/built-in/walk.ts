import { grantTypes } from '../../protocol/grants.ts'
import type { CredentialOutcome, TokenOutcome } from '../../protocol/outcomes.ts'
import type { Deviation } from '../../wallet/deviations/deviation.ts'
import { describe, isFailure } from '../../wallet/failure.ts'
import type { Journey } from '../../wallet/journey.ts'
import { objectMember } from '../../wallet/json.ts'
import type { WalletTask } from '../wallet-under-test.ts'
import type { Mutation } from './mutation.ts'
import type { Moment } from './objections.ts'

/** The wallet stops here, and says why. */
export class Refusal extends Error {}

interface Walk {
  readonly task: WalletTask
  readonly mutation: Mutation
  readonly look: (at: Moment) => Promise<void>
}

/** From the offer to the credentials. @throws Refusal */
export async function walk(journey: Journey, walking: Walk): Promise<readonly unknown[]> {
  const { task, mutation, look } = walking
  const at = deviant(mutation.deviation)
  const sighting = await journey.takeOffer(task.offer, task.txCode)
  await look('offer')
  if (sighting.problem !== undefined) throw new Refusal(sighting.problem)
  const { issuer } = arrived(await journey.discover())
  await look('metadata')
  const ids = await journey.offeredConfigurations()
  if ('kind' in ids) throw new Refusal(describe(ids))
  const byCode = journey.grant === grantTypes.authorizationCode
  if (byCode) {
    arrived(await journey.authorize({ ...at('authorize'), ...at('par') }))
    await look('authorization')
  }
  const [id] = ids
  const known = objectMember(issuer.members, 'credential_configurations_supported')
  // What was asked for by details can be asked for in part (Section 6.1.1).
  const isNarrowed = byCode && id !== undefined && objectMember(known, id)?.scope === undefined
  const wish = isNarrowed && ids.length === 1 ? { configurationId: id } : {}
  const token = arrived(await journey.requestToken({ ...wish, ...at('token') }))
  await look('metadata')
  const received: unknown[] = []
  for (const configurationId of ids) {
    const credentials = await fetched(journey, walking, configurationId, token)
    received.push(...credentials)
  }
  return received
}

async function fetched(
  journey: Journey,
  { task, mutation, look }: Walk,
  configurationId: string,
  token: Extract<TokenOutcome, { readonly kind: 'token' }>,
): Promise<readonly unknown[]> {
  const at = deviant(mutation.deviation)
  const wish = { ...mutation.deviation?.request, ...(task.copies && { proofs: task.copies }) }
  const request = () => journey.requestCredential({ ...wish, configurationId, ...at('credential') })
  let outcome: CredentialOutcome = await request()
  if (outcome.kind === 'refused' && mutation.lacks === 'end') outcome = await request()
  if (outcome.kind === 'deferred') {
    const renewing = renewed(journey, token, at)
    const wait = patience(task, mutation)
    const waited = async (seconds: number) => (await wait(seconds)) && (await renewing())
    outcome = await journey.collectDeferred(waited, at('deferred'))
    if (outcome.kind === 'refused' && mutation.lacks === 'end')
      outcome = await journey.requestDeferred()
  }
  const { credentials } = arrived(outcome) as { readonly credentials: readonly unknown[] }
  // What comes of it is looked at with the rest: a credential without a status or a type that can be read is none the worse.
  await journey.lookUpStatus()
  await journey.fetchTypeMetadata()
  try {
    await look('credential')
  } catch (refusal) {
    if (journey.notificationId !== undefined)
      await journey.notify('credential_failure', at('notification'))
    throw refusal
  }
  if (journey.notificationId !== undefined)
    await journey.notify('credential_accepted', at('notification'))
  return credentials
}

type Points = (point: Deviation['at'], refreshes?: boolean) => { readonly deviation?: Deviation }

/** The deviation at the request that it is of. */
function deviant(deviation: Deviation | undefined): Points {
  return (point, refreshes = false) =>
    deviation?.at === point && (deviation.refreshes ?? false) === refreshes ? { deviation } : {}
}

function arrived<T extends { readonly kind: string }>(
  outcome: T,
): Exclude<T, { readonly kind: 'refused' | 'unreachable' | 'unusable' | 'not-reached' }> {
  if (isFailure(outcome)) throw new Refusal(describe(outcome))
  return outcome as Exclude<
    T,
    { readonly kind: 'refused' | 'unreachable' | 'unusable' | 'not-reached' }
  >
}

/** A token that is about to end is renewed before it is used again. */
function renewed(
  journey: Journey,
  { expiresInSeconds }: Extract<TokenOutcome, { readonly kind: 'token' }>,
  at: Points,
): () => Promise<boolean> {
  const lifetimeMs = (expiresInSeconds ?? 3600) * 1000
  let endsAt = Date.now() + lifetimeMs
  return async () => {
    if (Date.now() < endsAt - 500) return true
    endsAt = Date.now() + lifetimeMs
    return !isFailure(await journey.refreshToken(at('token', true)))
  }
}

/** Waits as long as the issuer asks for, unless the case is over. */
function patience({ signal }: WalletTask, { lacks }: Mutation) {
  return async (seconds: number): Promise<boolean> => {
    const ms = lacks === 'patience' ? 50 : seconds * 1000
    await new Promise((resolve) => setTimeout(resolve, ms))
    return !signal.aborted
  }
}
