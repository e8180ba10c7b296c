import type { Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'
import {
  credentialIdentifiersGiven,
  noCredentialIdentifiers,
  noNonceEndpoint,
  noProofNeeded,
  responseEncryptionNotRequired,
} from '../obstacles.ts'
import { withResponseEncryption } from '../response-encryption.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'a malformed credential request',
    requirement: 'VCI-8.3.1.2-05',
    at: 'credential',
    credentialRequest: (draft) => ({ ...draft, raw: '{' }),
  },
  {
    name: 'a credential request that is no object',
    requirement: 'VCI-8.3.1.2-05',
    at: 'credential',
    credentialRequest: (draft) => ({ ...draft, raw: '[]' }),
  },
  {
    name: 'an empty credential request',
    requirement: 'VCI-8.3.1.2-05',
    at: 'credential',
    credentialRequest: (draft) => ({ ...draft, raw: '' }),
  },
  {
    name: 'proofs as text',
    requirement: 'VCI-8.3.1.2-06',
    at: 'credential',
    obstacle: noProofNeeded,
    credentialRequest: (draft) => ({ ...draft, body: { ...draft.body, proofs: 'x' } }),
  },
  {
    name: 'a numeric credential configuration',
    requirement: 'VCI-8.3.1.2-06',
    at: 'credential',
    credentialRequest: (draft) => {
      const member =
        'credential_identifier' in draft.body
          ? 'credential_identifier'
          : 'credential_configuration_id'
      return { ...draft, body: { ...draft.body, [member]: 1 } }
    },
  },
  {
    name: 'a repeated member in the credential request',
    requirement: 'VCI-8.3.1.2-07',
    at: 'credential',
    credentialRequest: (draft) => {
      const member =
        'credential_identifier' in draft.body
          ? 'credential_identifier'
          : 'credential_configuration_id'
      const [open, ...rest] = JSON.stringify(draft.body)
      return { ...draft, raw: `${open}"${member}":"${madeUp()}",${rest.join('')}` }
    },
  },
  {
    name: 'an unknown credential configuration',
    requirement: 'VCI-8.3.1.2-08',
    at: 'credential',
    obstacle: credentialIdentifiersGiven,
    credentialRequest: (draft) => ({
      ...draft,
      body: { ...draft.body, credential_configuration_id: madeUp() },
    }),
  },
  {
    name: 'an unknown credential identifier',
    requirement: 'VCI-8.3.1.2-09',
    at: 'credential',
    needs: { authorizationDetails: true },
    obstacle: noCredentialIdentifiers,
    credentialRequest: (draft) => ({
      ...draft,
      body: { ...draft.body, credential_identifier: madeUp() },
    }),
  },
  {
    name: 'no proof',
    requirement: 'VCI-8.3.1.2-10',
    at: 'credential',
    obstacle: noProofNeeded,
    credentialRequest: ({ body: { proofs: _, ...body }, ...draft }) => ({ ...draft, body }),
  },
  {
    name: 'a broken proof signature',
    requirement: 'VCI-8.3.1.2-11',
    at: 'credential',
    obstacle: noProofNeeded,
    keyProof: (draft) => ({ ...draft, signature: 'broken' }),
  },
  {
    name: 'no nonce in the proof',
    requirement: 'VCI-8.3.1.2-12',
    at: 'credential',
    obstacle: noNonceEndpoint,
    keyProof: ({ payload: { nonce: _, ...payload }, ...draft }) => ({ ...draft, payload }),
  },
  {
    name: 'a made-up nonce',
    requirement: 'VCI-8.3.1.2-13',
    at: 'credential',
    obstacle: noNonceEndpoint,
    keyProof: (draft) => ({ ...draft, payload: { ...draft.payload, nonce: madeUp() } }),
  },
  {
    name: 'an unknown enc for the encrypted answer',
    requirement: 'VCI-8.3.1.2-15',
    at: 'credential',
    request: { encryption: { response: true } },
    credentialRequest: (draft) =>
      withResponseEncryption(draft, (parameters) => ({ ...parameters, enc: 'A999GCM' })),
  },
  {
    name: 'an unknown alg of the key for the answer',
    requirement: 'VCI-8.3.1.2-15',
    at: 'credential',
    request: { encryption: { response: true } },
    credentialRequest: (draft) =>
      withResponseEncryption(draft, (parameters, jwk) => ({
        ...parameters,
        jwk: { ...jwk, alg: 'ECDH-XX' },
      })),
  },
  {
    name: 'no response encryption where it is required',
    requirement: 'VCI-8.3.1.2-16',
    at: 'credential',
    request: { encryption: { response: true } },
    obstacle: responseEncryptionNotRequired,
    credentialRequest: ({ body: { credential_response_encryption: _, ...body }, ...draft }) => ({
      ...draft,
      body,
    }),
  },
  {
    name: 'a credential that the issuer denies',
    requirement: 'VCI-8.3.1.2-17',
    at: 'credential',
    ownNeeds: { denied: true },
  },
  {
    name: 'a broken proof in an encrypted request',
    requirement: 'VCI-8.3.1.2-19',
    at: 'credential',
    request: { encryption: { response: true } },
    obstacle: noProofNeeded,
    keyProof: (draft) => ({ ...draft, signature: 'broken' }),
  },
]
