import type { AnswerDraft } from '../checks/second-reader/shape.ts'
import { all, drop, header, set, status, text } from '../checks/second-reader/verbs.ts'
import { contentOf } from '../protocol/exchange.ts'
import type { KeptEvidence } from '../steps/support/kept-evidence.ts'
import { alikeMutants } from './alike.ts'
import { memberAlterations } from './alterations.ts'
import { cwtMutants, mdocMutants } from './cbor-mutants.ts'
import { type Member, membersOf } from './members.ts'
import type { Mutant, Subject } from './mutant.ts'
import { type AlteredPlace, placeNamed, probe } from './place.ts'
import { redirectMutants } from './redirect-mutants.ts'

/** The mock's unknown member: wallets ignore it, and no value of it can be wrong. */
const unknownMember = '/x_vcispec_unknown'
/** What a credential says of its user is for nobody but the user to judge: it may be any value, and only has to be there. */
const ofTheUser = /\/credentialSubject\/(?!id$)[^/]+$/

function canBeWrong({ pointer }: Member, alteration: string): boolean {
  return (
    !pointer.startsWith(unknownMember) && (!ofTheUser.test(pointer) || alteration === 'deleted')
  )
}

/** Every mutant of a subject. @throws where the run has no such answer. */
export function mutantsOf(kept: readonly KeptEvidence[], subject: Subject): readonly Mutant[] {
  const place = placeNamed(kept, subject.where)
  const { inside, alike } = subject
  if (alike) return alikeMutants(place, placeNamed(kept, alike.to), subject.name, alike.members)
  if (inside?.kind === 'jwt') return jwtMutants(place, subject, inside.pointer)
  if (inside?.kind === 'mdoc') return mdocMutants(place, subject, inside.pointer)
  if (inside?.kind === 'cwt') return cwtMutants(place, subject.name)
  if (inside?.kind === 'redirect') return redirectMutants(place, subject.name)
  return [...jsonMutants(place, subject), ...answerMutants(place, subject)]
}

function jsonMutants(place: AlteredPlace, { name }: Subject): readonly Mutant[] {
  const document = documentAt(place)
  return [
    ...membersOf(document, readable(document)).flatMap((member) => altered(member, name, place)),
    ...repeatedMembers(document, name, place),
  ]
}

function altered(member: Member, subject: string, place: AlteredPlace): readonly Mutant[] {
  return memberAlterations.flatMap(({ name, apply }) => {
    const made = canBeWrong(member, name) ? apply(member.value) : undefined
    if (made === undefined) return []
    const alter = made === 'deleted' ? drop(member.pointer) : set(member.pointer, made.value)
    return [{ name: `${subject}: ${member.name} ${name}`, place, alter }]
  })
}

/** RFC 8259, Section 4: names within an object should be unique; what a reader takes is anybody's guess. */
function repeatedMembers(
  document: unknown,
  subject: string,
  place: AlteredPlace,
): readonly Mutant[] {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return []
  const members = Object.entries(document).filter(([member]) => `/${member}` !== unknownMember)
  return members.flatMap(([member, value]) => [
    {
      name: `${subject}: /${member} twice`,
      place,
      alter: text(twice(member, value)),
    },
    {
      name: `${subject}: /${member} in another case`,
      place,
      alter: (it: AnswerDraft) => {
        const { [member]: moved, ...others } = it.json
        it.json = { ...others, [swapped(member)]: moved }
      },
    },
  ])
}

function twice(member: string, value: unknown): (json: string) => string {
  return (json) => json.replace(/\}$/, () => `,${JSON.stringify(member)}:${JSON.stringify(value)}}`)
}

function swapped(name: string): string {
  const other = name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  return other === name ? name.toUpperCase() : other
}

const statuses = [200, 201, 202, 204, 302, 400, 401, 403, 404, 405, 410, 422, 500]
const page = '<!doctype html><title>Error</title><p>Something went wrong.'

/** Of the answer as a whole: its status, headers and body. */
function answerMutants(place: AlteredPlace, { name }: Subject): readonly Mutant[] {
  if (!('exchange' in place)) return []
  const { response } = place.exchange
  const hasBody = response.body.length > 0
  const isJson = contentOf(response).ok
  const made: readonly (readonly [string, (it: AnswerDraft) => void])[] = [
    ...statuses
      .filter((code) => code !== response.status)
      .map((code) => [`status ${code}`, withStatus(code)] as const),
    ...(hasBody
      ? ([
          ['no media type', header('content-type', undefined)],
          ['as text/html', header('content-type', 'text/html')],
          ['as text/plain', header('content-type', 'text/plain')],
          ['nothing instead', text('')],
        ] as const)
      : []),
    ...(hasBody && isJson
      ? ([
          ['an array around it', text((json) => `[${json}]`)],
          ['a byte order mark before it', text((json) => `\uFEFF${json}`)],
          ['cut in half', text((json) => (json ?? '').slice(0, (json ?? '').length / 2))],
          ['and another one after it', text((json) => `${json}{}`)],
        ] as const)
      : []),
    ['no Cache-Control', header('cache-control', undefined)],
    ['to be kept for a day', header('cache-control', 'public, max-age=86400')],
    ...(response.headers['www-authenticate'] === undefined
      ? []
      : ([
          ['no challenge', header('www-authenticate', undefined)],
          ['a challenge of another scheme', header('www-authenticate', 'Basic realm="x"')],
          ['a challenge that is none', header('www-authenticate', ', =')],
        ] as const)),
    ['a page instead', text(page, 'text/html')],
    ['a page instead, as JSON', text(page)],
    ['a JSON text instead', text('"ok"')],
  ]
  return made.map(([what, alter]) => ({ name: `${name}: ${what}`, place, alter }))
}

/** A 204 has no content: RFC 9110, Section 15.3.5. */
function withStatus(code: number): (it: AnswerDraft) => void {
  return code === 204 ? all(status(code), text('')) : status(code)
}

function jwtMutants(
  place: AlteredPlace,
  { name, only = '' }: Subject,
  pointer: string,
): readonly Mutant[] {
  const found: { header?: unknown; payload?: unknown; disclosures?: unknown } = {}
  const within = (change: (jwt: Record<string, unknown>) => void) => (it: AnswerDraft) =>
    it.jwt(pointer, (jwt) => change(jwt as unknown as Record<string, unknown>))
  probe(place, (it) =>
    it.jwt(pointer, ({ header, payload, disclosures }) =>
      Object.assign(found, structuredClone({ header, payload, disclosures })),
    ),
  )
  const parts = membersOf(found, readable(found))
  const members = parts.filter(({ pointer: at }) => at.split('/').length > 2 && at.startsWith(only))
  return [
    ...members.flatMap((member) =>
      memberAlterations.flatMap((alteration) => {
        const made = canBeWrong(member, alteration.name)
          ? alteration.apply(member.value)
          : undefined
        if (made === undefined) return []
        const change = made === 'deleted' ? drop(member.pointer) : set(member.pointer, made.value)
        const alter = within((jwt) => change({ json: jwt } as unknown as AnswerDraft))
        return [{ name: `${name}: ${member.name} ${alteration.name}`, place, alter }]
      }),
    ),
    ...(only === '' ? (['header', 'payload'] as const) : []).flatMap((part) =>
      writtenOtherwise(found[part]).map(([what, written]) => ({
        name: `${name}: /${part}${what}`,
        place,
        alter: within((jwt) => Object.assign(jwt.written as object, { [part]: written })),
      })),
    ),
    ...(only === '' ? (['broken', 'missing', 'of another key'] as const) : []).map((signature) => ({
      name: `${name}: signature ${signature}`,
      place,
      alter: (it: AnswerDraft) => it.jwt(pointer, (jwt) => void Object.assign(jwt, { signature })),
    })),
  ]
}

/** JSON that reads like any other, and is not written like it: RFC 7515, 7519, Section 4; RFC 8259, Section 8.1. */
function writtenOtherwise(
  object: unknown,
): readonly (readonly [what: string, written: (json: string) => string])[] {
  return [
    ...Object.entries(Object(object)).map(
      ([member, value]) => [`/${member} twice`, twice(member, value)] as const,
    ),
    [' behind a byte order mark', (json) => `\uFEFF${json}`],
  ]
}

function documentAt(place: AlteredPlace): unknown {
  if ('sighting' in place) return place.sighting.offer
  const content = contentOf(place.exchange.response)
  return content.ok ? content.value : undefined
}

/** Names that the issuer chose are made up anew in each run: a mutant is called by what they stand for. */
function readable(document: unknown): (pointer: string, value: unknown) => string {
  // Signed, it stands in the payload.
  const within = Object(Object(document).payload ?? document)
  const configurations = Object(within.credential_configurations_supported)
  return (pointer, value) => {
    const [, first, second, ...rest] = pointer.replace(/^\/payload/, '').split('/')
    const key = pointer.split('/').at(-1) ?? ''
    if (first === 'credential_configurations_supported' && second && rest.length === 0) {
      const { format } = Object(value)
      const same = Object.values(configurations).filter((it) => Object(it).format === format)
      return `{${format} ${same.indexOf(value) + 1}}`
    }
    return key
  }
}
