import type { Fault } from '../fault.ts'
import { twice } from '../shared/json-text.ts'

export const faults: readonly Fault[] = [
  {
    name: 'encrypted answer with a repeated header parameter',
    breaks: 'RFC7516-4-01',
    entails: [
      { requirement: 'VCI-8.3-14', reason: 'the header was sealed as it was: nobody can open it' },
    ],
    seams: {
      encryptedReply: (reply) => {
        const [header = '', ...rest] = String(reply.body).split('.')
        const json = twice(Buffer.from(header, 'base64url').toString(), 'enc', 'A256GCM')
        return { ...reply, body: [Buffer.from(json).toString('base64url'), ...rest].join('.') }
      },
    },
  },
]
