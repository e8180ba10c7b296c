import type { AnswerDraft } from '../checks/second-reader/shape.ts'
import { set } from '../checks/second-reader/verbs.ts'
import { contentOf } from '../protocol/exchange.ts'
import { steps } from './answer-draft.ts'
import type { Mutant } from './mutant.ts'
import type { AlteredPlace } from './place.ts'

/**
 * Values that two answers must not share, or two copies of one batch: each becomes what it is in the other.
 * @param members by pointer in this answer, the pointer in the other; `?code` is a parameter of the redirect.
 */
export function alikeMutants(
  place: AlteredPlace,
  other: AlteredPlace,
  subject: string,
  members: Readonly<Record<string, string>>,
): readonly Mutant[] {
  return Object.entries(members).map(([here, there]) => ({
    name: `${subject}: ${here} as ${here === there ? 'before' : there}`,
    place,
    alter: here.startsWith('?')
      ? inRedirect(here.slice(1), other)
      : set(here, valueAt(other, there)),
  }))
}

function valueAt(place: AlteredPlace, pointer: string): unknown {
  if (!('exchange' in place)) return undefined
  const content = contentOf(place.exchange.response)
  const value = content.ok ? content.value : undefined
  return steps(pointer).reduce<unknown>((here, step) => Object(here)[step], value)
}

function inRedirect(name: string, other: AlteredPlace): (it: AnswerDraft) => void {
  return (it) => {
    const url = new URL(it.headers.location ?? '')
    const { location = '' } = 'exchange' in other ? other.exchange.response.headers : {}
    url.searchParams.set(name, new URL(location).searchParams.get(name) ?? '')
    it.headers.location = url.href
  }
}
