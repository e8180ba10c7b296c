import type { Fault } from '../fault.ts'

export const proofsInAnArrayRefused: Fault = {
  name: 'proofs in an array refused',
  breaks: 'VCI-8.2-11',
  entails: [
    { requirement: 'VCI-8.2-13', reason: 'so is a request with a member that nobody knows' },
    { requirement: 'VCI-8.2-14', reason: 'so is an encrypted request' },
  ],
  seams: { requestIsServed: (_, { request }) => request.proofs === undefined },
  refuses: { 'request-served': { description: 'The proof is missing' } },
}
