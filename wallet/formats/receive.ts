import type { ReceivedCredential } from '../../protocol/evidence.ts'
import type { JourneyState } from '../journey-state.ts'
import { formats } from './registry.ts'

/** Verifies what came and keeps it; a format the wallet does not know is kept without facts. */
export async function receiveCredentials(
  state: JourneyState,
  received: Pick<ReceivedCredential, 'exchange' | 'configurationId' | 'format' | 'proofKeys'> & {
    readonly credentials: readonly unknown[]
  },
): Promise<void> {
  const { credentials, ...common } = received
  const format = formats.find((entry) => entry.format === common.format)
  for (const raw of credentials) {
    const verified = (await format?.verify(state, raw, common.proofKeys)) ?? { facts: [] }
    state.http.log.addCredential({ ...common, raw, ...verified })
  }
}
