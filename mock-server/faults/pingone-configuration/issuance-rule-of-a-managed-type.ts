import type { Fault } from '../fault.ts'

export const issuanceRuleOfAManagedType: Fault = {
  name: 'issuance rule of a MANAGED type',
  breaks: 'P1-RULE-02',
  profile: 'pingone',
  overlooks: ['rule of an AUTOMATED type'],
}
