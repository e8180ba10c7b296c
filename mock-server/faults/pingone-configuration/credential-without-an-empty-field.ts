import { without } from '../body.ts'
import type { Fault } from '../fault.ts'

const lost = 'Note'

export const credentialWithoutAnEmptyField: Fault = {
  name: 'credential without a field that has no value',
  breaks: 'P1-TYPE-09',
  profile: 'pingone',
  seams: {
    disclosable: (names) => names.filter((name) => name !== lost),
    credentialPayload: (payload) => (payload[lost] === '' ? without(payload, lost) : payload),
  },
}
