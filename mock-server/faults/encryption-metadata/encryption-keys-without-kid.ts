import type { Fault } from '../fault.ts'
import { eachKey, inEncryption } from './halves.ts'

export const encryptionKeysWithoutKid: Fault = {
  name: 'encryption keys without kid',
  breaks: 'VCI-12.2.4-11',
  seams: inEncryption('request', (half) => eachKey(half, ({ kid: _, ...key }) => key)),
}
