import { isObject } from '../../http/wire.ts'
import type { Fault } from '../fault.ts'
import { refusal } from '../shared/answers.ts'

export const faults: readonly Fault[] = [
  {
    name: 'refused members of authorization details',
    breaks: 'VCI-5.1.1-04',
    seams: {
      'par reply': (reply, { request }) =>
        reply.status < 300 && hasUnknownMember(request.authorization_details)
          ? refusal(400, 'invalid_authorization_details')
          : reply,
    },
  },
]

const known = [
  'type',
  'locations',
  'credential_configuration_id',
  'credential_identifiers',
  'claims',
]

function hasUnknownMember(parameter: unknown): boolean {
  const details: unknown = typeof parameter === 'string' ? JSON.parse(parameter) : []
  return [details]
    .flat()
    .filter(isObject)
    .some((detail) => Object.keys(detail).some((name) => !known.includes(name)))
}
