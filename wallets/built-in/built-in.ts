import { readFileSync } from 'node:fs'
import { Agent } from 'undici'
import { MovableClock } from '../../protocol/clock.ts'
import type { WalletAnswer } from '../../protocol/wallet-evidence.ts'
import { RecordingHttp } from '../../wallet/http/http.ts'
import { Journey } from '../../wallet/journey.ts'
import { signInWith } from '../../wallet/sign-in/sign-in-form.ts'
import type { WalletTask, WalletUnderTest } from '../wallet-under-test.ts'
import type { Mutation } from './mutation.ts'
import { type Moment, objections } from './objections.ts'
import { Refusal, walk } from './walk.ts'

/** What TLS itself has to notice. */
export const certificateOfTls = 'the certificate of a server'

/** Our own headless wallet as one under test, with the caution that a harness must not have. */
export function builtInWallet(mutation: Mutation = {}): WalletUnderTest {
  return {
    name: 'the built-in wallet',
    atOnce: 4,
    holdsKeys: true,
    take: (task) => take(task, mutation),
  }
}

async function take(task: WalletTask, mutation: Mutation): Promise<WalletAnswer> {
  const { client, signal, login } = task
  const ca = task.ca === null ? '' : readFileSync(task.ca, 'utf8')
  const isStrict = mutation.overlooks !== certificateOfTls
  const dispatcher = isStrict ? new Agent({ connect: { ...(ca && { ca }) } }) : undefined
  await using http = new RecordingHttp({
    clock: new MovableClock(),
    signal,
    ...(ca && { ca }),
    ...(dispatcher && { dispatcher }),
  })
  const journey = new Journey({
    http,
    client,
    signIn: signInWith(login),
    followsAdvice: mutation.lacks !== 'advice',
  })
  const cautions = objections.filter(({ name }) => name !== mutation.overlooks)
  const look = async (at: Moment) => {
    const evidence = http.log.evidence()
    mindUnknownMembers(mutation.mindsUnknownMembersOf, http)
    for (const caution of cautions.filter((it) => it.at === at)) {
      const words = await caution.of(evidence, ca)
      if (words !== undefined) throw new Refusal(`${caution.name}: ${words}`)
    }
  }
  try {
    const credentials = await walk(journey, { task, mutation, look })
    return { did: 'accepted', credentials }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { did: 'refused', words: error.message }
  } finally {
    await dispatcher?.close()
  }
}

function mindUnknownMembers(operation: string | undefined, { log }: RecordingHttp): void {
  if (operation === undefined) return
  for (const exchange of log.evidence().exchanges) {
    const json = 'response' in exchange ? exchange.response.json : undefined
    const names = json?.ok ? Object.keys(Object(json.value)) : []
    if (exchange.operation === operation && names.some((name) => name.startsWith('x_vcispec')))
      throw new Refusal(`an unknown member in the answer for ${operation}`)
  }
}
