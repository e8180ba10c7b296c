import type { Environment } from '../environment.ts'
import { need } from './need.ts'
import type { WalletRequest } from './wallet-request.ts'
import { bodyText, isGarbled, isObject, mediaType, withValues } from './wire.ts'

const noForm = {
  error: 'invalid_request',
  description: 'The body has to be application/x-www-form-urlencoded',
}

/** @throws ProtocolError for bytes that are no UTF-8 (RFC 8259, Section 8.1; RFC 6749, Appendix B). */
function demandUtf8(environment: Environment, req: WalletRequest, error: string): void {
  environment.demand('utf-8-body', !isGarbled(req), () => ({
    error,
    description: 'The body is not UTF-8',
  }))
}

/**
 * Members of an `application/x-www-form-urlencoded` body.
 * @throws ProtocolError for another media type, or a parameter that is there twice (RFC 6749, Section 3.2).
 */
export function formBody(
  environment: Environment,
  req: WalletRequest,
): Readonly<Record<string, string>> {
  const error = 'invalid_request'
  const isForm = mediaType(req) === 'application/x-www-form-urlencoded'
  environment.demand('form-media-type', isForm, noForm)
  demandUtf8(environment, req, error)
  const parameters = new URLSearchParams(bodyText(req))
  const repeated = firstRepeated(parameters)
  environment.demand('parameter-once', repeated === undefined, () => ({
    error,
    description: `The parameter ${repeated} is there more than once`,
  }))
  return withValues(parameters)
}

/**
 * The JSON object in the body.
 * @param error what this endpoint calls a malformed request.
 * @throws ProtocolError when it is no `application/json`, no JSON, or no object.
 */
export function jsonBody(
  environment: Environment,
  req: WalletRequest,
  error: string,
): Readonly<Record<string, unknown>> {
  environment.demand('json-media-type', mediaType(req) === 'application/json', {
    error,
    description: 'The body has to be application/json',
  })
  demandUtf8(environment, req, error)
  return jsonMembers(environment, bodyText(req), error)
}

/** The JSON object that a text is. @throws ProtocolError when it is none. */
export function jsonMembers(
  environment: Environment,
  text: string,
  error: string,
): Readonly<Record<string, unknown>> {
  const read = need(environment, 'json-body', parsed(text), {
    error,
    description: 'The body is not JSON',
  })
  return need(environment, 'json-object', isObject(read.value) ? read.value : undefined, {
    error,
    description: 'The body has to be a JSON object',
  })
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

/** The first name that is there a second time. */
function firstRepeated(parameters: URLSearchParams): string | undefined {
  const seen = new Set<string>()
  for (const name of parameters.keys()) {
    if (seen.has(name)) return name
    seen.add(name)
  }
  return undefined
}
