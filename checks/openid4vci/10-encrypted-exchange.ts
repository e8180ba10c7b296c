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
  return isCompact(bodyText(exchange))
}

/** A JWE is the answer, or what it holds: in quotes, in a member, or in its JSON form (RFC 7516, Section 7.2). */
export function holdsJwe(exchange: AnsweredExchange): boolean {
  const { json } = exchange.response
  if (isJwe(exchange) || !json.ok) return isJwe(exchange)
  const value: unknown = json.value
  if (!isObject(value)) return isCompact(value)
  if (saysItPlainly(value)) return false
  return typeof value.ciphertext === 'string' || Object.values(value).some(isCompact)
}

/** What the answer is about stands there for everyone; a JWE beside it is a member's own affair, as an opaque id may be one. */
function saysItPlainly({ credentials, transaction_id: id, error }: JsonObject): boolean {
  return (
    Array.isArray(credentials) ||
    typeof id === 'string' ||
    (typeof error === 'string' && !isCompact(error))
  )
}

function isCompact(value: unknown): boolean {
  return typeof value === 'string' && /^\s*[\w-]+(\.[\w-]*){4}\s*$/.test(value)
}

/** The request went out as a JWE. */
export function wasEncrypted({ request }: AnsweredExchange): boolean {
  return /^application\/jwt\b/.test(request.headers['content-type'] ?? '')
}
