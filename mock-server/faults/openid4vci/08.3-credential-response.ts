import { generateKeyPairSync, randomUUID } from 'node:crypto'
import type { Fault } from '../fault.ts'
import { onSuccess } from '../shared/answers.ts'
import { body, member, without } from '../shared/body.ts'
import { encryptedUnasked } from '../shared/encrypted-unasked.ts'

const foreignKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
  format: 'jwk',
})

export const faults: readonly Fault[] = [
  {
    name: 'credential answered 201',
    breaks: 'VCI-8.3-01',
    seams: {
      'credential reply': (reply) => (reply.status === 200 ? { ...reply, status: 201 } : reply),
    },
  },
  {
    name: 'deferral without a transaction id',
    breaks: 'VCI-8.3-02',
    entails: (['VCI-8.3-21', 'VCI-9.1-09', 'VCI-9.3-02'] as const).map((requirement) => ({
      requirement,
      reason: 'without an id nobody can come back, so that nothing of it can be tried',
    })),
    seams: {
      'credential reply': (reply) =>
        reply.status === 202 ? body(reply, (it) => without(it, 'transaction_id')) : reply,
    },
  },
  {
    name: 'deferral answered 201',
    breaks: 'VCI-8.3-03',
    seams: {
      'credential reply': (reply) => (reply.status === 202 ? { ...reply, status: 201 } : reply),
    },
  },
  {
    name: 'interval as text',
    breaks: 'VCI-8.3-04',
    seams: {
      'credential reply': (reply) => body(reply, (it) => member(it, 'interval', String)),
    },
  },
  {
    name: 'interval beside credentials',
    breaks: 'VCI-8.3-05',
    seams: {
      'credential reply': (reply) =>
        reply.status === 200 ? body(reply, (it) => ({ ...it, interval: 5 })) : reply,
    },
  },
  {
    name: 'transaction id beside credentials',
    breaks: 'VCI-8.3-06',
    entails: [{ requirement: 'VCI-8.3-04', reason: 'a transaction_id without interval' }],
    seams: {
      'credential reply': (reply) =>
        reply.status === 200
          ? body(reply, (it) => ({ ...it, transaction_id: randomUUID() }))
          : reply,
    },
  },
  {
    name: 'credentials as plain strings',
    breaks: 'VCI-8.3-07',
    entails: [{ requirement: 'VCI-8.3-08', reason: 'a string has no credential member' }],
    seams: {
      'credential reply': (reply) =>
        body(reply, (answer) =>
          member(answer, 'credentials', (list) =>
            (list as { credential: unknown }[]).map(({ credential }) => credential),
          ),
        ),
    },
  },
  {
    name: 'credential entry without credential',
    breaks: 'VCI-8.3-08',
    seams: {
      'credential reply': (reply) =>
        body(reply, (answer) =>
          member(answer, 'credentials', (list) =>
            (list as { credential: unknown }[]).map(({ credential }) => ({ value: credential })),
          ),
        ),
    },
  },
  {
    name: 'two credentials for one key',
    breaks: 'VCI-8.3-09',
    entails: [
      { requirement: 'VCI-3.3.2-02', reason: 'copies for one key have the same holder key' },
      { requirement: 'SDJWT-10.1-01', reason: 'copies for one key have the same holder key' },
    ],
    seams: { holderKeys: ([first, ...keys]) => (first ? [first, ...keys.map(() => first)] : []) },
  },
  {
    name: 'padded mdoc',
    breaks: 'VCI-8.3-11',
    seams: {
      'credential reply': (reply) =>
        body(reply, (answer) =>
          member(answer, 'credentials', (list) =>
            (list as { credential: unknown }[]).map(({ credential }) => ({
              // JWTs have dots: what has none is base64url of bytes.
              credential:
                typeof credential === 'string' && !credential.includes('.')
                  ? `${credential}==`
                  : credential,
            })),
          ),
        ),
    },
  },
  {
    name: 'notification id in a deferral',
    breaks: 'VCI-8.3-12',
    seams: {
      'credential reply': (reply) =>
        reply.status === 202 ? body(reply, (it) => ({ ...it, notification_id: 'early' })) : reply,
    },
  },
  {
    name: 'numeric notification id',
    breaks: 'VCI-8.3-13',
    seams: {
      'credential reply': (reply) =>
        body(reply, (answer) => member(answer, 'notification_id', () => 7)),
    },
  },
  {
    name: 'credential answer in the clear',
    breaks: 'VCI-8.3-14',
    seams: { 'credential reply': ({ encryption: _, ...reply }) => reply },
  },
  {
    name: 'credential response as plain text',
    breaks: 'VCI-8.3-15',
    seams: { 'credential reply': (reply) => onSuccess(reply, { 'content-type': 'text/plain' }) },
  },
  {
    name: 'answer encrypted unasked',
    breaks: 'VCI-8.3-16',
    entails: [
      { requirement: 'P1-OFFER-60', reason: 'the wallet cannot read the credential it was given' },
      { requirement: 'VCI-12.2.4-61', reason: 'a plain request has no plain answer' },
    ],
    seams: { 'credential reply': encryptedUnasked },
  },
  {
    name: 'credential bound to a foreign key',
    breaks: 'VCI-8.3-17',
    entails: [
      { requirement: 'VCI-8.3-09', reason: 'every credential of a batch is bound to the same key' },
      {
        requirement: 'VCI-3.3.2-02',
        reason: 'every credential of a batch is bound to the same key',
      },
      {
        requirement: 'SDJWT-10.1-01',
        reason: 'every credential of a batch is bound to the same key',
      },
    ],
    seams: { credentialPayload: (payload) => ({ ...payload, cnf: { jwk: foreignKey } }) },
  },
  {
    name: 'transaction id never invalidated',
    breaks: 'VCI-8.3-21',
    entails: [
      {
        requirement: 'VCI-9.1-09',
        reason: 'the same sentence, from the side of the Deferred Credential Request',
      },
      { requirement: 'VCI-9.3-02', reason: 'a used transaction_id is served' },
    ],
    overlooks: ['transaction-unused'],
  },
]
