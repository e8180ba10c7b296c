import type { Fault } from '../fault.ts'

export const newUserCredentialAnswered200: Fault = {
  name: 'new user credential answered with 200',
  breaks: 'P1-CRED-01',
  profile: 'pingone',
  seams: {
    'management-api reply': (reply, { call }) =>
      reply.status === 201 && /\/credentials$/.test(call?.path ?? '')
        ? { ...reply, status: 200 }
        : reply,
  },
}
