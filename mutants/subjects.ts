import type { Subject } from './generate.ts'

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
]
