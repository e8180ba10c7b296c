import { httpOptions } from '../../targets/http-options.ts'
import type { LoadedTarget } from '../../targets/load-target.ts'
import { type Connections, openConnections } from '../../wallet/http/connections.ts'
import type { HttpOptions } from '../../wallet/http/http.ts'

type Shared = ReturnType<typeof httpOptions> & { readonly connections: Connections }

/** Of this thread, by what decides how a target is reached. */
const shared = new Map<string, Shared>()

/**
 * How the scenarios of this thread reach their target, over connections that they share. What a name was resolved to is
 * known to all of them: over a connection that is there already nothing is resolved.
 */
export function runConnections(loaded: LoadedTarget): Omit<HttpOptions, 'clock'> {
  const { trust, named, timeoutMs, limits } = loaded
  const key = JSON.stringify([trust, named, timeoutMs, limits])
  const known = shared.get(key)
  if (known) return known
  const options = httpOptions(loaded)
  const made = { ...options, connections: openConnections(options) }
  shared.set(key, made)
  return made
}

export async function closeConnections(): Promise<void> {
  const all = [...shared.values()]
  shared.clear()
  await Promise.all(all.map(({ connections }) => connections.agent.destroy()))
}
