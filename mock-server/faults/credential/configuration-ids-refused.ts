import type { Fault } from '../fault.ts'

export const configurationIdsRefused: Fault = {
  name: 'configuration ids refused',
  breaks: 'VCI-8.2-04',
  entails: [
    { requirement: 'VCI-5.1.2-01', reason: 'a token that was asked for by scope brings nothing' },
  ],
  seams: { requestIsServed: (_, { request }) => request.credential_configuration_id === undefined },
  refuses: { 'request-served': { error: 'unknown_credential_configuration' } },
}
