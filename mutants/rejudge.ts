import type { Finding } from '../checks/finding.ts'
import type { AnswerDraft } from '../checks/second-reader/shape.ts'
import type { Evidence, OfferSighting } from '../protocol/evidence.ts'
import type { AnsweredExchange } from '../protocol/exchange.ts'
import type { KeptEvidence } from '../steps/support/kept-evidence.ts'
import { OpenAnswer } from './answer-draft.ts'
import { identityOf } from './identity.ts'
import { JudgedBefore } from './judged-before.ts'
import type { AlteredPlace } from './place.ts'
import { withAnswer, withLink } from './reread.ts'

/** The run did not bring what a shape alters: which credential type comes first differs from run to run. */
export class NothingToAlter extends Error {
  override readonly name = 'NothingToAlter'
}

/** Findings that an alteration brought, and not the run before it; a check that threw says so among them. */
export async function broughtBy(
  place: AlteredPlace,
  alter: (it: AnswerDraft) => void,
  profiles?: readonly string[],
): Promise<readonly Finding[]> {
  const { kept } = place
  const evidence = await alteredEvidence(place, alter)
  const { before, judged } = judgedBefore(kept, profiles)
  return judged.judge(evidence).filter((finding) => !before.has(keyOf(finding)))
}

/** @throws NothingToAlter */
export function alteredEvidence(
  place: AlteredPlace,
  alter: (it: AnswerDraft) => void,
): Promise<Evidence> {
  const { kept } = place
  return 'sighting' in place
    ? alteredLink(kept, place.sighting, alter)
    : alteredAnswer(kept, place.exchange, alter)
}

interface Before {
  readonly judged: JudgedBefore
  readonly before: ReadonlySet<string>
}

/** Of thousands of mutants of one scenario, the scenario is judged once. */
const known = new WeakMap<KeptEvidence, Map<string, Before>>()

export function judgedBefore(kept: KeptEvidence, profiles?: readonly string[]): Before {
  const ofKept = known.get(kept) ?? new Map<string, Before>()
  known.set(kept, ofKept)
  const name = profiles?.join(' ') ?? ''
  const found = ofKept.get(name)
  if (found) return found
  const context = profiles ? { ...kept.context, profiles } : kept.context
  const judged = new JudgedBefore(kept.evidence, context)
  const before = { judged, before: new Set(judged.findings.map(keyOf)) }
  ofKept.set(name, before)
  return before
}

function keyOf({ requirement, verdict, level, exchange }: Finding): string {
  return [requirement, verdict, level, exchange].join(' ')
}

async function alteredAnswer(
  kept: KeptEvidence,
  exchange: AnsweredExchange,
  alter: (it: AnswerDraft) => void,
): Promise<Evidence> {
  const draft = new OpenAnswer(exchange, kept.evidence, await identityFor(kept, exchange.startedAt))
  try {
    alter(draft)
  } catch (cause) {
    throw new NothingToAlter(`what is altered is not there: ${cause}`, { cause })
  }
  return withAnswer(draft.republished(kept.evidence), draft.close())
}

async function alteredLink(
  { evidence }: KeptEvidence,
  sighting: OfferSighting,
  alter: (it: AnswerDraft) => void,
): Promise<Evidence> {
  const link = { link: sighting.text, json: structuredClone(sighting.offer) }
  alter(link as AnswerDraft)
  return withLink(evidence, sighting, link.link ?? '')
}

function identityFor({ context }: KeptEvidence, at: Date) {
  return identityOf(context.credentialIssuer ?? 'https://issuer.example', at)
}
