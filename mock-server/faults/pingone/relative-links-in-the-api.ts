import { relinked } from '../body.ts'
import type { Fault } from '../fault.ts'

export const relativeLinksInTheApi: Fault = {
  name: 'management API with relative links',
  breaks: 'P1-API-16',
  profile: 'pingone',
  seams: {
    'management-api reply': (reply) => relinked(reply, 'self', (href) => new URL(href).pathname),
  },
}
