import type { WalletEvidence } from '../../protocol/wallet-evidence.ts'
import { answered, items, succeeded } from '../engine/read.ts'
import { membersOf, requestsOf } from './read.ts'

/** As far as anybody can tell: a wallet that says nothing of a credential that came has not refused it. */
export function wasKept(evidence: WalletEvidence): boolean {
  if (!cameToCredential(evidence) || refused(evidence)) return false
  return evidence.answer.trouble === undefined || accepted(evidence)
}

export function accepted(evidence: WalletEvidence): boolean {
  return requestsOf(evidence, 'notification').some(
    (it) => membersOf(it).event === 'credential_accepted',
  )
}

/** In its own words, or in those for the issuer. */
export function refused(evidence: WalletEvidence): boolean {
  const events = requestsOf(evidence, 'notification').map((it) => membersOf(it).event)
  return evidence.answer.did === 'refused' || events.includes('credential_failure')
}

export function cameToCredential(evidence: WalletEvidence): boolean {
  return requestsOf(evidence, 'credential', 'deferred').some(
    (it) => succeeded(it) && items(answered(it)?.credentials).length > 0,
  )
}
