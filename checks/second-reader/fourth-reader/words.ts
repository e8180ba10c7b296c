import { answered } from '../answers.ts'
import type { Kinds } from '../metadata/kinds.ts'
import { nothing } from '../third-reader/words.ts'
import { type Alter, all, header, status, text } from '../verbs.ts'

/** A notification that was taken, though it should not have been. */
export const taken: Kinds = {
  'nothing, with 204': all(nothing(204), header('www-authenticate', undefined)),
  'nothing, with 200': all(nothing(200), header('www-authenticate', undefined)),
  'an acknowledgement': answered(202, { received: true }),
}

/** Requests that should have been refused, and came to something else. */
export const swallowed: Kinds = {
  'an empty object': answered(200, {}),
  'nothing, with 204': all(nothing(204), header('www-authenticate', undefined)),
  'a truth value': answered(200, true),
}

/** A challenge and nothing beside it. */
export const challenged = (value: string, code = 401): Alter => all(status(code), header('www-authenticate', value), header('content-type', undefined), text(''))
