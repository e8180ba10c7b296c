import type { Cannot } from '../protocol/absence.ts'
import { parseBoundedJson } from '../protocol/bounded-json.ts'
import type { DecodedJson } from '../protocol/exchange.ts'
import { UsageError } from '../protocol/usage-error.ts'
import { resolvePointer } from './json-pointer.ts'
import type { OfferTicket } from './target.ts'

/** JSON Pointers into a vendor's answer. */
export interface AnswerPointers {
  /** Or a text with some in braces. */
  readonly offer?: string
  readonly txCode?: string
}

/**
 * What an admin API or a command said when asked for an offer: JSON with an offer, `{"cannot": "why"}`, or
 * the bare link as text. Text is taken as the offer whatever it says: reading it is the wallet's business.
 * @throws UsageError when JSON has no text where the pointer points.
 */
export function readOfferAnswer(text: string, pointers: AnswerPointers = {}): OfferTicket | Cannot {
  const answer = parse(text)
  if (!answer.ok) return { offer: text.trim() }
  if (typeof answer.value === 'string') return { offer: answer.value.trim() }
  const cannot = resolvePointer(answer.value, '/cannot')
  if (typeof cannot === 'string') return { cannot }
  const offer = offerIn(answer.value, pointers.offer ?? '/offer')
  const txCode = resolvePointer(answer.value, pointers.txCode ?? '/txCode')
  return typeof txCode === 'string' || typeof txCode === 'number'
    ? { offer, txCode: String(txCode) }
    : { offer }
}

/**
 * @param where a JSON Pointer; or text with JSON Pointers in braces, which what they point to takes the place of as it
 * is: an answer in parts, `{/issuer}/{/nonce}`.
 */
function offerIn(answer: unknown, where: string): string {
  if (!pointerInBraces.test(where)) return textAt(answer, where)
  return where.replaceAll(new RegExp(pointerInBraces, 'g'), (_, pointer: string) =>
    textAt(answer, pointer),
  )
}

const pointerInBraces = /\{((?:\/[^{}]*)?)\}/

function textAt(answer: unknown, pointer: string): string {
  const value = resolvePointer(answer, pointer)
  if (typeof value === 'string') return value
  throw new UsageError(
    'ERR_OFFER_ANSWER',
    `The answer has no text at ${pointer || 'its root'}; its members are: ${memberNames(answer)}.`,
    'Let "offers.offer" in the target file be the JSON Pointer to the offer link, URL or QR image, or a text with JSON Pointers in braces, {/issuer}/{/nonce}.',
  )
}

function parse(text: string): DecodedJson {
  try {
    return { ok: true, value: parseBoundedJson(text) }
  } catch {
    return { ok: false, problem: 'not JSON' }
  }
}

function memberNames(value: unknown): string {
  const names = typeof value === 'object' && value !== null ? Object.keys(value) : []
  return names.length === 0 ? 'none' : names.join(', ')
}
