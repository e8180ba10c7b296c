import { body, member, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const publishedKeyWithoutY: Fault = {
  name: 'published key without y',
  breaks: 'RFC7517-4-01',
  seams: {
    'jwks reply': (reply) =>
      body(reply, (set) =>
        member(set, 'keys', (keys) =>
          (keys as Readonly<Record<string, unknown>>[]).map((key) => without(key, 'y')),
        ),
      ),
  },
}
