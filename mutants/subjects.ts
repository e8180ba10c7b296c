import type { Subject } from './mutant.ts'

const first = '/credentials/0/credential'

/** Every message, document and credential that an issuer gives out, of the walk that brings it. */
export const subjects: readonly Subject[] = [
  { name: 'offer', where: 'by-reference/offer' },
  { name: 'offer with a Transaction Code', where: 'tx-code/offer' },
  { name: 'issuer metadata', where: 'metadata/issuer-metadata' },
  {
    name: 'signed metadata',
    where: 'signed-metadata/issuer-metadata',
    inside: { kind: 'jwt', pointer: '' },
  },
  { name: 'server metadata', where: 'metadata/as-metadata' },
  { name: 'JWKS', where: 'jwks/jwks' },
  { name: 'pushed request', where: 'code/par' },
  { name: 'refused push', where: 'refusal of a request_uri in the pushed request' },
  { name: 'token by code', where: 'code/token' },
  { name: 'token by pre-authorized code', where: 'pre-authorized/token' },
  { name: 'token with details', where: 'details/token' },
  { name: 'bound token', where: 'dpop/token' },
  { name: 'refreshed token', where: 'refresh/token' },
  {
    name: 'token that is a JWT',
    where: 'jwt-token/token',
    inside: { kind: 'jwt', pointer: '/access_token' },
    // All else is between the two servers: RFC 6749, Section 1.4.
    only: '/payload/cnf',
  },
  { name: 'refused token', where: 'refusal of an unknown grant type' },
  { name: 'nonce', where: 'pre-authorized/nonce' },
  { name: 'attestation challenge', where: 'challenge/attestation-challenge' },
  { name: 'credential', where: 'pre-authorized/credential' },
  { name: 'encrypted credential', where: 'encrypted/credential' },
  { name: 'batch', where: 'batch/credential' },
  { name: 'put off', where: 'deferred/credential' },
  { name: 'still pending', where: 'deferred/deferred#1' },
  { name: 'deferred credential', where: 'deferred/deferred' },
  { name: 'encrypted deferred credential', where: 'encrypted-deferred/deferred' },
  { name: 'refused deferred request', where: 'refusal of an unknown transaction id' },
  { name: 'notification', where: 'notification/notification' },
  { name: 'refused notification', where: 'refusal of an unknown notification id' },
  { name: 'refused credential request', where: 'refusal of a made-up nonce' },
  { name: 'refused access token', where: 'refusal of no access token' },
  {
    name: 'SD-JWT VC',
    where: 'pre-authorized/credential',
    inside: { kind: 'jwt', pointer: first },
  },
  {
    name: 'deferred SD-JWT VC',
    where: 'deferred/deferred',
    inside: { kind: 'jwt', pointer: first },
  },
  { name: 'JWT credential', where: 'jwt-vc/credential', inside: { kind: 'jwt', pointer: first } },
  {
    name: 'JWT credential with JSON-LD',
    where: 'jwt-vc-ld/credential',
    inside: { kind: 'jwt', pointer: first },
  },
  { name: 'credential with a Data Integrity proof', where: 'ldp-vc/credential' },
  { name: 'mdoc', where: 'mdoc/credential', inside: { kind: 'mdoc', pointer: first } },
  {
    name: 'driving licence',
    where: 'driving-licence/credential',
    inside: { kind: 'mdoc', pointer: first },
  },
  { name: 'authorization response', where: 'code/sign-in', inside: { kind: 'redirect' } },
  { name: 'status list token', where: 'status/status-list', inside: { kind: 'jwt', pointer: '' } },
  { name: 'status list token as CWT', where: 'status-mdoc/status-list', inside: { kind: 'cwt' } },
  { name: 'status list answer', where: 'status/status-list' },
  { name: 'status list answer of a CWT', where: 'status-mdoc/status-list' },
  { name: 'list of status lists', where: 'status-lists/status-list-aggregation' },
  { name: 'type metadata', where: 'type/type-metadata' },
  { name: 'DID document', where: 'jwt-vc-ld/did-document' },
  { name: 'JWT VC issuer metadata', where: 'vc-issuer/jwt-vc-issuer' },
  { name: 'encrypted credential, later', where: 'encrypted-anew/deferred' },
  { name: 'new PingOne offer', where: 'offers/offers-api#1' },
  { name: 'PingOne offer', where: 'offers/offers-api' },
  { name: 'unknown PingOne offer', where: 'unknown-offer/offers-api' },
  ...alike('nonces', 'nonces/nonce#1', 'nonces/nonce#2', ['/c_nonce']),
  ...alike('pushed requests', 'two-pushes/par#1', 'two-pushes/par#2', ['/request_uri']),
  ...alike('codes', 'two-pushes/sign-in#2', 'two-pushes/sign-in#4', ['?code']),
  ...alike('tokens', 'refresh/token#1', 'refresh/token#2', ['/access_token', '/refresh_token']),
  ...alike('tokens of two offers', 'unknown-deferred/token#1', 'unknown-deferred/token#2', [
    '/access_token',
  ]),
  ...alike('offers', 'two-offers/offer#1', 'two-offers/offer#2', [
    '/grants/urn:ietf:params:oauth:grant-type:pre-authorized_code/pre-authorized_code',
    '/grants/authorization_code/issuer_state',
  ]),
  ...alike('PingOne offers', 'several-offers/offers-api#1', 'several-offers/offers-api#2', [
    '/id',
    '/credentialOfferUrl',
    '/_links/self',
    '/_links/qrCode',
    '/_links/openid-credential-offer',
  ]),
  ...alike('notification ids', 'two-credentials/credential#1', 'two-credentials/credential#2', [
    '/notification_id',
  ]),
  ...alike('transaction ids', 'unknown-deferred/credential#1', 'unknown-deferred/credential#2', [
    '/transaction_id',
  ]),
  ...alike('two mdocs', 'two-mdocs/credential#1', 'two-mdocs/credential#2', [
    '/credentials/0/credential',
  ]),
  ...copies('batch', 'batch/credential'),
  ...copies('later batch', 'deferred-batch/deferred'),
  ...copies('copies with disclosures', 'disclosures-copies/credential'),
  ...copies('copies with a status', 'status-copies/credential'),
]

/** Members of the second answer become those of the first. */
function alike(
  name: string,
  to: string,
  where: string,
  pointers: readonly string[],
): readonly Subject[] {
  const members = Object.fromEntries(pointers.map((pointer) => [pointer, pointer]))
  return [{ name: `${name} alike`, where, alike: { to, members } }]
}

/** The second copy of a batch is the first once more. */
function copies(name: string, where: string): readonly Subject[] {
  const members = { '/credentials/1/credential': first }
  return [{ name: `${name} alike`, where, alike: { to: where, members } }]
}
