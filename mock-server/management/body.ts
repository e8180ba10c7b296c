import type { Request } from 'express'
import {
  type ManagementSchema,
  managementSchemas,
  managementValidator,
} from '../../schemas/management.ts'
import type { Environment } from '../environment.ts'
import { bodyText, isGarbled, isObject, mediaType } from '../http/wire.ts'
import { bodyProblems } from './body-details.ts'
import { describedMembers } from './described-members.ts'
import { PingOneError } from './pingone-error.ts'

export type Members = Readonly<Record<string, unknown>>

/** What a call takes as its body. */
export interface BodyRule {
  readonly schema: ManagementSchema
  /** Nothing at all is as good as an empty object. */
  readonly isOptional?: boolean
  /** Bytes; 1 MiB by default. */
  readonly limit?: number
}

/** Of a body, unless its call takes more. */
export const bytesAtMost = 1024 * 1024

/**
 * The members of a request's body, as its schema demands them.
 * @throws PingOneError 415 for another media type, 400 for what is too long, no JSON, or not what the schema says.
 */
export function validBody(
  environment: Environment,
  req: Request,
  { schema, isOptional = false, limit = bytesAtMost }: BodyRule,
): Members {
  if (isOptional && bodyText(req) === '') return {}
  const body = describedMembers(jsonMembers(req, limit), managementSchemas[schema]) as Members
  const validate = managementValidator(schema)
  if (validate(body)) return body
  const problems = bodyProblems(validate.errors ?? []).filter(
    ({ demand }) => !environment.overlooks(demand),
  )
  const [first] = problems
  if (!first) return body
  throw new PingOneError('INVALID_DATA', {
    demand: first.demand,
    details: problems.slice(0, 20).map(({ detail }) => detail),
  })
}

/**
 * The JSON object of a request, whatever is in it.
 * @throws PingOneError as above, but for the schema.
 */
export function jsonObject(req: Request): Members {
  demandMediaType(req, ['application/json'])
  return jsonMembers(req, bytesAtMost)
}

export function demandMediaType(req: Request, wanted: readonly string[]): void {
  const type = mediaType(req)
  if (wanted.some((name) => name.toLowerCase() === type)) return
  throw new PingOneError('INVALID_REQUEST', {
    demand: 'right media type',
    status: 415,
    details: [
      {
        code: 'INVALID_VALUE',
        target: 'Content-Type',
        message: `The media type has to be ${wanted.join(' or ')}.`,
        innerError: { allowedValues: wanted },
      },
    ],
  })
}

function tooLong(limit: number): PingOneError {
  return new PingOneError('INVALID_REQUEST', {
    demand: 'body of moderate size',
    details: [
      {
        code: 'SIZE_LIMIT_EXCEEDED',
        target: 'body',
        message: `The body is longer than ${limit} bytes.`,
        innerError: { maximumValue: limit },
      },
    ],
  })
}

/** RFC 8259, Section 8.1 has JSON be UTF-8. */
function jsonMembers(req: Request, limit: number): Members {
  const text = bodyText(req)
  if (Buffer.byteLength(text) > limit) throw tooLong(limit)
  if (isGarbled(req)) throw malformed('utf-8 body', 'The body is not UTF-8.')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw malformed('json body', 'The body is not JSON.', cause)
  }
  if (isObject(value)) return value
  throw malformed('json object', 'The body is no JSON object.')
}

function malformed(demand: string, message: string, cause?: unknown): PingOneError {
  const details = [{ code: 'INVALID_VALUE', target: 'body', message }] as const
  return new PingOneError('INVALID_REQUEST', { demand, details }, { cause })
}
