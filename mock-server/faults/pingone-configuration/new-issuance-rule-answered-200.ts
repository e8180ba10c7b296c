import type { Fault } from '../fault.ts'

export const newIssuanceRuleAnswered200: Fault = {
  name: 'new issuance rule answered with 200',
  breaks: 'P1-RULE-01',
  profile: 'pingone',
  seams: {
    'management-api reply': (reply, { call }) =>
      reply.status === 201 && /\/issuanceRules$/.test(call?.path ?? '')
        ? { ...reply, status: 200 }
        : reply,
  },
}
