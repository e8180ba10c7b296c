import type { AnswerDraft } from '../checks/second-reader/shape.ts'
import type { OfferSighting } from '../protocol/evidence.ts'
import { type AnsweredExchange, wasAnswered } from '../protocol/exchange.ts'
import type { KeptEvidence } from '../steps/support/kept-evidence.ts'
import { OpenAnswer } from './answer-draft.ts'
import { nobody } from './identity.ts'
import { walked } from './walks.ts'

/** Evidence, and what of it is altered. `open` looks into the answer; what is changed there is not signed as its issuer. */
export type AlteredPlace = { readonly kept: KeptEvidence } & (
  | { readonly exchange: AnsweredExchange; readonly open: () => OpenAnswer }
  | { readonly sighting: OfferSighting }
)

/** What a shape's `where` names: see `checks/second-reader/shape.ts`. @throws where there is no such thing. */
export function placeNamed(all: readonly KeptEvidence[], where: string): AlteredPlace {
  const [, which, deviation] = /^(refusal|twin) of (.+)$/.exec(where) ?? []
  if (which !== undefined && deviation !== undefined) return attempted(all, which, deviation)
  const [, walk = '', operation, number] = /^([\w-]+)\/([\w-]+)(?:#(\d+))?$/.exec(where) ?? []
  const kept = walked(all, walk)
  const { exchanges, offers } = kept.evidence
  if (operation === 'link') {
    const sighting = offers.at(number === undefined ? -1 : Number(number) - 1)
    if (sighting) return { kept, sighting }
    throw new Error(`the walk "${walk}" met no offer`)
  }
  const answers = exchanges.filter(wasAnswered).filter((it) => it.operation === operation)
  const exchange = answers.at(number === undefined ? -1 : Number(number) - 1)
  if (exchange) return opened(kept, exchange)
  throw new Error(`the walk "${walk}" has no answer ${operation}${number ? `#${number}` : ''}`)
}

function attempted(all: readonly KeptEvidence[], which: string, name: string): AlteredPlace {
  const [, plain = name, underHaip] = /^(.+?)( under HAIP)?$/.exec(name) ?? []
  const found = all
    .filter(({ at }) => at.includes('features/haip/') === (underHaip !== undefined))
    .flatMap((kept) => kept.evidence.attempts.map((attempt) => ({ kept, attempt })))
    .filter(({ attempt }) => attempt.deviation === plain)
  if (found.length === 0) throw new Error(`no scenario tries "${name}"`)
  // Where one scenario did not come to it, another may have.
  for (const { kept, attempt } of found) {
    const { exchange: id } = which === 'twin' ? (attempt.twin ?? {}) : attempt.outcome
    const exchange = kept.evidence.exchanges.find((it) => it.id === id)
    if (exchange && wasAnswered(exchange)) return opened(kept, exchange)
  }
  throw new Error(`the ${which} of "${name}" was not answered`)
}

function opened(kept: KeptEvidence, exchange: AnsweredExchange): AlteredPlace {
  return { kept, exchange, open: () => new OpenAnswer(exchange, kept.evidence, nobody) }
}

/** Looks into an answer without keeping what was changed. */
export function probe(place: AlteredPlace, look: (it: AnswerDraft) => void): void {
  if ('exchange' in place) look(place.open())
}
