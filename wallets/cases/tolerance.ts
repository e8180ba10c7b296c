import type { Alteration } from '../../mock-server/faults/fault.ts'
import type { ReplySeams } from '../../mock-server/seams/reply.ts'
import type { Operation } from '../../protocol/exchange.ts'
import type { WalletCase } from '../wallet-case.ts'
import { eitherGrant, format, withoutUnknownMember } from './offers.ts'

const operations = [
  'offer',
  'issuer-metadata',
  'as-metadata',
  'token',
  'nonce',
  'credential',
  'deferred',
] as const satisfies readonly Operation[]

type Extensible = (typeof operations)[number]

/** Nothing but what the specifications name, unless it is an answer of this operation. */
function unknownMembersIn(only?: Extensible): Alteration {
  const silent = operations.filter((operation) => operation !== only)
  const seams = Object.fromEntries(
    silent.map((operation) => [`${operation} reply`, withoutUnknownMember]),
  ) as Partial<ReplySeams>
  return { name: `unknown members in ${only ?? 'no answer'}`, seams: seams as never }
}

const twin = 'no unknown members'
const deferredTwin = 'no unknown members, and a credential that comes later'
const usual = { format, offer: { grants: eitherGrant } } as const

function with_(
  only: Extensible,
  requirement: string,
  follows: readonly Operation[],
  where: string,
): WalletCase {
  return {
    ...usual,
    name: `unknown members in ${where}`,
    about: [requirement],
    alterations: [unknownMembersIn(only)],
    trial: {
      requirement,
      expects: 'goes-on',
      twin,
      after: only,
      follows,
      seen: `there are unknown members in ${where}`,
    },
  }
}

function kept(walletCase: WalletCase): WalletCase {
  const { trial } = walletCase
  return trial ? { ...walletCase, trial: { ...trial, expects: 'keeps' } } : walletCase
}

/** Each answer has members that nobody knows, one after the other: a wallet ignores them. */
export const unknownMembers: readonly WalletCase[] = [
  { ...usual, name: twin, about: [], alterations: [unknownMembersIn()] },
  {
    ...usual,
    name: deferredTwin,
    about: [],
    options: { deferralSeconds: 1 },
    offer: { ...usual.offer, deferred: true },
    alterations: [unknownMembersIn()],
  },
  with_('offer', 'VCI-4.1.1-21', ['token'], 'the offer'),
  with_('issuer-metadata', 'VCI-12.2.4-58', ['token'], 'the issuer metadata'),
  with_('as-metadata', 'VCI-12.3-03', ['token'], 'the authorization server metadata'),
  with_('token', 'VCI-6.2-09', ['credential'], 'the token response'),
  kept(with_('credential', 'VCI-8.3-18', [], 'the credential response')),
  {
    ...with_('deferred', 'VCI-9.2-07', [], 'the deferred response'),
    options: { deferralSeconds: 1 },
    offer: { ...usual.offer, deferred: true },
    trial: {
      requirement: 'VCI-9.2-07',
      expects: 'keeps',
      twin: deferredTwin,
      needs: 'credentials that come later',
      after: 'deferred',
      follows: [],
      seen: 'there are unknown members in the deferred response',
    },
  },
]
