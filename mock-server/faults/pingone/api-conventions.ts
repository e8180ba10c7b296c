import { isObject } from '../../http/wire.ts'
import type { Fault } from '../fault.ts'
import { body, relinked, shown, without } from '../shared/body.ts'

export const faults: readonly Fault[] = [
  {
    name: 'worker token with a scope',
    breaks: 'P1-API-01',
    profile: 'pingone',
    seams: {
      'worker-token reply': (reply) =>
        reply.status === 200 ? body(reply, (token) => ({ ...token, scope: 'openid' })) : reply,
    },
  },
  {
    name: 'wrong secret answered with 400',
    breaks: 'P1-API-02',
    profile: 'pingone',
    seams: {
      'worker-token reply': (reply) => (reply.status === 401 ? { ...reply, status: 400 } : reply),
    },
  },
  {
    name: 'call without a token answered with 403',
    breaks: 'P1-API-03',
    profile: 'pingone',
    entails: [{ requirement: 'P1-API-04', reason: 'an expired token is refused as no token is' }],
    seams: {
      'offers-api reply': (reply) => (reply.status === 401 ? { ...reply, status: 403 } : reply),
    },
  },
  {
    name: 'offers API that serves a worker without a role',
    breaks: 'P1-API-05',
    profile: 'pingone',
    overlooks: ['role of the worker'],
  },
  {
    name: 'unknown user answered with 400',
    breaks: 'P1-API-06',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply, { call, environment }) =>
        reply.status === 404 && call?.method === 'POST' && call.path.includes(environment)
          ? { ...reply, status: 400 }
          : reply,
    },
  },
  {
    name: 'unknown offer answered with 400',
    breaks: 'P1-API-07',
    profile: 'pingone',
    entails: [
      {
        requirement: 'P1-API-08',
        reason: 'the offer of another user is refused as an unknown one is',
      },
    ],
    seams: {
      'offers-api reply': (reply, { call }) =>
        reply.status === 404 && call?.method === 'GET' ? { ...reply, status: 400 } : reply,
    },
  },
  {
    name: 'offer that is reachable under any user',
    breaks: 'P1-API-08',
    profile: 'pingone',
    entails: [
      { requirement: 'P1-OFFER-36', reason: 'read under another user, the offer names its own' },
    ],
    overlooks: ['existing offer of this user'],
  },
  {
    name: 'unknown environment answered with 400',
    breaks: 'P1-API-09',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply, { call, environment }) =>
        reply.status === 404 && !call?.path.includes(environment)
          ? { ...reply, status: 400 }
          : reply,
    },
  },
  {
    name: 'offers API whose errors have no message',
    breaks: 'P1-API-10',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply) =>
        reply.status >= 400 ? body(reply, (error) => without(error, 'message')) : reply,
    },
  },
  {
    name: 'broken JSON answered with 422',
    breaks: 'P1-API-11',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply) =>
        reply.status === 400 && isObject(reply.body) && reply.body.code === 'INVALID_REQUEST'
          ? { ...reply, status: 422 }
          : reply,
    },
  },
  {
    name: 'another media type answered with 406',
    breaks: 'P1-API-12',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply) => (reply.status === 415 ? { ...reply, status: 406 } : reply),
    },
  },
  {
    name: 'offers API without Correlation-Id',
    breaks: 'P1-API-13',
    profile: 'pingone',
    seams: {
      'offers-api reply': ({ headers: { 'correlation-id': _omitted, ...headers }, ...reply }) => ({
        ...reply,
        headers,
      }),
    },
  },
  {
    name: 'new offer without Location',
    breaks: 'P1-API-14',
    profile: 'pingone',
    seams: {
      'offers-api reply': ({ headers: { location: _omitted, ...headers }, ...reply }) => ({
        ...reply,
        headers,
      }),
    },
  },
  {
    name: 'offers API that loses the transaction id',
    breaks: 'P1-API-15',
    profile: 'pingone',
    seams: {
      'offers-api reply': ({
        headers: { 'x-ping-external-transaction-id': _omitted, ...headers },
        ...reply
      }) => ({ ...reply, headers }),
    },
  },
  {
    name: 'management API with relative links',
    breaks: 'P1-API-16',
    profile: 'pingone',
    seams: {
      'management-api reply': (reply) => relinked(reply, 'self', (href) => new URL(href).pathname),
    },
  },
  {
    name: 'offer with a member that is null',
    breaks: 'P1-API-17',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply) => shown(reply, (offer) => ({ ...offer, description: null })),
    },
  },
]
