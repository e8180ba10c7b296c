import { randomUUID } from 'node:crypto'
import type { Fault } from '../fault.ts'
import { body, member } from '../shared/body.ts'

export const faults: readonly Fault[] = [
  {
    name: 'new user credential answered with 200',
    breaks: 'P1-CRED-01',
    profile: 'pingone',
    seams: {
      'management-api reply': (reply, { call }) =>
        reply.status === 201 && /\/credentials$/.test(call?.path ?? '')
          ? { ...reply, status: 200 }
          : reply,
    },
  },
  {
    name: 'user credential that is ISSUED as soon as it is made',
    breaks: 'P1-CRED-02',
    profile: 'pingone',
    seams: {
      'management-api reply': (reply, { call }) =>
        reply.status === 201 && /\/credentials$/.test(call?.path ?? '')
          ? body(reply, (credential) =>
              member(credential, 'status', (status) => (status === 'PENDING' ? 'ISSUED' : status)),
            )
          : reply,
    },
  },
  {
    name: 'retrieved credential that stays PENDING',
    breaks: 'P1-CRED-03',
    profile: 'pingone',
    seams: {
      'management-api reply': (reply, { call }) =>
        reply.status === 200 && /\/credentials\/[^/]+$/.test(call?.path ?? '')
          ? body(reply, (credential) =>
              member(credential, 'status', (status) => (status === 'ISSUED' ? 'PENDING' : status)),
            )
          : reply,
    },
  },
  {
    name: 'user credential of no type',
    breaks: 'P1-CRED-04',
    profile: 'pingone',
    seams: {
      'management-api reply': (reply, { call }) =>
        reply.status === 400 && /\/credentials$/.test(call?.path ?? '') && saysRequired(reply.body)
          ? { ...reply, status: 201, body: { id: randomUUID(), status: 'PENDING' } }
          : reply,
    },
  },
  {
    name: 'user credential of an AUTOMATED type',
    breaks: 'P1-CRED-05',
    profile: 'pingone',
    overlooks: ['credential of a MANAGED type'],
  },
  {
    name: 'revocation that answers a credential still pending',
    breaks: 'P1-CRED-06',
    profile: 'pingone',
    seams: {
      'management-api reply': (reply, { call }) =>
        call?.method === 'POST' && reply.status === 200 && /\/credentials\/[^/]+$/.test(call.path)
          ? body(reply, (credential) => member(credential, 'status', () => 'PENDING'))
          : reply,
    },
  },
  {
    name: 'user credential whose end has come and that is not revoked',
    breaks: 'P1-CRED-07',
    profile: 'pingone',
    seams: {
      'management-api reply': (reply, { call }) =>
        reply.status === 201 && /\/credentials$/.test(call?.path ?? '')
          ? body(reply, (credential) =>
              member(credential, 'status', (status) => (status === 'REVOKED' ? 'PENDING' : status)),
            )
          : reply,
    },
  },
  {
    name: 'user credential without what its type requires',
    breaks: 'P1-CRED-08',
    profile: 'pingone',
    overlooks: ['required data'],
  },
  {
    name: 'list that is longer than it says',
    breaks: 'P1-CRED-09',
    profile: 'pingone',
    seams: {
      'management-api reply': (reply, { call }) =>
        call?.method === 'GET' && /\/(credentialTypes|credentials)$/.test(call.path)
          ? body(reply, (list) => member(list, 'size', () => 0))
          : reply,
    },
  },
  {
    name: 'revoked credential that is issued',
    breaks: 'P1-CRED-10',
    entails: [
      { requirement: 'P1-FLOW-02', reason: 'what is issued is no credential' },
      { requirement: 'VCI-A.3.4-01', reason: 'what is issued is no credential' },
      { requirement: 'SDJWT-4-01', reason: 'what is issued is no credential' },
    ],
    profile: 'pingone',
    seams: {
      'credential reply': (reply) =>
        Object(reply.body).error === 'credential_request_denied'
          ? {
              status: 200,
              headers: reply.headers,
              body: { credentials: [{ credential: 'vcispec' }], notification_id: 'vcispec' },
            }
          : reply,
    },
  },
]

function saysRequired(body: unknown): boolean {
  return JSON.stringify(body).includes('"REQUIRED_VALUE","target":"credentialType')
}
