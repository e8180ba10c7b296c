import { judge } from '../checks/engine/judge.ts'
import type { Finding } from '../checks/finding.ts'
import type { AnswerDraft } from '../checks/second-reader/shape.ts'
import type { Evidence, OfferSighting } from '../protocol/evidence.ts'
import type { AnsweredExchange } from '../protocol/exchange.ts'
import type { KeptEvidence } from '../steps/support/kept-evidence.ts'
import { OpenAnswer } from './answer-draft.ts'
import { identityOf } from './identity.ts'
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
  const evidence =
    'sighting' in place
      ? await alteredLink(kept, place.sighting, alter)
      : await alteredAnswer(kept, place.exchange, alter)
  const context = profiles ? { ...kept.context, profiles } : kept.context
  const before = foundBefore(kept, profiles?.join(' ') ?? '', context)
  return judge(evidence, context).filter((finding) => !before.has(keyOf(finding)))
}

/** Of thousands of mutants of one scenario, the scenario is judged once. */
const known = new WeakMap<KeptEvidence, Map<string, ReadonlySet<string>>>()

function foundBefore(
  kept: KeptEvidence,
  profiles: string,
  context: KeptEvidence['context'],
): ReadonlySet<string> {
  const ofKept = known.get(kept) ?? new Map<string, ReadonlySet<string>>()
  known.set(kept, ofKept)
  const found = ofKept.get(profiles) ?? new Set(judge(kept.evidence, context).map(keyOf))
  ofKept.set(profiles, found)
  return found
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
