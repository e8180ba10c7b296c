import type { Shape } from '../shape.ts'
import { type Alter, all, drop, json, set, status } from '../verbs.ts'
import { apiError, empty, page } from './answers.ts'

/** A resource that was made although the request was wrong. A function is given what was sent. */
export function made(value: (sent: Record<string, unknown>) => object, code = 201): Alter {
  return (it) => all(status(code), json(value(it.request.decoded ?? {})))(it)
}

/** A wrong request that is served, or breaks the service; and refusals of other forms. */
export function servedAnyway(where: string, resource: (sent: Record<string, unknown>) => object): readonly Shape[] {
  return [
    ['violates', `made, ${where}`, where, made(resource)],
    ['violates', `made with status 200, ${where}`, where, made(resource, 200)],
    ['violates', `made without a word, ${where}`, where, empty(204)],
    ['violates', `a failure, ${where}`, where, apiError(500, 'UNEXPECTED_ERROR')],
    ['violates', `a page of a failure, ${where}`, where, page(500)],
    ['legal', `other words, ${where}`, where, set('/message', 'Nope.')],
    ['legal', `no details, ${where}`, where, drop('/details')],
    ['legal', `a detail of another code, ${where}`, where, set('/details', [{ code: 'INVALID_VALUE', message: 'It is wrong.', target: 'x' }])],
  ]
}

/** Each of these members is left out, one at a time. */
export function without(where: string, ...pointers: readonly string[]): readonly Shape[] {
  return pointers.map((pointer) => ['violates', `no ${pointer}`, where, drop(pointer)])
}
