import type { Fault } from '../fault.ts'

export const issuanceRuleWithoutAllOfItsAutomation: Fault = {
  name: 'issuance rule without all of its automation',
  breaks: 'P1-RULE-03',
  profile: 'pingone',
  overlooks: ['valid automation.update'],
}
