import fc from 'fast-check'
import { isObject } from '../../http/wire.ts'
import { formText, type Pairs, type SurfaceRequest } from './surface.ts'

/** One thing done to a right request. */
export type Mutation = (right: SurfaceRequest) => SurfaceRequest

const values = fc.oneof(
  fc.constantFrom(
    ...['', ' ', '0', 'null', '[]', '{}', '[{}]', '__proto__', 'constructor', '../../etc/passwd'],
    ...[
      "' OR 1=1 --",
      '<script>alert(1)</script>',
      '%00',
      '\u0000',
      '\r\nx: y',
      'ü',
      '\ud83d\ude00',
    ],
    ...['a.b.c', '....', 'https://evil.example/cb', 'javascript:alert(1)', 'urn:x', '-1', '1e999'],
    ...['[{"type":"openid_credential"}]', '[[[[[[[[', 'x'.repeat(5000), '\ud800'],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }),
)

const jsonValues = fc.oneof(
  values,
  fc.constantFrom(null, true, 0, -1, 1e300, [], {}, [[]], { jwt: [] }, { jwt: 'x' }, [null]),
  fc.jsonValue({ maxDepth: 3 }),
)

const names = fc.constantFrom(
  ...['client_id', 'client_secret', 'client_assertion', 'client_assertion_type', 'scope', 'state'],
  ...['resource', 'redirect_uri', 'request_uri', 'request', 'response_mode', 'response_type'],
  ...['authorization_details', 'issuer_state', 'code', 'code_verifier', 'code_challenge'],
  ...[
    'code_challenge_method',
    'dpop_jkt',
    'grant_type',
    'pre-authorized_code',
    'tx_code',
    'refresh_token',
  ],
  ...['sign_in', 'decision', 'username', 'credential_identifier', 'credential_configuration_id'],
  ...['proofs', 'proof', 'credential_response_encryption', 'transaction_id', 'notification_id'],
  ...['event', 'event_description', 'toString', '__proto__', 'x-unheard-of'],
)

/** Values that a header may have. */
const headerValues = fc.oneof(
  fc.constantFrom(
    ...['', 'x', 'a.b.c', 'e30.e30.e30', 'Bearer', 'Bearer x', 'DPoP x', 'Basic x', 'Basic Og=='],
    ...['*/*', 'gzip', 'identity', 'application/jwt', 'application/json; charset=utf-16', '\t'],
  ),
  fc.string({ minLength: 0, maxLength: 60 }).map((text) => text.replaceAll(/[^\x20-\x7e]/g, '?')),
)

const headerNames = fc.constantFrom(
  ...['authorization', 'dpop', 'cookie', 'content-type', 'content-encoding', 'accept'],
  ...[
    'accept-language',
    'accept-encoding',
    'oauth-client-attestation',
    'origin',
    'x-forwarded-for',
  ],
  ...['oauth-client-attestation-pop', 'if-match', 'range', 'x-http-method-override', 'forwarded'],
)

/** Where in a list, as a fraction of it. */
const place = fc.nat(1000)

export const mutations: fc.Arbitrary<Mutation> = fc.oneof(
  parameters(place.map((at) => (all) => all.toSpliced(at % all.length, 1))),
  parameters(place.map((at) => (all) => [...all, all[at % all.length] ?? ['x', '']])),
  parameters(
    fc.tuple(place, values).map(([at, value]) => (all) => {
      const index = at % all.length
      return all.with(index, [all[index]?.[0] ?? 'x', value])
    }),
  ),
  parameters(fc.tuple(names, values).map((added) => (all) => [...all, added])),
  members(
    fc.tuple(place, jsonValues).map(
      ([at, value]) =>
        (json) =>
          replacedIn(json, at, () => value),
    ),
  ),
  members(place.map((at) => (json) => replacedIn(json, at, () => undefined))),
  members(
    fc.tuple(names, jsonValues).map(([name, value]) => (json) => ({ ...json, [name]: value })),
  ),
  members(
    place.map(
      (at) => (json) =>
        replacedIn(json, at, (old) => (Array.isArray(old) ? [...old, ...old] : [old])),
    ),
  ),
  fc.tuple(headerNames, headerValues).map(
    ([name, value]): Mutation =>
      (right) => ({ ...right, headers: [...without(right.headers, name), [name, value]] }),
  ),
  fc.tuple(headerNames, headerValues).map(
    ([name, value]): Mutation =>
      (right) => ({ ...right, headers: [...(right.headers ?? []), [name, value]] }),
  ),
  headerNames.map(
    (name): Mutation =>
      (right) => ({ ...right, headers: without(right.headers, name) }),
  ),
  fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE').map(
    (method): Mutation =>
      (right) => ({ ...right, method }),
  ),
  fc.tuple(place, fc.uint8Array({ maxLength: 6 })).map(
    ([at, bytes]): Mutation =>
      (right) =>
        cut(right, at, bytes),
  ),
  fc.tuple(names, values).map(
    ([name, value]): Mutation =>
      (right) => ({ ...right, query: [...(right.query ?? []), [name, value]] }),
  ),
)

/** Done to the parameters, wherever they are; nothing where there are none. */
function parameters(change: fc.Arbitrary<(all: Pairs) => Pairs>): fc.Arbitrary<Mutation> {
  return change.map((done) => (right) => {
    if (right.query?.length) return { ...right, query: done(right.query) }
    return right.form?.length ? { ...right, form: done(right.form) } : right
  })
}

type Members = Readonly<Record<string, unknown>>

function members(change: fc.Arbitrary<(json: Members) => unknown>): fc.Arbitrary<Mutation> {
  return change.map((done) => (right) => {
    if (!right.json) return right
    const json = done(right.json)
    return isObject(json) ? { ...right, json } : right
  })
}

/** One of the values in a JSON document, counted from its root, is another one; undefined: it is gone. */
function replacedIn(json: unknown, at: number, change: (old: unknown) => unknown): unknown {
  const paths = pathsIn(json)
  const path = paths[at % Math.max(1, paths.length)]
  return path ? replacedAt(json, path, change) : json
}

function pathsIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => [
    [...path, name],
    ...pathsIn(member, [...path, name]),
  ])
}

function replacedAt(
  value: unknown,
  path: readonly string[],
  change: (old: unknown) => unknown,
): unknown {
  const [name, ...rest] = path
  if (name === undefined) return change(value)
  if (Array.isArray(value))
    return value.with(Number(name), replacedAt(value[Number(name)], rest, change))
  return isObject(value) ? { ...value, [name]: replacedAt(value[name], rest, change) } : value
}

function without(headers: Pairs = [], name: string): Pairs {
  return headers.filter(([known]) => known !== name)
}

/** Bytes in the body where there were others. */
function cut(right: SurfaceRequest, at: number, bytes: Uint8Array): SurfaceRequest {
  const { form, json, text, ...bare } = right
  if (text !== undefined) return right
  const type = form ? 'application/x-www-form-urlencoded' : 'application/json'
  const whole = Buffer.from(form ? formText(form) : JSON.stringify(json ?? {}))
  const index = at % (whole.length + 1)
  const body = Buffer.concat([
    whole.subarray(0, index),
    bytes,
    whole.subarray(index + bytes.length),
  ])
  const isTyped = (right.headers ?? []).some(([name]) => name === 'content-type')
  return {
    ...bare,
    text: body,
    headers: [...(right.headers ?? []), ...(isTyped ? [] : [['content-type', type] as const])],
  }
}
