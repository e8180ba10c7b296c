import type { ReceivedCredential } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import { once } from '../engine/memo.ts'
import { bodyText } from '../engine/read.ts'

/** JSON as an issuer wrote it: what parsing takes for granted can be seen here alone. */
export interface JsonText {
  readonly of: 'answer' | 'offer' | 'jws-header' | 'claims' | 'jwe-header' | 'disclosure'
  readonly bytes: Uint8Array
}

/** All JSON of an answer: its body, or what a JWE or JWT is made of. */
export const textsOfAnswer = once((exchange: AnsweredExchange): readonly JsonText[] => {
  const { json, jwe, body } = exchange.response
  if (jwe) {
    const [header = ''] = bodyText(exchange).trim().split('.', 1)
    return [...decoded('jwe-header', header), ...whereJson('answer', jwe.plaintext)]
  }
  return json.ok ? [{ of: 'answer', bytes: body }] : textsOfJwt(bodyText(exchange).trim())
})

/** Of a credential that is no JSON itself: the parts of its JWT, and its disclosures. */
export const textsOfCredential = once(({ raw }: ReceivedCredential): readonly JsonText[] => {
  if (typeof raw !== 'string') return []
  const [jwt = '', ...rest] = raw.split('~')
  const parts = textsOfJwt(jwt)
  return parts.length === 0 ? [] : [...parts, ...rest.flatMap((it) => decoded('disclosure', it))]
})

function textsOfJwt(text: string): readonly JsonText[] {
  const [header = '', payload = '', ...others] = text.split('.')
  return others.length === 1
    ? [...decoded('jws-header', header), ...decoded('claims', payload)]
    : []
}

/** JSON behind base64url; none where there is nothing of the kind. */
function decoded(of: JsonText['of'], part: string): readonly JsonText[] {
  return /^[\w-]+$/.test(part) ? whereJson(of, Buffer.from(part, 'base64url')) : []
}

function whereJson(of: JsonText['of'], bytes: Uint8Array | undefined): readonly JsonText[] {
  return bytes && /^\s*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 64)))
    ? [{ of, bytes }]
    : []
}
