import type { OfferCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { preAuthorizedGrant } from '../engine/lookup.ts'
import { at, entries, isObject } from '../engine/read.ts'

/**
 * The Transaction Code comes over another channel than the offer (OpenID4VCI 1.0, Section 4.1.1): whoever sees the
 * offer must not read it there.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0-final.html#section-4.1.1
 */
export const separateTransactionCode: OfferCheck = {
  requirement: 'VCI-4.1.1-20',
  on: 'offer-sighting',
  judge({ offer, text, uris, txCode }) {
    if (txCode === undefined || !isObject(at(offer, 'grants', preAuthorizedGrant, 'tx_code')))
      return undefined
    // Of one or two characters there are enough everywhere.
    if (txCode.length < shortest) return undefined
    const told = [
      ...statements(offer, ''),
      ...[text, ...uris].map((it) => ['the link', it] as const),
    ]
    const [where] = told.find(([, said]) => saysIt(said, txCode)) ?? []
    return met(where === undefined, {
      seen: `the Transaction Code stands in ${where}`,
      expected: 'a Transaction Code that reaches the user over another channel',
    })
  },
}

const shortest = 4

/** What an offer says, by place; its grants' own codes may hold anything. */
function statements(value: unknown, at: string): readonly (readonly [string, unknown])[] {
  if (isOpaque(at)) return []
  if (Array.isArray(value)) return value.flatMap((it, index) => statements(it, `${at}/${index}`))
  return isObject(value)
    ? entries(value).flatMap(([name, it]) => statements(it, `${at}/${name}`))
    : [[at, value]]
}

function isOpaque(at: string): boolean {
  return /\/(pre-authorized_code|issuer_state)$/.test(at)
}

/** As a whole, or as a word or a part of a URL: what only holds the same digits somewhere says nothing. */
function saysIt(said: unknown, code: string): boolean {
  const text = String(said ?? '')
  const words = text.split(/[\s/?&=#"'(),;]+/).map((word) => word.replace(/[.:!]+$/, ''))
  return text === code || words.includes(code)
}
