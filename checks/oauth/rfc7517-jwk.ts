import type { ReceivedCredential } from '../../protocol/evidence.ts'
import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { CredentialCheck, ExchangeCheck } from '../check.ts'
import { met, none, type Otherwise } from '../engine/judgement.ts'
import { secretsIn } from '../engine/jws.ts'
import { problemWithKey, problemWithOperations } from '../engine/public-key.ts'
import {
  answered,
  at,
  isObject,
  type JsonObject,
  objects,
  show,
  succeeded,
} from '../engine/read.ts'
import { aboutLoad } from '../engine/refusal.ts'
import { type Judgement, satisfied, violated } from '../finding.ts'
import { jwtOf } from '../formats/view.ts'

/**
 * Published keys, RFC 7517, Sections 4 and 5.
 * @see https://www.rfc-editor.org/rfc/rfc7517#section-5
 */
export const jwks: readonly ExchangeCheck[] = [
  {
    requirement: 'RFC7517-5-01',
    on: 'jwks',
    judge(exchange) {
      if (!succeeded(exchange)) return undefined
      return met(isKeySet(answered(exchange)), {
        seen: 'the body is no object with a keys array of objects',
        expected: 'a JWK Set',
      })
    },
  },
  {
    requirement: 'RFC7517-5-01',
    on: 'jwt-vc-issuer',
    judge(exchange) {
      // What stands in place of a list is SDJWTVC-5.2-03.
      const keys = succeeded(exchange) ? at(answered(exchange), 'jwks', 'keys') : undefined
      if (!Array.isArray(keys)) return undefined
      return met(keys.every(isObject), {
        seen: 'keys has an entry that is no object',
        expected: 'a JWK Set',
      })
    },
  },
  {
    requirement: 'RFC8414-2-06',
    on: 'jwks',
    judge(exchange) {
      const { status } = exchange.response
      if (exchange.deviation !== undefined || aboutLoad.includes(status)) return undefined
      if (status !== 200)
        return violated({ seen: `the JWK Set was answered ${status}`, expected: '200' })
      const keys = publishedKeys(exchange)
      const secrets = keys.flatMap(secretsIn)
      if (!isKeySet(answered(exchange)) || secrets.length > 0)
        return violated({
          seen: secrets.length > 0 ? `a key has ${secrets.join(', ')}` : 'no JWK Set is there',
          expected: 'a JWK Set of public keys',
        })
      const kids = keys.flatMap(({ kid }) => kid ?? [])
      return met(new Set(kids).size === kids.length, {
        seen: `kid values ${JSON.stringify(kids)}`,
        expected: 'a kid of its own for each key',
        level: 'SHOULD',
      })
    },
  },
  {
    requirement: 'RFC7517-5-01',
    on: 'issuer-metadata',
    judge(exchange) {
      const set = at(answered(exchange), 'credential_request_encryption', 'jwks')
      if (!succeeded(exchange) || set === undefined) return undefined
      return met(isKeySet(set), {
        seen: `jwks of credential_request_encryption is ${show(set)}`,
        expected: 'a JWK Set',
      })
    },
  },
  ...(['jwks', 'jwt-vc-issuer', 'did-document', 'issuer-metadata'] as const).flatMap(
    (on): readonly ExchangeCheck[] => [
      {
        requirement: 'RFC7517-4-01',
        on,
        judge(exchange) {
          const keys = publishedKeys(exchange)
          if (!succeeded(exchange) || keys.length === 0) return undefined
          return worst(keys.map(problemWithKey))
        },
      },
      {
        requirement: 'RFC7517-4-02',
        on,
        judge(exchange) {
          const keys = publishedKeys(exchange)
          if (!succeeded(exchange) || keys.length === 0) return undefined
          return none(
            keys.flatMap((key) => secretsIn(key).map((name) => `a published key has ${name}`)),
            'public keys only',
          )
        },
      },
    ],
  ),
  {
    requirement: 'RFC7517-4-04',
    row: {
      level: 'MUST',
      title: 'Operations of a JWK',
      finding: 'A published key names an operation twice, or against its use',
      text: 'key_ops, if present, is an array of strings that names no operation twice; beside it use says the same, and better is absent.',
      check:
        'Keys in JWK Sets, metadata, DID documents, JWT headers and cnf: key_ops has no value twice and, beside use, no registered operation of the other one; use that agrees is a warning, as are registered operations together that are no pair.',
      when: 'JWK published with key_ops',
      effect: 'consumes-offer',
    },
    on: 'jwks',
    judge: operationsOfPublishedKeys,
    keeps(flow) {
      const [key] = flow.step('keys').answer.keys
      delete key.use
      key.key_ops = ['verify']
    },
    flags(flow) {
      flow.step('keys').answer.keys[0].key_ops = ['verify', 'verify']
    },
  },
  ...(['jwt-vc-issuer', 'did-document', 'issuer-metadata'] as const).map(
    (on): ExchangeCheck => ({
      requirement: 'RFC7517-4-04',
      on,
      judge: operationsOfPublishedKeys,
    }),
  ),
]

export const embeddedKeys: readonly CredentialCheck[] = [
  {
    requirement: 'RFC7517-4-01',
    on: 'received-credential',
    judge(credential) {
      const keys = embeddedIn(credential)
      return keys.length === 0 ? undefined : worst(keys.map(([, key]) => problemWithKey(key)))
    },
  },
  {
    requirement: 'RFC7517-4-02',
    on: 'received-credential',
    judge(credential) {
      const keys = embeddedIn(credential)
      if (keys.length === 0) return undefined
      return none(
        keys.flatMap(([place, key]) => secretsIn(key).map((name) => `${place} has ${name}`)),
        'a public key',
      )
    },
  },
  {
    requirement: 'RFC7517-4-04',
    on: 'received-credential',
    judge: (credential) => operationsOf(embeddedIn(credential).map(([, key]) => key)),
  },
]

function operationsOfPublishedKeys(exchange: AnsweredExchange): Judgement | undefined {
  return succeeded(exchange) ? operationsOf(publishedKeys(exchange)) : undefined
}

function operationsOf(keys: readonly JsonObject[]): Judgement | undefined {
  const withOperations = keys.filter(({ key_ops }) => key_ops !== undefined)
  return withOperations.length === 0 ? undefined : worst(withOperations.map(problemWithOperations))
}

/** The holder's key, and the issuer's where it stands in the header. */
function embeddedIn(credential: ReceivedCredential): readonly (readonly [string, JsonObject])[] {
  const { header, payload } = credential.sdJwt ?? jwtOf(credential) ?? {}
  const places = [
    ['cnf.jwk', at(payload?.cnf, 'jwk')],
    ['the header jwk', header?.jwk],
  ] as const
  return places.flatMap(([place, key]) => (isObject(key) ? [[place, key] as const] : []))
}

function worst(problems: readonly (Otherwise | undefined)[]): Judgement {
  const found = problems.filter((it) => it !== undefined)
  const problem = found.find(({ level }) => level === undefined) ?? found[0]
  return problem ? violated(problem) : satisfied
}

function isKeySet(value: unknown): boolean {
  const keys = at(value, 'keys')
  return Array.isArray(keys) && keys.every(isObject)
}

/** A JWK Set by itself, in JWT VC Issuer Metadata or in that of the issuer, and the keys of a DID document. */
function publishedKeys(exchange: AnsweredExchange): readonly JsonObject[] {
  const document = answered(exchange)
  const methods = objects(document?.verificationMethod).map(({ publicKeyJwk }) => publicKeyJwk)
  const sets = [document, document?.jwks, at(document, 'credential_request_encryption', 'jwks')]
  return [...sets.flatMap((set) => objects(at(set, 'keys'))), ...objects(methods)]
}
