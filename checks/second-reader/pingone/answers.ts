import type { Shape } from '../shape.ts'
import { type Alter, all, drop, header, json, set, status, text } from '../verbs.ts'

/** Answers that rows of PingOne have in common. */

export const preAuthorized = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'

export const otherUuid = '7d0f2c4a-5b1e-4f83-9a6d-2c8e1b7f4a90'

/** An error in PingOne's own shape. */
export function apiError(httpStatus: number, code: string, more: Readonly<Record<string, unknown>> = {}): Alter {
  const error = { id: '9d3c1f2e-0b7a-4c55-8f1d-6a2b3c4d5e6f', code, message: 'It could not be done.', ...more }
  return all(status(httpStatus), header('content-type', 'application/json'), header('location', undefined), json(error))
}

export const page = (code: number): Alter => all(status(code), text('<!doctype html><title>PingOne</title><p>Something else</p>', 'text/html; charset=utf-8'))

export const empty = (code: number): Alter => all(status(code), text(''))

/** Forms of an answer of the API that are legal everywhere. */
export function legalAnswer(where: string): readonly Shape[] {
  return [
    ['legal', `members that nobody knows, ${where}`, where, json((it: object) => ({ 'urn:x:y': [1], ...it, serial: { number: 7 } }))],
    ['legal', `members in another order, ${where}`, where, json((it: object) => Object.fromEntries(Object.entries(it).toReversed()))],
    ['legal', `HAL as its media type, ${where}`, where, header('content-type', 'application/hal+json;charset=UTF-8')],
  ]
}

/** Forms of a Credential Offer, as the wallet fetches it, that are legal everywhere. */
export function legalOffer(where: string): readonly Shape[] {
  return [
    ['legal', `members that nobody knows, ${where}`, where, json((it: object) => ({ display: [{}], ...it, 'urn:x:y': 1 }))],
    ['legal', `members in another order, ${where}`, where, json((it: object) => Object.fromEntries(Object.entries(it).toReversed()))],
    ['legal', `ids in another order, ${where}`, where, set('/credential_configuration_ids', (ids: string[]) => ids.toReversed())],
  ]
}

/** A member that has to be text, and is not. */
export function notText(pointer: string, where: string): readonly Shape[] {
  return [
    ['violates', 'none', where, drop(pointer)],
    ['violates', 'null', where, set(pointer, null)],
    ['violates', 'empty text', where, set(pointer, '')],
    ['violates', 'a number', where, set(pointer, 1785000000)],
    ['violates', 'text in an array', where, set(pointer, (it: string) => [it])],
    ['violates', 'an object', where, set(pointer, (value: string) => ({ value }))],
  ]
}

/** A member that has to be an array of strings, where it is there. */
export function notTexts(pointer: string, where: string): readonly Shape[] {
  return [
    ['violates', 'one text', where, set(pointer, (it: string[]) => it[0])],
    ['violates', 'texts in one', where, set(pointer, (it: string[]) => it.join(' '))],
    ['violates', 'numbers', where, set(pointer, [1, 2])],
    ['violates', 'arrays in the array', where, set(pointer, (it: string[]) => [it])],
    ['violates', 'objects', where, set(pointer, (it: string[]) => it.map((id) => ({ id })))],
    ['violates', 'an object by numbers', where, set(pointer, (it: string[]) => ({ ...it }))],
    ['violates', 'null among them', where, set(pointer, (it: string[]) => [...it, null])],
  ]
}
