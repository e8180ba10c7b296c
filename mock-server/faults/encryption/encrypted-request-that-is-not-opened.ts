import { generateKeyPairSync } from 'node:crypto'
import type { Fault } from '../fault.ts'

const foreignKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey

export const encryptedRequestThatIsNotOpened: Fault = {
  name: 'encrypted request that is not opened',
  breaks: 'VCI-8.2-14',
  entails: [{ requirement: 'VCI-9.1-10', reason: 'the same key opens deferred requests' }],
  seams: { requestDecryptionKey: () => foreignKey },
}
