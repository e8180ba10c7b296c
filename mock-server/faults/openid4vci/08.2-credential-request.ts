import { generateKeyPairSync } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import type { Fault } from '../fault.ts'
import { refuseUnknown } from '../shared/answers.ts'
import { refusing } from '../shared/listed-algorithms.ts'

const known = [
  'credential_configuration_id',
  'credential_identifier',
  'proofs',
  'credential_response_encryption',
]

const foreignKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey

export const faults: readonly Fault[] = [
  {
    name: 'JSON requests refused',
    breaks: 'VCI-8.2-01',
    seams: { requestIsServed: (_, { request }) => request.encrypted === true },
    refuses: { 'request-served': { status: 415, error: 'invalid_request' } },
  },
  {
    name: 'credential identifiers refused',
    breaks: 'VCI-8.2-02',
    entails: [{ requirement: 'VCI-5.1.2-04', reason: 'those beside a scope are refused, too' }],
    seams: { requestIsServed: (_, { request }) => request.credential_identifier === undefined },
    refuses: { 'request-served': { error: 'unknown_credential_identifier' } },
  },
  {
    name: 'configuration ids refused',
    breaks: 'VCI-8.2-04',
    entails: [
      { requirement: 'VCI-5.1.2-01', reason: 'a token that was asked for by scope brings nothing' },
    ],
    seams: {
      requestIsServed: (_, { request }) => request.credential_configuration_id === undefined,
    },
    refuses: { 'request-served': { error: 'unknown_credential_configuration' } },
  },
  {
    name: 'crash without any id',
    breaks: 'VCI-8.2-07',
    refuses: { 'some-credential-id': { status: 500, error: 'server_error' } },
  },
  {
    name: 'proofs in an array refused',
    breaks: 'VCI-8.2-11',
    entails: [
      { requirement: 'VCI-8.2-13', reason: 'so is a request with a member that nobody knows' },
      { requirement: 'VCI-8.2-14', reason: 'so is an encrypted request' },
    ],
    seams: { requestIsServed: (_, { request }) => request.proofs === undefined },
    refuses: { 'request-served': { description: 'The proof is missing' } },
  },
  {
    name: 'proof demanded for nothing',
    breaks: 'VCI-8.2-12',
    entails: [
      { requirement: 'VCI-12.2.4-38', reason: 'the metadata do not say that a key is bound' },
    ],
    seams: { requestIsServed: (_, { request }) => request.proofs !== undefined },
    refuses: { 'request-served': { error: 'invalid_proof' } },
  },
  {
    name: 'refused credential request members',
    breaks: 'VCI-8.2-13',
    seams: {
      'credential reply': (reply, { request }) =>
        refuseUnknown(reply, request, known, 'invalid_credential_request'),
    },
  },
  {
    name: 'encrypted request that is not opened',
    breaks: 'VCI-8.2-14',
    entails: [{ requirement: 'VCI-9.1-10', reason: 'the same key opens deferred requests' }],
    seams: { requestDecryptionKey: () => foreignKey },
  },
  {
    name: 'listed enc of requests refused',
    breaks: 'VCI-8.2-14',
    seams: refusing('enc of requests', 'A256GCM'),
  },
  {
    name: 'listed alg of answers refused',
    breaks: 'VCI-8.2-14',
    seams: refusing('alg of answers', 'RSA-OAEP-256'),
  },
  {
    name: 'answer compressed twice',
    breaks: 'VCI-8.2-17',
    entails: [
      { requirement: 'VCI-8.3-14', reason: 'the answer cannot be read' },
      { requirement: 'VCI-9.2-04', reason: 'nor can the deferred one' },
    ],
    seams: {
      encryptedContent: (content, { request }) =>
        request.zip === undefined ? content : deflateRawSync(content),
    },
  },
]
