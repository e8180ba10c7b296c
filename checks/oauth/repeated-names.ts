import type { OfferSighting, ReceivedCredential } from '../../protocol/evidence.ts'
import type { AnsweredExchange, Operation } from '../../protocol/exchange.ts'
import { once, perText } from '../engine/memo.ts'
import { type ObjectPath, repeatedMembers } from '../engine/repeated-member.ts'
import { type JsonText, textsOfAnswer, textsOfCredential } from './json-texts.ts'

/** By the row that wants its names unique, each kind of object that was written: a name it has twice, or undefined. */
export type RepeatedNames = ReadonlyMap<string, string | undefined>

export const repeatedInAnswer = once(
  (exchange: AnsweredExchange): RepeatedNames =>
    repeatedIn(textsOfAnswer(exchange), exchange.operation),
)

export const repeatedInCredential = once(
  (credential: ReceivedCredential): RepeatedNames =>
    repeatedIn(textsOfCredential(credential), 'credential'),
)

/** Of offers by value: one that was fetched is an answer. */
export const repeatedInOffer = once(({ values }: OfferSighting): RepeatedNames => {
  const encode = new TextEncoder()
  return repeatedIn(
    values.map((value) => ({ of: 'offer', bytes: encode.encode(value) })),
    'offer',
  )
})

function repeatedIn(texts: readonly JsonText[], operation: Operation): RepeatedNames {
  const found = new Map<string, string | undefined>()
  for (const { of, bytes } of texts) {
    const kinds = kindsOf(of, operation)
    for (const [row, name] of kinds(new TextDecoder().decode(bytes)))
      found.set(row, found.get(row) ?? name)
  }
  return found
}

type Kinds = (text: string) => RepeatedNames

const kinds = new Map<string, Kinds>()

/** Reads a text once, however often a scenario is answered it. */
function kindsOf(of: JsonText['of'], operation: Operation): Kinds {
  const key = `${of} ${operation}`
  const known =
    kinds.get(key) ?? perText((text) => repeatedMembers(text, (path) => rowOf(of, path, operation)))
  kinds.set(key, known)
  return known
}

/** What is said of no object in particular is RFC 8259, Section 4. */
function rowOf(of: JsonText['of'], path: ObjectPath, operation: Operation): string {
  const [first] = path
  const isOutermost = path.length === 0
  if (operation === 'token') return 'RFC6749-3.2-03'
  if (isKey(of, path, operation)) return 'RFC7517-4-03'
  if (path.at(-1) === 'jwks' || (operation === 'jwks' && isOutermost)) return 'RFC7517-5-02'
  if (isOutermost && of !== 'answer') return byPart[of] ?? 'RFC8259-4-01'
  const isConfigurations = first === 'credential_configurations_supported' && path.length === 1
  return operation === 'issuer-metadata' && isConfigurations ? 'VCI-12.2.4-30' : 'RFC8259-4-01'
}

const byPart: Partial<Record<JsonText['of'], string>> = {
  'jws-header': 'RFC7515-4-01',
  'jwe-header': 'RFC7516-4-01',
  claims: 'RFC7519-4-01',
}

/** A claim of the user may be called so, too: a JWK is one where it has to be one. */
function isKey(of: JsonText['of'], path: ObjectPath, operation: Operation): boolean {
  const [last, set, holder] = path.toReversed()
  if (last === '*' && set === 'keys')
    return holder === 'jwks' || (operation === 'jwks' && path.length === 2)
  if (last === 'publicKeyJwk') return operation === 'did-document'
  const embedded = { 'jws-header': 'jwk', 'jwe-header': 'epk', claims: 'cnf/jwk' }
  return Object.entries(embedded).some(([part, at]) => part === of && path.join('/') === at)
}
