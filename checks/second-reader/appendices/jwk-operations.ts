import { bad, fine, type Kinds, named } from '../metadata/kinds.ts'
import type { Shape, Shapes } from '../shape.ts'
import { jwt, set } from '../verbs.ts'

const credential = '/credentials/0/credential'

type Members = Readonly<Record<string, unknown>>

/** By what is said of a key's use; a member that is undefined is absent. */
const wrong: Readonly<Record<string, Members>> = {
  'an operation twice': { use: undefined, key_ops: ['verify', 'verify'] },
  'an operation twice, not side by side': { use: undefined, key_ops: ['sign', 'verify', 'sign'] },
  'an operation of its own twice': { use: undefined, key_ops: ['x-blind', 'x-blind'] },
  'an operation twice beside the use that it fits': { use: 'sig', key_ops: ['verify', 'verify'] },
  'encryption by a key for signatures': { use: 'sig', key_ops: ['encrypt'] },
  'agreement by a key for signatures': { use: 'sig', key_ops: ['deriveKey'] },
  'signatures and encryption by a key for signatures': { use: 'sig', key_ops: ['verify', 'encrypt'] },
  'signatures by a key for encryption': { use: 'enc', key_ops: ['verify'] },
  'operations as text': { use: undefined, key_ops: 'verify' },
  'operations as an object': { use: undefined, key_ops: { verify: true } },
  'a number among operations': { use: undefined, key_ops: ['verify', 2] },
  'operations that are null': { use: undefined, key_ops: null },
}

const right: Readonly<Record<string, Members>> = {
  'one operation': { use: undefined, key_ops: ['verify'] },
  'both operations of a pair': { use: undefined, key_ops: ['sign', 'verify'] },
  'an operation of its own': { use: undefined, key_ops: ['https://issuer.example/operations/blind'] },
  'no operation': { use: undefined, key_ops: [] },
  'wrapping and unwrapping': { use: undefined, key_ops: ['wrapKey', 'unwrapKey'] },
  'neither use nor operations': { use: undefined, key_ops: undefined },
  'a use of its own': { use: 'https://issuer.example/uses/blind', key_ops: undefined },
}

/** What a key for encryption may name: another one there breaks OpenID4VCI 1.0, Section 12.2.4. */
const rightForRequests: Readonly<Record<string, Members>> = {
  'an agreement': { use: undefined, key_ops: ['deriveKey'] },
  'another agreement': { use: undefined, key_ops: ['deriveBits'] },
  'neither use nor operations': { use: undefined, key_ops: undefined },
}

/** Section 4.3 has nobody do so, by SHOULD NOT. */
const unwise: Readonly<Record<string, Members>> = {
  'use and operations that agree': { use: 'sig', key_ops: ['verify'] },
  'encryption said twice': { use: 'enc', key_ops: ['deriveBits'] },
  'operations that have nothing to do with each other': { use: undefined, key_ops: ['verify', 'encrypt'] },
  'both kinds of agreement': { use: undefined, key_ops: ['deriveKey', 'deriveBits'] },
  'verifying and agreement': { use: undefined, key_ops: ['verify', 'deriveKey'] },
}

type Put = (members: Members) => Kinds[string]

const published =
  (pointer: string): Put =>
  (members) =>
    set(pointer, (key: object) => JSON.parse(JSON.stringify({ ...key, ...members })))

const inCredential =
  (put: (jwt: { header: Record<string, unknown>; payload: { cnf: { jwk: object } } }, members: Members) => void): Put =>
  (members) =>
    jwt(credential, (it) => put(it, members))

const places: readonly (readonly [place: string, where: string, put: Put, right?: typeof right])[] = [
  ['at jwks_uri', 'jwks/jwks', published('/keys/0')],
  ['of an SD-JWT VC issuer', 'vc-issuer/jwt-vc-issuer', published('/jwks/keys/0')],
  ['of a DID document', 'jwt-vc-ld/did-document', published('/verificationMethod/0/publicKeyJwk')],
  ['for requests', 'metadata/issuer-metadata', published('/credential_request_encryption/jwks/keys/0'), rightForRequests],
  ['of the holder', 'pre-authorized/credential', inCredential(({ payload }, members) => Object.assign(payload.cnf.jwk, members))],
  [
    'in the header of a credential',
    'pre-authorized/credential',
    inCredential(({ header, payload }, members) => {
      header.jwk = { ...payload.cnf.jwk, ...members }
    }),
  ],
]

const kinds = (of: Readonly<Record<string, Members>>, put: Put): Kinds => Object.fromEntries(Object.entries(of).map(([what, members]) => [what, put(members)]))

/** @see https://www.rfc-editor.org/rfc/rfc7517#section-4.3 */
export const jwkOperationShapes: Shapes = {
  'RFC7517-4-04': places.flatMap(([place, where, put, its = right]): readonly Shape[] => [
    ...bad(where, named(place, kinds(wrong, put))),
    ...fine(where, named(place, kinds(its, put))),
    ...Object.entries(named(place, kinds(unwise, put))).map(([what, alter]) => ['warns', what, where, alter] as const),
  ]),
}
