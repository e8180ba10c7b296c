import { compactJwe } from '../answers.ts'
import { first } from '../formats/sd-jwt-words.ts'
import { bad, fine, mapped, signed } from '../metadata/kinds.ts'
import type { Shapes } from '../shape.ts'
import { to } from '../third-reader/words.ts'
import { type Alter, json, set } from '../verbs.ts'
import { chunk, chunks, pixels } from './png.ts'

const only = (members: object): Alter => json(() => members)
const secret = { kty: 'oct', kid: 'k', alg: 'A256KW', use: 'enc', k: 'GawgguFyGrWKav7AX4VKUg' }
const wrapped = (make: (credential: unknown) => unknown): Alter => set(first, make)
const text = (it: unknown): string => JSON.stringify(it)

/** Of what the fourth reader's first run missed: the same elsewhere, and otherwise. */
export const siblings: Shapes = {
  'VCI-8.3-16': [
    ...bad('details/credential', { 'a JWE as the credentials': only({ credentials: compactJwe }) }),
    ...bad('two-credentials/credential#1', { 'a JWE as the credential of drafts': only({ credential: compactJwe }) }),
    ...bad('code/credential', { 'a JWE beside what says nothing': only({ x_more: 1, response: compactJwe }) }),
    ...fine('deferred/credential', { 'a transaction id that is a JWE': set('/transaction_id', compactJwe) }),
    ...fine('code/credential', { 'a notification id that is a JWE': set('/notification_id', compactJwe) }),
  ],
  'VCI-9.1-04': [...fine('encrypted-deferred/deferred', { 'a notification id that is a JWE, later': set('/notification_id', compactJwe) })],
  'VCI-8.3.1.2-19': [...fine('refusal of a broken proof in an encrypted request', to('a broken proof that was encrypted', { 'a trace that is a JWE': set('/x_trace', compactJwe) }))],
  'VCI-12.2.4-09': [
    ...bad('haip-metadata/issuer-metadata', { 'a secret key beside a public one, under HAIP': set('/credential_request_encryption/jwks/keys/-', secret) }),
    ...bad('signed-metadata/issuer-metadata#2', { 'a secret key, signed': signed(set('/credential_request_encryption/jwks/keys', [secret])) }),
  ],
  'RFC8414-2-06': bad('jwks/jwks', { 'a secret key alone, of the server': set('/keys', [secret]) }),
  'RFC7517-4-02': bad('vc-issuer/jwt-vc-issuer', { 'a secret key alone, of the signer': set('/jwks/keys', [secret]) }),
  'VCI-A.1.2.4-02': bad('ldp-vc/credential', {
    'JSON in a member': wrapped((it) => ({ credential: text(it) })),
    'base64 in a member': wrapped((it) => ({ '@context': ['https://www.w3.org/ns/credentials/v2'], type: ['EncodedCredential'], content: Buffer.from(text(it)).toString('base64') })),
    'a JWT in a member': wrapped((it) => ({ jwt: `eyJhbGciOiJFUzI1NiJ9.${Buffer.from(text(it)).toString('base64url')}.AAAA` })),
  }),
  'VCI-A.1.1.4-01': bad('jwt-vc/credential', {
    'a JWT in an envelope': wrapped((it) => ({ '@context': 'https://www.w3.org/ns/credentials/v2', id: `data:application/vc+jwt,${it}`, type: 'EnvelopedVerifiableCredential' })),
  }),
  'VCI-A.1.3.4-01': bad('jwt-vc-ld/credential', { 'a JWT in a member, with JSON-LD': wrapped((it) => ({ jwt: it })) }),
  'VCI-A.3.4-01': bad('haip/credential', { 'an SD-JWT in an envelope, under HAIP': wrapped((it) => ({ id: `data:application/dc+sd-jwt,${it}`, type: 'EnvelopedVerifiableCredential' })) }),
  'P1-OFFER-18': bad(
    'p1-code/offers-api',
    mapped(
      {
        'half of the rows': pixels((it) => it.subarray(0, it.length / 2)),
        'a row too many': pixels((it) => Buffer.concat([it, it.subarray(0, 34)])),
        'two headers': (all) => [...all.slice(0, 1), ...all],
        'words between the pixels': (all) => all.flatMap((it) => (it.type === 'IDAT' ? [{ ...it, data: it.data.subarray(0, 5) }, chunk('tEXt', 'Software\u0000x'), { ...it, data: it.data.subarray(5) }] : [it])),
        'words behind the end': (all) => [...all, chunk('tEXt', 'Software\u0000x')],
        'a colour without a palette': (all) => all.map((it) => (it.type === 'IHDR' ? { ...it, data: Buffer.from(it.data.with(9, 3)) } : it)),
      },
      chunks,
    ),
  ),
}
