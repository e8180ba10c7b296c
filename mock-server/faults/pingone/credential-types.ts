import { isObject } from '../../http/wire.ts'
import type { Fault } from '../fault.ts'
import { body, member, without } from '../shared/body.ts'

const lost = 'Note'

export const faults: readonly Fault[] = [
  {
    name: 'new credential type answered with 200',
    breaks: 'P1-TYPE-01',
    profile: 'pingone',
    seams: {
      'management-api reply': (reply, { call }) =>
        reply.status === 201 && /\/credentialTypes$/.test(call?.path ?? '')
          ? { ...reply, status: 200 }
          : reply,
    },
  },
  {
    name: 'credential type of a mode there is not',
    breaks: 'P1-TYPE-02',
    profile: 'pingone',
    overlooks: ['valid management.mode'],
  },
  {
    name: 'credential type whose scope is not the default one',
    breaks: 'P1-TYPE-03',
    profile: 'pingone',
    seams: {
      'management-api reply': (reply, { call }) =>
        reply.status === 201 && /\/credentialTypes$/.test(call?.path ?? '')
          ? body(reply, (type) =>
              member(type, 'openid4VCI', (value) =>
                isObject(value) && value.scope === 'p1:provision:credentials'
                  ? { ...value, scope: 'p1:provision:credentials:other' }
                  : value,
              ),
            )
          : reply,
    },
  },
  {
    name: 'credential type with a scope of any name',
    breaks: 'P1-TYPE-04',
    profile: 'pingone',
    overlooks: ['valid openid4VCI.scope'],
  },
  {
    name: 'credential type that changes its title',
    breaks: 'P1-TYPE-06',
    profile: 'pingone',
    overlooks: ['unchanged title'],
  },
  {
    name: 'MANAGED credential type with an expiration',
    breaks: 'P1-TYPE-07',
    profile: 'pingone',
    overlooks: ['valid expiration'],
  },
  {
    name: 'directory field without an attribute',
    breaks: 'P1-TYPE-08',
    profile: 'pingone',
    overlooks: ['valid metadata.fields[].attribute'],
  },
  {
    name: 'credential without a field that has no value',
    breaks: 'P1-TYPE-09',
    profile: 'pingone',
    seams: {
      disclosable: (names) => names.filter((name) => name !== lost),
      credentialPayload: (payload) => (payload[lost] === '' ? without(payload, lost) : payload),
    },
  },
  {
    name: 'credential type that has one version for ever',
    breaks: 'P1-TYPE-10',
    profile: 'pingone',
    seams: {
      'management-api reply': (reply, { call }) =>
        call?.method === 'PUT' && /\/credentialTypes\/[^/]+$/.test(call.path)
          ? body(reply, (type) =>
              member(type, 'version', (value) =>
                isObject(value) ? { ...value, number: 1 } : value,
              ),
            )
          : reply,
    },
  },
  {
    name: 'deleted credential type that does not say so',
    breaks: 'P1-TYPE-11',
    profile: 'pingone',
    seams: {
      'management-api reply': (reply) => body(reply, (type) => without(type, 'deletedAt')),
    },
  },
]
