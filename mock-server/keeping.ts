import type { ClockState } from '../protocol/clock.ts'
import { type KeptKeys, keptKeys } from './crypto/keys.ts'
import { type Authority, authorityOf, createAuthority, keptAuthority } from './crypto/tls.ts'
import type { Environment } from './environment.ts'
import type { EnvironmentOptions } from './options.ts'
import type { Kept } from './store/sqlite.ts'
import { read, written } from './store/written.ts'
import { type KeptFault, keptFault } from './turns/limit.ts'

/** What an environment is beside its entries: enough to have it again after a restart. Journals are not kept. */
export type KeptEnvironment = Pick<Environment, 'id' | 'createdAt' | 'worker' | 'clients'> & {
  readonly options: EnvironmentOptions
  readonly clock: ClockState
  readonly keys: KeptKeys
  /** By name, where nothing limits them. */
  readonly faults: readonly KeptFault[]
  readonly variants: readonly string[]
}

const environmentPrefix = 'environment '

export function keepEnvironment(kept: Kept, environment: Environment): void {
  kept.put(`${environmentPrefix}${environment.id}`, environmentText(environment))
}

export function environmentText(environment: Environment): string {
  const { id, createdAt, worker, clients, options, clock, keys, faults, variants } = environment
  const all: KeptEnvironment = {
    ...{ id, createdAt, worker, clients, options },
    clock: clock.state,
    keys: keptKeys(keys),
    faults: faults.map(keptFault),
    variants: variants.map(({ name }) => name),
  }
  return written(all)
}

/** Written by `environmentText`. */
export function environmentIn(text: string): KeptEnvironment {
  return read(text) as KeptEnvironment
}

export function forgetEnvironment(kept: Kept, id: string): void {
  kept.remove(`${environmentPrefix}${id}`)
}

/** In the order in which they were made. */
export function keptEnvironments(kept: Kept): readonly KeptEnvironment[] {
  return kept
    .names()
    .filter((name) => name.startsWith(environmentPrefix))
    .map((name) => environmentIn(kept.get(name) ?? ''))
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
}

/** Texts by name; a text that several mocks come with at once is that of the first. */
interface KeptTexts {
  get(name: string): string | undefined | Promise<string | undefined>
  put(name: string, text: string): void | Promise<void>
}

/** The CA that phones were told to trust: that of the last start, of another mock, or a new one. */
export async function authorityIn(kept: KeptTexts | undefined, now: Date): Promise<Authority> {
  const before = await kept?.get('authority')
  if (before !== undefined) return authorityOf(JSON.parse(before))
  const authority = await createAuthority(now)
  if (!kept) return authority
  await kept.put('authority', JSON.stringify(keptAuthority(authority)))
  return authorityOf(JSON.parse((await kept.get('authority')) ?? ''))
}
