import type { Agent } from 'undici'
import type { TlsFacts } from '../../protocol/tls-facts.ts'
import { createAgent } from './agent.ts'
import type { Reach } from './reach.ts'

/** Connections that several wallets use one after the other: a handshake costs both sides as much as some requests. */
export interface Connections {
  readonly agent: Agent
  /** The newest handshake with each host and port. */
  readonly handshakes: ReadonlyMap<string, TlsFacts>
}

/** @param reached as HttpOptions have it. */
export function openConnections({
  ca,
  timeoutMs = 10_000,
  reach,
}: {
  readonly ca?: string
  readonly timeoutMs?: number
  readonly reach?: Reach
}): Connections {
  const handshakes = new Map<string, TlsFacts>()
  const agent = createAgent(ca, (facts) => handshakes.set(facts.host, facts), timeoutMs, reach)
  return { agent, handshakes }
}
