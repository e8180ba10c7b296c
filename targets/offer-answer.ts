import type { Cannot } from '../protocol/absence.ts'
import { parseBoundedJson } from '../protocol/bounded-json.ts'
import type { DecodedJson } from '../protocol/exchange.ts'
import { UsageError } from '../protocol/usage-error.ts'
import { resolvePointer } from './json-pointer.ts'
import type { OfferTicket } from './target.ts'

/** JSON Pointers into a vendor's answer. */
export interface AnswerPointers {
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
  const offerPointer = pointers.offer ?? '/offer'
  const offer = resolvePointer(answer.value, offerPointer)
  if (typeof offer !== 'string') {
    throw new UsageError(
      'ERR_OFFER_ANSWER',
      `The answer has no text at ${offerPointer || 'its root'}; its members are: ${memberNames(answer.value)}.`,
      'Let "offers.offer" in the target file be the JSON Pointer to the offer link, URL or QR image.',
    )
  }
  const txCode = resolvePointer(answer.value, pointers.txCode ?? '/txCode')
  return typeof txCode === 'string' || typeof txCode === 'number'
    ? { offer, txCode: String(txCode) }
    : { offer }
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
