import type { ValidateFunction } from 'ajv/dist/2020.js'
import { isObject } from '../../http/wire.ts'
import type { ConcreteRequest } from './concrete-request.ts'
import type { GeneratedRequest } from './generated-request.ts'

/** What a request has to be refused with; undefined: nothing that this side knows is wrong with it. */
export interface Refusal {
  readonly status: number
  readonly code: string
  /** One of the details is about it. */
  readonly target?: string
}

const wrongMediaType = { status: 415, code: 'INVALID_REQUEST', target: 'Content-Type' } as const

/** @param validate the schema of the operation's body, where it has one. */
export function expectedRefusal(
  { operation, method, token, content }: GeneratedRequest,
  { leadsSomewhere, mediaType, body }: ConcreteRequest,
  validate: ValidateFunction | undefined,
): Refusal | undefined {
  if (token === 'foreign') return { status: 403, code: 'ACCESS_FAILED' }
  if (token !== 'valid') return { status: 401, code: 'ACCESS_FAILED' }
  if (!operation.siblings.includes(method)) {
    return { status: 405, code: 'INVALID_REQUEST', target: 'method' }
  }
  const isOther = mediaType?.toLowerCase() !== operation.mediaType?.toLowerCase()
  // An action is chosen by its media type, whatever the path leads to.
  if (isOther && operation.mediaType?.startsWith('application/vnd.')) return wrongMediaType
  if (!leadsSomewhere) return { status: 404, code: 'NOT_FOUND' }
  if (operation.mediaType === undefined) return undefined
  if (isOther) return wrongMediaType
  if (!validate) return undefined
  const malformed = { status: 400, code: 'INVALID_REQUEST', target: 'body' }
  if (content.kind === 'huge') return malformed
  if ((body ?? '') === '' && !operation.isBodyRequired) return undefined
  const value = jsonIn(body)
  if (!isObject(value)) return malformed
  return validate(value) ? undefined : { status: 400, code: 'INVALID_DATA' }
}

/** PingOne cuts fractions off where a number has to be whole. */
function wholeNumber(_name: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.trunc(value) : value
}

function jsonIn(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '', wholeNumber)
  } catch {
    return undefined
  }
}
