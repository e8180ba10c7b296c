import { isObject } from '../../http/wire.ts'
import type { Fault } from '../fault.ts'
import { eachIssued } from './issued.ts'

export const sealedCredentialAsAText: Fault = {
  name: 'sealed credential as a text',
  breaks: 'VCI-A.1.2.4-02',
  entails: [{ requirement: 'VCI-A.1.2.4-01', reason: 'a text is no JSON object' }],
  seams: eachIssued((credential) =>
    isObject(credential) ? JSON.stringify(credential) : undefined,
  ),
}
