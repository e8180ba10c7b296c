import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const credentialsAsPlainStrings: Fault = {
  name: 'credentials as plain strings',
  breaks: 'VCI-8.3-07',
  entails: [{ requirement: 'VCI-8.3-08', reason: 'a string has no credential member' }],
  seams: {
    'credential reply': (reply) =>
      body(reply, (answer) =>
        member(answer, 'credentials', (list) =>
          (list as { credential: unknown }[]).map(({ credential }) => credential),
        ),
      ),
  },
}
