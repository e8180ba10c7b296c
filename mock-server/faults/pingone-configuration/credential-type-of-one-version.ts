import { isObject } from '../../http/wire.ts'
import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const credentialTypeOfOneVersion: Fault = {
  name: 'credential type that has one version for ever',
  breaks: 'P1-TYPE-10',
  profile: 'pingone',
  seams: {
    'management-api reply': (reply, { call }) =>
      call?.method === 'PUT' && /\/credentialTypes\/[^/]+$/.test(call.path)
        ? body(reply, (type) =>
            member(type, 'version', (value) => (isObject(value) ? { ...value, number: 1 } : value)),
          )
        : reply,
  },
}
