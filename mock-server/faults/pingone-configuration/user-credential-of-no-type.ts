import { randomUUID } from 'node:crypto'
import type { Fault } from '../fault.ts'

export const userCredentialOfNoType: Fault = {
  name: 'user credential of no type',
  breaks: 'P1-CRED-04',
  profile: 'pingone',
  seams: {
    'management-api reply': (reply, { call }) =>
      reply.status === 400 && /\/credentials$/.test(call?.path ?? '') && saysRequired(reply.body)
        ? { ...reply, status: 201, body: { id: randomUUID(), status: 'PENDING' } }
        : reply,
  },
}

function saysRequired(body: unknown): boolean {
  return JSON.stringify(body).includes('"REQUIRED_VALUE","target":"credentialType')
}
