import type { WalletEvidence } from '../../protocol/wallet-evidence.ts'
import type { Finding } from '../finding.ts'
import { demandTable } from './demands/table.ts'
import { judgeCase } from './judge.ts'

/** Their meeting is told by a server that insists on them, as the mock does: a stranger's may overlook it. */
const toldByTheServer: ReadonlySet<string> = new Set([
  ...demandTable.map(({ requirement }) => requirement),
  'VCI-F.1-20',
  'VCI-F.2-09',
  'VCI-11-05',
  'VCI-6.1-10',
  // Which certificates are anchors is for whoever trusts them.
  'HAIP-4.4.1-05',
  'HAIP-4.5.1-02',
])

/** What a wallet did not do may stand outside of what was captured; who the user is, a capture does not say. */
const notInCaptures: ReadonlySet<string> = new Set([
  'VCI-4.1.1-22',
  'VCI-15.4.3-01',
  'HAIP-4-09',
  'P1-FLOW-17',
  'P1-FLOW-19',
  'P1-FLOW-20',
  'P1-FLOW-21',
])

/** What rests on answers that may have been given before the capture began. */
const ofEarlierAnswers: ReadonlySet<string> = new Set([
  'RFC6750-2-01',
  'VCI-11-05',
  'VCI-11.1-08',
  'VCI-8.2-26',
  'VCI-9-04',
  'VCI-F.1-20',
])

/** What compares with who the wallet is to the server. */
const ofTheClient: ReadonlySet<string> = new Set(['VCI-E-03', 'VCI-F.1-21'])

/** What rests on the latest of answers that are for any issuance. */
const ofLatestAnswers: ReadonlySet<string> = new Set(['VCI-7.2-08'])

/** What is missing of an issuance in a capture. */
export interface Gaps {
  /** No exchange says who the wallet is to the server, or they say it differently. */
  readonly client: boolean
  /** Tokens, nonces or identifiers were used that no answer in it gave. */
  readonly answers: boolean
  /** The capture holds other issuances, whose answers may have come between. */
  readonly others: boolean
}

/**
 * Judges requests that somebody else recorded, at an issuer of which nothing is known but what it says. Pure. What cannot be told
 * from a capture gives no finding.
 */
export function judgeTraffic(
  evidence: WalletEvidence,
  profiles: readonly string[],
  gaps: Gaps,
): readonly Finding[] {
  return judgeCase({ evidence }, [], profiles).filter(({ requirement, verdict }) => {
    if (notInCaptures.has(requirement)) return false
    if (gaps.client && ofTheClient.has(requirement)) return false
    if (gaps.others && ofLatestAnswers.has(requirement)) return false
    if (gaps.answers && ofEarlierAnswers.has(requirement)) return false
    return verdict !== 'satisfied' || !toldByTheServer.has(requirement)
  })
}
