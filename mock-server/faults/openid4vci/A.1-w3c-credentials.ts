import { isObject } from '../../http/wire.ts'
import type { Fault } from '../fault.ts'
import { without } from '../shared/body.ts'
import { eachIssued, isLinked, vcOf } from '../shared/issued.ts'

export const faults: readonly Fault[] = [
  {
    name: 'W3C credential that is no JWT',
    breaks: 'VCI-A.1.1.4-01',
    seams: eachIssued((credential) => {
      const vc = vcOf(credential)
      return vc && !isLinked(vc) ? JSON.stringify(vc) : undefined
    }),
  },
  {
    name: 'W3C credential encoded twice',
    breaks: 'VCI-A.1.1.4-02',
    entails: [{ requirement: 'VCI-A.1.1.4-01', reason: 'what is encoded once more is no JWT' }],
    seams: eachIssued((credential) => {
      const vc = vcOf(credential)
      return vc && !isLinked(vc) ? Buffer.from(String(credential)).toString('base64url') : undefined
    }),
  },
  {
    name: 'sealed credential without a proof',
    breaks: 'VCI-A.1.2.4-01',
    entails: [{ requirement: 'VCDM-4.7-01', reason: 'no proof, none that verifies' }],
    seams: { ldpCredential: (credential) => without(credential, 'proof') },
  },
  {
    name: 'sealed credential as a text',
    breaks: 'VCI-A.1.2.4-02',
    entails: [{ requirement: 'VCI-A.1.2.4-01', reason: 'a text is no JSON object' }],
    seams: eachIssued((credential) =>
      isObject(credential) ? JSON.stringify(credential) : undefined,
    ),
  },
  {
    name: 'linked W3C credential that is no JWT',
    breaks: 'VCI-A.1.3.4-01',
    seams: eachIssued((credential) => {
      const vc = vcOf(credential)
      return vc && isLinked(vc) ? JSON.stringify(vc) : undefined
    }),
  },
]
