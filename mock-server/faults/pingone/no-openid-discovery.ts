import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const noOpenidDiscovery: Fault = {
  name: 'environment without OpenID discovery',
  breaks: 'P1-API-19',
  profile: 'pingone',
  seams: {
    'as-metadata reply': (reply, { call }) =>
      call?.path.endsWith('/openid-configuration') ? refusal(404, 'not_found') : reply,
  },
}
