import type { Evidence } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import { positionOf } from '../engine/lookup.ts'
import { answered, succeeded, wasRefused } from '../engine/read.ts'

export function isIssued(exchange: AnsweredExchange): boolean {
  return succeeded(exchange) && answered(exchange)?.credentials !== undefined
}

/** Refused for what was asked, not for who asks or how often. */
export function isRefusedData(exchange: AnsweredExchange): boolean {
  return wasRefused(exchange) && ![401, 403, 429].includes(exchange.response.status)
}

export function isBefore(a: AnsweredExchange, b: AnsweredExchange, evidence: Evidence): boolean {
  return positionOf(a, evidence) < positionOf(b, evidence)
}
