import type { Operation } from '../../protocol/exchange.ts'
import type { WalletEvidence, WalletTrial } from '../../protocol/wallet-evidence.ts'
import { inconclusive, type Judgement, notApplicable, satisfied, violated } from '../finding.ts'
import { shownBy, wordsFor } from './abilities.ts'
import { accepted, cameToCredential, refused, wasKept } from './kept.ts'
import { authorizationRequests, membersOf, parametersOf, requestsOf } from './read.ts'

/**
 * What a wallet did with an issuer that is wrong in one thing, or legal and unusual in one. The requests tell, and the
 * wallet itself; where neither does, nothing is said against it.
 * @param twin of the same case without that thing: a wallet that stops there as well proves nothing.
 * @param all cases that were tried: they tell whether a wallet that leaves the twin alone is able to take it.
 */
export function judgeTrial(
  trial: WalletTrial,
  evidence: WalletEvidence,
  twin: WalletEvidence | undefined,
  all: readonly WalletEvidence[] = [],
): Judgement {
  if (!twin)
    return inconclusive(`the case "${trial.twin}", which this one is beside, was not tried`)
  if (!tookTwin(trial, twin)) return withoutTwin(trial, twin, all)
  const { sends } = trial
  if (
    sends !== undefined &&
    !authorizationRequests(evidence).some((it) => parametersOf(it).has(sends))
  )
    return notApplicable(`no authorization request of the wallet has ${sends}`)
  const judgement = judgedAs(trial, evidence)
  return trial.advice && judgement.verdict === 'violated'
    ? { ...judgement, level: 'SHOULD' }
    : judgement
}

/** A wallet that takes such a thing elsewhere had another reason, and one that came to no end none at all. */
function withoutTwin(
  { needs }: WalletTrial,
  twin: WalletEvidence,
  all: readonly WalletEvidence[],
): Judgement {
  const reason = `the wallet did not take "${twin.name}" either, which is right: ${wordsOf(twin)}`
  if (needs === undefined || twin.answer.trouble !== undefined) return inconclusive(reason)
  const elsewhere = shownBy(needs, all)
  return elsewhere
    ? inconclusive(`${reason}; it takes ${wordsFor(needs)} in "${elsewhere.name}"`)
    : notApplicable(`no case shows that the wallet takes ${wordsFor(needs)}: ${reason}`)
}

function judgedAs(trial: WalletTrial, evidence: WalletEvidence): Judgement {
  switch (trial.expects) {
    case 'stops':
      return stops(trial, evidence)
    case 'goes-on':
      return goesOn(trial, evidence)
    case 'keeps':
      return keeps(trial, evidence)
    case 'keeps-nothing':
      return keepsNothing(trial, evidence)
    case 'notifies-failure':
      return notifiesFailure(trial, evidence)
  }
}

function tookTwin({ expects, follows }: WalletTrial, twin: WalletEvidence): boolean {
  return expects === 'keeps-nothing' || expects === 'keeps' || expects === 'notifies-failure'
    ? wasKept(twin)
    : didOneOf(twin, follows) !== undefined
}

function stops(trial: WalletTrial, evidence: WalletEvidence): Judgement {
  const met = trial.after === undefined || requestsOf(evidence, trial.after).some(succeededOrSent)
  if (!met) {
    const { trouble } = evidence.answer
    return trouble === undefined
      ? notApplicable(`the wallet does not ask for ${trial.after}`)
      : inconclusive(trouble)
  }
  const followed = didOneOf(evidence, trial.follows, trial.after)
  if (followed !== undefined)
    return violated({
      seen: `${trial.seen}, and the wallet went on with ${followed}`,
      expected: `no request for ${trial.follows.join(', ')}`,
    })
  const { trouble } = evidence.answer
  if (trouble !== undefined) return inconclusive(trouble)
  return { verdict: 'satisfied', seen: `the wallet stopped: ${wordsOf(evidence)}` }
}

function goesOn(trial: WalletTrial, evidence: WalletEvidence): Judgement {
  const followed = didOneOf(evidence, trial.follows, trial.after)
  if (followed !== undefined) return satisfied
  const { trouble } = evidence.answer
  if (trouble !== undefined) return inconclusive(trouble)
  return violated({
    seen: `${trial.seen}, and the wallet stopped: ${wordsOf(evidence)}`,
    expected: `a request for ${trial.follows.join(' or ')}`,
  })
}

function keeps(trial: WalletTrial, evidence: WalletEvidence): Judgement {
  const { did, trouble } = evidence.answer
  const isAccepted = accepted(evidence)
  if (trouble !== undefined) return isAccepted ? satisfied : inconclusive(trouble)
  if (refused(evidence) || !cameToCredential(evidence))
    return violated({
      seen: `${trial.seen}, and the wallet did not keep the credential: ${wordsOf(evidence)}`,
      expected: 'the credential is kept',
    })
  if (did === 'accepted' || isAccepted) return satisfied
  return inconclusive(
    'neither a notification nor the wallet itself tells whether the credential was kept',
  )
}

function keepsNothing(trial: WalletTrial, evidence: WalletEvidence): Judgement {
  if (!cameToCredential(evidence))
    return inconclusive(`the wallet did not come to the credential: ${wordsOf(evidence)}`)
  if (trial.after !== undefined && requestsOf(evidence, trial.after).length === 0)
    return notApplicable(`the wallet does not ask for ${trial.after}`)
  const { did, credentials = [] } = evidence.answer
  const expected = 'the credential is not kept, and not called accepted'
  if (accepted(evidence))
    return violated({
      seen: `${trial.seen}, and the wallet notified credential_accepted`,
      expected,
    })
  if (did === 'accepted' || credentials.length > 0)
    return violated({ seen: `${trial.seen}, and the wallet says that it has it`, expected })
  if (refused(evidence))
    return { verdict: 'satisfied', seen: `the wallet refused it: ${wordsOf(evidence)}` }
  return inconclusive(
    evidence.answer.trouble ??
      'neither a notification nor the wallet itself tells whether the credential was kept',
  )
}

function notifiesFailure(trial: WalletTrial, evidence: WalletEvidence): Judgement {
  const events = requestsOf(evidence, 'notification').map((it) => membersOf(it).event)
  if (events.includes('credential_accepted'))
    return violated({
      seen: `${trial.seen}, and the wallet notified credential_accepted`,
      expected: 'credential_failure',
    })
  if (events.includes('credential_failure')) return satisfied
  const { trouble } = evidence.answer
  if (trouble !== undefined) return inconclusive(trouble)
  return notApplicable('the wallet sends no notification of a credential that it does not keep')
}

/** The first of these requests, after the wallet met what is tried. */
function didOneOf(
  { exchanges }: WalletEvidence,
  operations: readonly Operation[],
  after?: Operation,
): Operation | undefined {
  const from =
    after === undefined ? 0 : exchanges.findIndex(({ operation }) => operation === after) + 1
  return exchanges.slice(from).find(({ operation }) => operations.includes(operation))?.operation
}

function succeededOrSent({ response }: { readonly response: { readonly status: number } }) {
  return response.status < 400
}

export function wordsOf({ answer, exchanges }: WalletEvidence): string {
  const { words, trouble, did } = answer
  if (trouble ?? words) return String(trouble ?? words)
  const last = exchanges.at(-1)
  return last
    ? `its last request was for ${last.operation}, answered with ${last.response.status}`
    : `it sent no request${did === 'unknown' ? '' : `, and says "${did}"`}`
}
