import type { Fault } from '../fault.ts'

export const newCredentialTypeAnswered200: Fault = {
  name: 'new credential type answered with 200',
  breaks: 'P1-TYPE-01',
  profile: 'pingone',
  seams: {
    'management-api reply': (reply, { call }) =>
      reply.status === 201 && /\/credentialTypes$/.test(call?.path ?? '')
        ? { ...reply, status: 200 }
        : reply,
  },
}
