import { decodeJwt } from 'jose'
import type { AnsweredExchange } from '../protocol/exchange.ts'
import type { JsonObject } from './json.ts'

/** Claims of the JWT that an answer consists of, unverified; undefined when it is none. */
export function jwtClaims({ response }: AnsweredExchange): JsonObject | undefined {
  try {
    return decodeJwt(new TextDecoder().decode(response.body).trim())
  } catch {
    return undefined
  }
}
