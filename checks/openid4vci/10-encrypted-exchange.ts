import type { AnsweredExchange } from '../../protocol/exchange.ts'
import { bodyText, isObject, type JsonObject } from '../engine/read.ts'
import { requestMembers } from '../engine/request.ts'

/** What was encrypted in an exchange, and what was asked to be. */

/** `credential_response_encryption` of the request. */
export function wantedEncryption(exchange: AnsweredExchange): JsonObject | undefined {
  const wish = requestMembers(exchange)?.credential_response_encryption
  return isObject(wish) ? wish : undefined
}

/** True as well where the request cannot be read: it may ask for anything. */
export function asksForEncryption(exchange: AnsweredExchange): boolean {
  const members = requestMembers(exchange)
  return members === undefined || members.credential_response_encryption !== undefined
}

/** The answer's body has the compact form of a JWE. */
export function isJwe(exchange: AnsweredExchange): boolean {
  return /^\s*[\w-]+(\.[\w-]*){4}\s*$/.test(bodyText(exchange))
}

/** The request went out as a JWE. */
export function wasEncrypted({ request }: AnsweredExchange): boolean {
  return /^application\/jwt\b/.test(request.headers['content-type'] ?? '')
}
