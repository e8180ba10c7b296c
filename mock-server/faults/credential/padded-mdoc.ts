import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const paddedMdoc: Fault = {
  name: 'padded mdoc',
  breaks: 'VCI-8.3-11',
  seams: {
    'credential reply': (reply) =>
      body(reply, (answer) =>
        member(answer, 'credentials', (list) =>
          (list as { credential: unknown }[]).map(({ credential }) => ({
            // JWTs have dots: what has none is base64url of bytes.
            credential:
              typeof credential === 'string' && !credential.includes('.')
                ? `${credential}==`
                : credential,
          })),
        ),
      ),
  },
}
