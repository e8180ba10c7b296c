import { isObject } from '../../http/wire.ts'
import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const credentialTypeOfAnotherScope: Fault = {
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
}
