import { generateKeyPairSync } from 'node:crypto'
import type { Fault } from '../fault.ts'

const foreignKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
  format: 'jwk',
})

export const credentialBoundToAForeignKey: Fault = {
  name: 'credential bound to a foreign key',
  breaks: 'VCI-8.3-17',
  entails: [
    { requirement: 'VCI-8.3-09', reason: 'every credential of a batch is bound to the same key' },
    { requirement: 'VCI-3.3.2-02', reason: 'every credential of a batch is bound to the same key' },
    {
      requirement: 'SDJWT-10.1-01',
      reason: 'every credential of a batch is bound to the same key',
    },
  ],
  seams: { credentialPayload: (payload) => ({ ...payload, cnf: { jwk: foreignKey } }) },
}
