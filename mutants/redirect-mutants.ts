import type { AnswerDraft } from '../checks/second-reader/shape.ts'
import type { Mutant } from './mutant.ts'
import type { AlteredPlace } from './place.ts'

type Change = (parameters: URLSearchParams, name: string) => void

const changes: Readonly<Record<string, Change>> = {
  deleted: (all, name) => all.delete(name),
  empty: (all, name) => all.set(name, ''),
  'well-formed and wrong': (all, name) =>
    all.set(name, name === 'iss' ? 'https://other.example' : 'vcispec-9999'),
  twice: (all, name) => all.append(name, all.get(name) ?? ''),
  'in another case': (all, name) => {
    const value = all.get(name) ?? ''
    all.delete(name)
    all.set(name.toUpperCase(), value)
  },
}

/** Every parameter of an authorization response (RFC 6749, Section 4.1.2), and where they are. */
export function redirectMutants(place: AlteredPlace, subject: string): readonly Mutant[] {
  if (!('exchange' in place)) return []
  const { location = '' } = place.exchange.response.headers
  const names = [...new URL(location).searchParams.keys()]
  const ofParameters = names.flatMap((name) =>
    Object.entries(changes).map(([what, change]) => ({
      name: `${subject}: ${name} ${what}`,
      place,
      alter: relocated((url) => change(url.searchParams, name)),
    })),
  )
  const whole: Readonly<Record<string, (url: URL) => void>> = {
    'in the fragment': (url) => {
      url.hash = url.search.slice(1)
      url.search = ''
    },
    'with an error beside the code': (url) => url.searchParams.set('error', 'access_denied'),
    'to another host': (url) => {
      url.host = 'other.example'
    },
  }
  return [
    ...ofParameters,
    ...Object.entries(whole).map(([what, change]) => ({
      name: `${subject}: ${what}`,
      place,
      alter: relocated(change),
    })),
  ]
}

function relocated(change: (url: URL) => void): (it: AnswerDraft) => void {
  return (it) => {
    const url = new URL(it.headers.location ?? '')
    change(url)
    it.headers.location = url.href
  }
}
