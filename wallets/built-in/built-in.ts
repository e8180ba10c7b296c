import { readFileSync } from 'node:fs'
import { MovableClock } from '../../protocol/clock.ts'
import { grantTypes } from '../../protocol/grants.ts'
import type { WalletAnswer } from '../../protocol/wallet-evidence.ts'
import type { Deviation } from '../../wallet/deviations/deviation.ts'
import { describe, isFailure } from '../../wallet/failure.ts'
import { RecordingHttp } from '../../wallet/http/http.ts'
import { Journey } from '../../wallet/journey.ts'
import { signInWith } from '../../wallet/sign-in/sign-in-form.ts'
import type { WalletTask, WalletUnderTest } from '../wallet-under-test.ts'
import { type Moment, type Objection, objections } from './objections.ts'

/** How the built-in wallet differs from itself: a wallet that errs, or that does not look. */
export interface Mutation {
  readonly deviation?: Deviation
  /** Name of an objection that it does not have. */
  readonly overlooks?: string
}

/** Our own headless wallet as one under test, with the caution that a harness must not have. */
export function builtInWallet(mutation: Mutation = {}): WalletUnderTest {
  return {
    name: 'the built-in wallet',
    atOnce: 4,
    take: (task) => take(task, mutation),
  }
}

/** It stops here, and says why. */
class Refusal extends Error {}

async function take(task: WalletTask, mutation: Mutation): Promise<WalletAnswer> {
  const { ca, client, signal, login } = task
  await using http = new RecordingHttp({
    clock: new MovableClock(),
    signal,
    ...(ca !== null && { ca: readFileSync(ca, 'utf8') }),
  })
  const journey = new Journey({ http, client, signIn: signInWith(login) })
  const cautions = objections.filter(({ name }) => name !== mutation.overlooks)
  const look = (at: Moment) => lookAt(at, cautions, http, task)
  try {
    const credentials = await walk(journey, { task, mutation, look })
    return { did: 'accepted', credentials }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { did: 'refused', words: error.message }
  }
}

function lookAt(
  at: Moment,
  cautions: readonly Objection[],
  http: RecordingHttp,
  task: WalletTask,
): void {
  const evidence = http.log.evidence()
  for (const caution of cautions.filter((it) => it.at === at)) {
    const words = caution.of(evidence, task)
    if (words !== undefined) throw new Refusal(`${caution.name}: ${words}`)
  }
}

interface Walk {
  readonly task: WalletTask
  readonly mutation: Mutation
  readonly look: (at: Moment) => void
}

/** From the offer to the credentials. @throws Refusal */
async function walk(
  journey: Journey,
  { task, mutation: { deviation }, look }: Walk,
): Promise<readonly unknown[]> {
  const at = (point: Deviation['at'], refreshes = false) =>
    deviation?.at === point && (deviation.refreshes ?? false) === refreshes ? { deviation } : {}
  const sighting = await journey.takeOffer(task.offer, task.txCode)
  look('offer')
  if (sighting.problem !== undefined) throw new Refusal(sighting.problem)
  arrived(await journey.discover())
  look('metadata')
  if (journey.grant === grantTypes.authorizationCode) {
    arrived(await journey.authorize({ ...at('authorize'), ...at('par') }))
    look('authorization')
  }
  arrived(await journey.requestToken(at('token')))
  look('token')
  const ids = await journey.offeredConfigurations()
  if ('kind' in ids) throw new Refusal(describe(ids))
  const received: unknown[] = []
  for (const configurationId of ids) {
    const request = { configurationId, proofs: task.copies ?? 1, ...at('credential') }
    let outcome = await journey.requestCredential(request)
    if (outcome.kind === 'deferred')
      outcome = await journey.collectDeferred(patience(task), at('deferred'))
    const { credentials } = arrived(outcome) as { readonly credentials: readonly unknown[] }
    try {
      look('credential')
    } catch (refusal) {
      await journey.notify('credential_failure', at('notification'))
      throw refusal
    }
    received.push(...credentials)
    if (journey.notificationId !== undefined)
      await journey.notify('credential_accepted', at('notification'))
  }
  return received
}

function arrived<T extends { readonly kind: string }>(outcome: T): T {
  if (isFailure(outcome)) throw new Refusal(describe(outcome))
  return outcome
}

/** Waits as long as the issuer asks for, unless the case is over. */
function patience({ signal }: WalletTask) {
  return async (seconds: number): Promise<boolean> => {
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
    return !signal.aborted
  }
}
