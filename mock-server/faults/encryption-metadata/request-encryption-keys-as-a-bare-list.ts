import { isObject } from '../../http/wire.ts'
import type { Fault } from '../fault.ts'
import { inEncryption } from './halves.ts'

export const requestEncryptionKeysAsABareList: Fault = {
  name: 'request encryption keys as a bare list',
  breaks: 'VCI-12.2.4-09',
  entails: [{ requirement: 'RFC7517-5-01', reason: 'a list is no JWK Set' }],
  seams: inEncryption('request', ({ jwks, ...rest }) => ({
    ...rest,
    jwks: isObject(jwks) ? jwks.keys : jwks,
  })),
}
