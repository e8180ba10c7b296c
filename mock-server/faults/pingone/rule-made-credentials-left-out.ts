import type { Fault } from '../fault.ts'

export const ruleMadeCredentialsLeftOut: Fault = {
  name: 'queue that leaves out what a rule made',
  breaks: 'P1-FLOW-06',
  profile: 'pingone',
  seams: { retrievable: (credentials) => credentials.filter(({ ruleId }) => ruleId === undefined) },
}
