import { without } from '../body.ts'
import type { Fault } from '../fault.ts'

const standard = ['iss', 'iat', 'exp', 'vct', 'cnf', 'status']

function firstClaim(payload: Readonly<Record<string, unknown>>): string {
  return Object.keys(payload).find((name) => !standard.includes(name)) ?? ''
}

export const missingMandatoryClaim: Fault = {
  name: 'missing mandatory claim',
  breaks: 'VCI-B.2-03',
  entails: [{ requirement: 'P1-TYPE-09', reason: 'a field of the type is not in the credential' }],
  seams: {
    disclosable: (names) => names.slice(1),
    credentialPayload: (payload) => without(payload, firstClaim(payload)),
  },
}
