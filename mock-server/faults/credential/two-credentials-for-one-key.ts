import type { Fault } from '../fault.ts'

export const twoCredentialsForOneKey: Fault = {
  name: 'two credentials for one key',
  breaks: 'VCI-8.3-09',
  entails: [
    { requirement: 'VCI-3.3.2-02', reason: 'copies for one key have the same holder key' },
    { requirement: 'SDJWT-10.1-01', reason: 'copies for one key have the same holder key' },
  ],
  seams: { holderKeys: ([first, ...keys]) => (first ? [first, ...keys.map(() => first)] : []) },
}
