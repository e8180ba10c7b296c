import type { AnswerDraft, Shape } from '../shape.ts'
import { type Alter, jwt, set } from '../verbs.ts'

/** What is altered, by what it makes of the answer, as a noun phrase. */
export type Kinds = Readonly<Record<string, Alter>>

export function bad(where: string, kinds: Kinds): readonly Shape[] {
  return Object.entries(kinds).map(([what, alter]) => ['violates', what, where, alter] as const)
}

export function fine(where: string, kinds: Kinds): readonly Shape[] {
  return Object.entries(kinds).map(([what, alter]) => ['legal', what, where, alter] as const)
}

/** A member that has each of these values; one that is undefined is absent. */
export function being(pointer: string, values: Readonly<Record<string, unknown>>): Kinds {
  return mapped(values, (value) => set(pointer, value))
}

/** The same within something else: see `configuration`, `signed`. */
export function within(place: (alter: Alter) => Alter, kinds: Kinds): Kinds {
  return mapped(kinds, place)
}

/** The first configuration of a format. */
export function configuration(format: string): (alter: Alter) => Alter {
  return (alter) => (it) => {
    const all = it.json?.credential_configurations_supported ?? {}
    const [id] = Object.entries(all).find(([, one]) => Object(one).format === format) ?? []
    if (id === undefined) throw new Error(`there is nothing to alter: no ${format}`)
    all[id] = altered(all[id], alter)
  }
}

/** The payload of a JWT that is the body. */
export function signed(alter: Alter): Alter {
  return jwt('', (shape) => {
    shape.payload = altered(shape.payload, alter)
  })
}

/** A row on the Credential Issuer Metadata: what is wrong there is wrong in each copy of it. */
export function metadataRow(wrong: Kinds, right: Kinds): readonly Shape[] {
  const places: readonly (readonly [string, string, (alter: Alter) => Alter])[] = [
    ['in the signed copy', 'signed-metadata/issuer-metadata#2', signed],
    ['in the German copy', 'language/issuer-metadata#2', (alter) => alter],
    ['for a host without a path', 'own-domain/issuer-metadata', (alter) => alter],
    ['on the way to a credential', 'pre-authorized/issuer-metadata', (alter) => alter],
  ]
  const names = Object.entries(wrong)
  const elsewhere = places.flatMap(([place, where, by], index): readonly Shape[] => {
    const [what, alter] = names[index % names.length] ?? []
    return alter ? [['violates', `${what}, ${place}`, where, by(alter)]] : []
  })
  const here = 'metadata/issuer-metadata'
  return [...bad(here, wrong), ...elsewhere, ...fine(here, right)]
}

export const notText = { null: null, 'a number': 1, 'a list': ['text'], 'an object': {} }
export const notAnObject = { null: null, 'a list': [{}], text: '{}', 'a truth value': true }
export const notAList = { null: null, 'an empty list': [], text: 'one', 'an object': {} }
export const notATruth = { null: null, 'text that says true': 'true', 'a number': 1, 'a list': [] }
export const notHttps = {
  null: null,
  'an http URL': 'http://issuer.example/x',
  'a path alone': '/openid4vci/x',
  'a host without a scheme': 'issuer.example/x',
  'a list of URLs': ['https://issuer.example/x'],
}
export const notATag = {
  'a locale of POSIX': 'en_US',
  'the name of a language': 'the English language',
  'an empty tag': '',
  'a tag with an empty part': 'en--US',
  'a number': 49,
}

/** `"name: kind"`, that kinds of several members may stand in one row. */
export function named(name: string, kinds: Kinds): Kinds {
  return Object.fromEntries(Object.entries(kinds).map(([what, alter]) => [`${name}: ${what}`, alter]))
}

function altered(value: unknown, alter: Alter): unknown {
  const draft = { json: value } as AnswerDraft
  alter(draft)
  return draft.json
}

export function mapped<From>(values: Readonly<Record<string, From>>, to: (from: From) => Alter): Kinds {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, to(value)]))
}
