import { isObject } from '../../http/wire.ts'
import type { Fault } from '../fault.ts'
import { refusal } from '../shared/answers.ts'
import { inIssuerMetadata } from '../shared/documents.ts'
import { eachKey, inEncryption } from '../shared/encryption-halves.ts'

export const faults: readonly Fault[] = [
  {
    name: 'request encryption keys as a bare list',
    breaks: 'VCI-12.2.4-09',
    entails: [{ requirement: 'RFC7517-5-01', reason: 'a list is no JWK Set' }],
    seams: inEncryption('request', ({ jwks, ...rest }) => ({
      ...rest,
      jwks: isObject(jwks) ? jwks.keys : jwks,
    })),
  },
  {
    name: 'private encryption key in the metadata',
    breaks: 'VCI-12.2.4-10',
    entails: [{ requirement: 'RFC7517-4-02', reason: 'RFC 7517 says the same' }],
    seams: inEncryption('request', (half) =>
      eachKey(half, (key) => ({ ...key, d: 'c2VjcmV0LW9mLXRoZS1tb2Nr' })),
    ),
  },
  {
    name: 'encryption keys without kid',
    breaks: 'VCI-12.2.4-11',
    seams: inEncryption('request', (half) => eachKey(half, ({ kid: _, ...key }) => key)),
  },
  {
    name: 'request encryption of no enc',
    breaks: 'VCI-12.2.4-12',
    seams: inEncryption('request', (half) => ({ ...half, enc_values_supported: [] })),
  },
  {
    name: 'request encryption of no zip',
    breaks: 'VCI-12.2.4-13',
    seams: inEncryption('request', (half) => ({ ...half, zip_values_supported: [] })),
  },
  {
    name: 'request encryption flag as text',
    breaks: 'VCI-12.2.4-14',
    seams: inEncryption('request', (half) => ({ ...half, encryption_required: 'false' })),
  },
  {
    name: 'response encryption of no alg',
    breaks: 'VCI-12.2.4-15',
    seams: inEncryption('response', (half) => ({ ...half, alg_values_supported: [] })),
  },
  {
    name: 'response encryption of no enc',
    breaks: 'VCI-12.2.4-16',
    seams: inEncryption('response', (half) => ({ ...half, enc_values_supported: [] })),
  },
  {
    name: 'response encryption of no zip',
    breaks: 'VCI-12.2.4-17',
    seams: inEncryption('response', (half) => ({ ...half, zip_values_supported: [] })),
  },
  {
    name: 'response encryption flag as text',
    breaks: 'VCI-12.2.4-18',
    seams: inEncryption('response', (half) => ({ ...half, encryption_required: 'false' })),
  },
  /** Who has to ask for an encrypted answer has to encrypt the request, and nothing says to which key. */
  {
    name: 'required response encryption alone',
    breaks: 'VCI-12.2.4-19',
    entails: [
      {
        requirement: 'VCI-8.2-01',
        reason: 'no request can be what the issuer demands',
      },
    ],
    seams: inIssuerMetadata(({ credential_request_encryption: _, ...metadata }) => {
      const { credential_response_encryption: half } = metadata
      return {
        ...metadata,
        credential_response_encryption: {
          ...(isObject(half) ? half : {}),
          encryption_required: true,
        },
      }
    }),
  },
  {
    name: 'refused request in the clear',
    breaks: 'VCI-12.2.4-61',
    entails: [
      { requirement: 'P1-OFFER-60', reason: 'what is refused was issued before' },
      { requirement: 'P1-OFFER-64', reason: 'what is refused was issued before' },
      { requirement: 'VCI-8.2-01', reason: 'a request without any error is refused' },
    ],
    seams: {
      'credential reply': (reply, { request }) =>
        reply.status === 200 && request.proofs && !request.credential_response_encryption
          ? refusal(400, 'invalid_encryption_parameters')
          : reply,
    },
  },
]
