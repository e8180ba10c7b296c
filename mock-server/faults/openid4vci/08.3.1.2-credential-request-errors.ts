import type { JWK } from 'jose'
import { isObject } from '../../http/wire.ts'
import type { Fault } from '../fault.ts'
import { onFailure, refusal } from '../shared/answers.ts'
import { body, member } from '../shared/body.ts'

export const faults: readonly Fault[] = [
  {
    name: 'unknown configuration not found',
    breaks: 'VCI-8.3.1.2-02',
    refuses: { 'credential-configuration-known': { status: 404 } },
  },
  {
    name: 'OAuth error code for a credential request',
    breaks: 'VCI-8.3.1.2-01',
    entails: [
      { requirement: 'VCI-8.3.1.2-04', reason: 'invalid_request is not in the list' },
      { requirement: 'VCI-8.3.1.2-08', reason: 'an unknown configuration has another code' },
      { requirement: 'VCI-8.3.1.2-11', reason: 'a bad proof has another code' },
      { requirement: 'VCI-8.3.1.2-13', reason: 'a wrong nonce has another code' },
      { requirement: 'VCI-F.1-12', reason: 'a bad signature has another code' },
    ],
    refuses: {
      'proof-signature': { error: 'invalid_request' },
      'credential-configuration-known': { error: 'invalid_request' },
      'nonce-known': { error: 'invalid_request' },
    },
  },
  {
    name: 'credential errors as plain text',
    breaks: 'VCI-8.3.1.2-02',
    seams: {
      'credential reply': (reply) =>
        reply.status === 400 ? onFailure(reply, { 'content-type': 'text/plain' }) : reply,
    },
  },
  {
    name: 'numeric error code',
    breaks: 'VCI-8.3.1.2-03',
    seams: {
      'credential reply': (reply) =>
        reply.status === 400 ? body(reply, (it) => ({ ...it, error: 42 })) : reply,
    },
  },
  {
    name: 'draft error code',
    breaks: 'VCI-8.3.1.2-04',
    entails: [
      { requirement: 'VCI-8.3.1.2-08', reason: 'an unknown configuration has another code' },
    ],
    refuses: { 'credential-configuration-known': { error: 'unsupported_credential_type' } },
  },
  {
    name: 'crash on a malformed request',
    breaks: 'VCI-8.3.1.2-05',
    seams: {
      'credential reply': (reply) =>
        isObject(reply.body) && String(reply.body.error_description).startsWith('The body')
          ? refusal(500, 'server_error')
          : reply,
    },
  },
  {
    name: 'broken proof signature accepted',
    breaks: 'VCI-8.3.1.2-11',
    entails: [
      { requirement: 'VCI-F.1-12', reason: 'a signature by another key is as good' },
      { requirement: 'VCI-F.4-04', reason: 'a bad proof in a batch is served' },
    ],
    overlooks: ['proof-signature'],
  },
  {
    name: 'c_nonce not insisted on',
    breaks: 'VCI-8.3.1.2-12',
    entails: [{ requirement: 'VCI-F.1-09', reason: 'the nonce of a proof is optional' }],
    overlooks: ['proof-nonce'],
  },
  {
    name: 'error description with quotes',
    breaks: 'VCI-8.3.1.2-18',
    seams: {
      'credential reply': (reply) =>
        body(reply, (answer) => member(answer, 'error_description', (text) => `"${text}"`)),
    },
  },
  {
    name: 'encrypted errors',
    breaks: 'VCI-8.3.1.2-19',
    entails: [{ requirement: 'VCI-8.3.1.2-02', reason: 'a JWE is no application/json' }],
    seams: {
      'credential reply': (reply, { request: { credential_response_encryption: wish } }) =>
        isObject(reply.body) &&
        reply.body.error === 'invalid_proof' &&
        isObject(wish) &&
        isObject(wish.jwk)
          ? { ...reply, encryption: { jwk: wish.jwk as JWK, enc: String(wish.enc) } }
          : reply,
    },
  },
]
