import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const credentialEntryWithoutCredential: Fault = {
  name: 'credential entry without credential',
  breaks: 'VCI-8.3-08',
  seams: {
    'credential reply': (reply) =>
      body(reply, (answer) =>
        member(answer, 'credentials', (list) =>
          (list as { credential: unknown }[]).map(({ credential }) => ({ value: credential })),
        ),
      ),
  },
}
