import type { Request } from 'express'
import { bodyText, isObject } from '../http/wire.ts'
import { ControlError } from './control-error.ts'

/** An empty body is an empty object: every wish is optional. @throws ControlError for what is no JSON object */
export function body(req: Request): Readonly<Record<string, unknown>> {
  const text = bodyText(req)
  if (text === '') return {}
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new ControlError(400, 'The body is not JSON', 'Send a JSON object.', { cause })
  }
  if (isObject(value)) return value
  throw new ControlError(400, 'The body is no JSON object', 'Send a JSON object.')
}
