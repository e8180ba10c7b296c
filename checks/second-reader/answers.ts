import type { AnswerDraft, Shape } from './shape.ts'
import { type Alter, all, header, json, refused, status, text } from './verbs.ts'

/** Another JSON answer: status and content, with nothing left that speaks of a refusal. */
export function answered(code: number, value: unknown): Alter {
  return (it) => {
    it.status = code
    delete it.headers['www-authenticate']
    it.headers['content-type'] = 'application/json'
    it.headers['cache-control'] = 'no-store'
    it.json = value
  }
}

/** A credential that was issued in the same evidence, or one that looks like it. */
export function credentialAnswer(it: AnswerDraft): Record<string, unknown> {
  const given = [...it.others('credential'), ...it.others('deferred')].filter((other) => Array.isArray(other.json?.credentials)).at(-1)?.json
  return structuredClone(given) ?? { credentials: [{ credential: 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJ4In0.AAAA~' }] }
}

export const issued: Alter = (it) => answered(200, credentialAnswer(it))(it)
export const issuedAs =
  (code: number): Alter =>
  (it) =>
    answered(code, credentialAnswer(it))(it)
export const issuedBeside =
  (code: number, error: string): Alter =>
  (it) =>
    answered(code, { error, ...credentialAnswer(it) })(it)
export const promised = answered(202, { transaction_id: 'b7e1a4de-8c5f-4e0f-a7fb-1f5d0c6a2f31', interval: 5 })

const token = { access_token: 'pVfSJz5Wc7p1q8nC3eS0XbB2mJmQ1cZk', token_type: 'DPoP', expires_in: 300 }
export const tokenGiven = answered(200, token)

/** Shapes of a refusal that is none: a token is given. */
export function tokensFor(deviation: string): readonly Shape[] {
  const where = `refusal of ${deviation}`
  return [
    ['violates', `a token for ${deviation}`, where, tokenGiven],
    ['violates', `a bearer token for ${deviation}`, where, answered(200, { ...token, token_type: 'Bearer' })],
    ['violates', `a token with status 201 for ${deviation}`, where, answered(201, token)],
    ['violates', `a token beside an error code for ${deviation}`, where, answered(400, { error: 'invalid_request', ...token })],
    ['violates', `a token with a refresh token and an ID token for ${deviation}`, where, answered(200, { ...token, refresh_token: 'r', id_token: 'e.e.e', scope: 'a' })],
  ]
}

/** Shapes of a refusal that is none: a credential is given, or promised. */
export function credentialsFor(deviation: string): readonly Shape[] {
  const where = `refusal of ${deviation}`
  return [
    ['violates', `a credential for ${deviation}`, where, issued],
    ['violates', `a credential with status 201 for ${deviation}`, where, issuedAs(201)],
    ['violates', `a credential for later for ${deviation}`, where, promised],
    ['violates', `a credential beside an error code for ${deviation}`, where, issuedBeside(400, 'invalid_request')],
    ['violates', `a credential in an answer called text for ${deviation}`, where, all(issued, header('content-type', 'text/plain'))],
  ]
}

/** Shapes of a refusal that is none: a request_uri is given. */
export function pushesFor(deviation: string): readonly Shape[] {
  const where = `refusal of ${deviation}`
  const pushed = { request_uri: 'urn:ietf:params:oauth:request_uri:6esc_11ACC5bwc014ltc14eY22c', expires_in: 60 }
  return [
    ['violates', `a request_uri for ${deviation}`, where, answered(201, pushed)],
    ['violates', `a request_uri with status 200 for ${deviation}`, where, answered(200, pushed)],
    ['violates', `a request_uri beside an error code for ${deviation}`, where, answered(400, { error: 'invalid_request', ...pushed })],
    ['violates', `a request_uri with status 202 for ${deviation}`, where, answered(202, { ...pushed, expires_in: 3600 })],
  ]
}

/** Other ways to refuse at an authorization server. */
export function otherRefusals(deviation: string, ...codes: readonly (readonly [number, string])[]): readonly Shape[] {
  const where = `refusal of ${deviation}`
  return [
    ...codes.map(([code, error]): Shape => ['legal', `${code} ${error} for ${deviation}`, where, refused(code, error)]),
    [
      'legal',
      `a refusal with a page about it for ${deviation}`,
      where,
      (it) => {
        it.json = { ...it.json, error_uri: 'https://issuer.example/errors/17', trace_id: '4bf92f35' }
        it.headers['content-type'] = 'application/json;charset=UTF-8'
      },
    ],
    [
      'legal',
      `a refusal without words for ${deviation}`,
      where,
      (it) => {
        delete it.json?.error_description
      },
    ],
  ]
}

/** The request has to be refused with `right`. Which code it is is a SHOULD: shapes of other codes are none of a MUST. */
export function refusedWith(deviation: string, right: string): readonly Shape[] {
  const where = `refusal of ${deviation}`
  return [
    ...credentialsFor(deviation),
    ['violates', `a failure of the server for ${deviation}`, where, html(500)],
    ['violates', `the code with status 200 for ${deviation}`, where, answered(200, { error: right })],
    ['legal', `the code alone for ${deviation}`, where, refused(400, right)],
    ['legal', `the code with more members for ${deviation}`, where, refused(400, right, { error_uri: 'https://issuer.example/errors', error_description: 'Try again: ~ok!', trace_id: 7 })],
    ['legal', `the code in JSON of a charset for ${deviation}`, where, all(refused(400, right), header('content-type', 'Application/JSON; charset=utf-8'))],
  ]
}

export const html = (code: number): Alter => all(status(code), text('<!doctype html><title>Error</title><h1>Something went wrong</h1>', 'text/html; charset=utf-8'))

const base64url = (value: string) => Buffer.from(value).toString('base64url')
/** A JWE in five parts; nobody can open it. */
export const compactJwe = [
  base64url(JSON.stringify({ alg: 'ECDH-ES', enc: 'A128GCM', epk: { kty: 'EC', crv: 'P-256', x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU', y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0' } })),
  '',
  base64url('twelve bytes'),
  base64url('what nobody but the wallet can read, and it cannot either'),
  base64url('sixteen bytes it is'.slice(0, 16)),
].join('.')

/** A key of RFC 7515, Appendix A.3: nobody's. */
export const foreignKey = { kty: 'EC', crv: 'P-256', x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU', y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0' }

/** Forms of JSON that are legal everywhere, by name: other letters, parameters, order, members that nobody knows. */
export function legalJson(where: string): readonly Shape[] {
  return [
    ['legal', `a media type with a charset, ${where}`, where, header('content-type', 'application/json;charset=UTF-8')],
    ['legal', `a media type in other letters, ${where}`, where, header('content-type', 'Application/Json')],
    ['legal', `members that nobody knows, ${where}`, where, json((value: object) => ({ trace: { id: 1 }, ...value, 'urn:x:y': [null] }))],
    ['legal', `members in another order, ${where}`, where, json((value: object) => Object.fromEntries(Object.entries(value).toReversed()))],
  ]
}

/** Media types that are not JSON's. */
export function otherTypes(where: string): readonly Shape[] {
  return [
    ['violates', `JSON that is called text, ${where}`, where, header('content-type', 'text/plain; charset=utf-8')],
    ['violates', `JSON that is called HTML, ${where}`, where, header('content-type', 'text/html')],
    ['violates', `JSON of no media type, ${where}`, where, header('content-type', undefined)],
    ['violates', `JSON that is called a sequence, ${where}`, where, header('content-type', 'application/json-seq')],
    ['violates', `JSON that is called application/jwt, ${where}`, where, header('content-type', 'application/jwt')],
    ['violates', `JSON that is called JSON-LD, ${where}`, where, header('content-type', 'application/ld+json')],
  ]
}

/** A refusal that is not encrypted, where an answer would have been. */
export function refusedInClear(code: number, error: string): Alter {
  return all(status(code), text(JSON.stringify({ error }), 'application/json'))
}
