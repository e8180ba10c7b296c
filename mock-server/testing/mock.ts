import { MovableClock } from '../../protocol/clock.ts'
import { createAuthority } from '../crypto/tls.ts'
import type { Environment } from '../environment.ts'
import { faultsNamed } from '../faults/named.ts'
import { createMock, type Mock } from '../mock.ts'

const start = new Date('2026-03-01T10:00:00.000Z')

/** A mock without listeners, whose wall clock stands still at ten o'clock on 1 March 2026. */
export async function testMock(): Promise<Mock> {
  return createMock({
    urls: { api: 'https://mock.example/v1', auth: 'https://mock.example' },
    authority: await createAuthority(start),
    clock: new MovableClock({ start, frozen: true }),
    faults: [],
  })
}

/** What the seed put into an environment. */
export async function seeded(environment: Environment) {
  const [user] = await environment.store.collection('users').list()
  const [first, second] = await environment.store.collection('credentialTypes').list()
  if (!user || !first || !second) throw new Error('the environment is not seeded')
  return { user, types: [first.id, second.id] as const }
}

/** An environment with these faults, by name. */
export async function faulty(mock: Mock, ...names: readonly string[]): Promise<Environment> {
  return mock.create({ faults: await faultsNamed(names) })
}
