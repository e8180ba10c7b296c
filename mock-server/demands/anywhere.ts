import { type Place, places } from '../../protocol/places.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import { atAuthorization, atResource, atServer, type DemandRow } from './demand.ts'

const methodOf: Readonly<Record<Place, RequirementId>> = {
  par: 'RFC9126-2.3-01',
  authorize: 'RFC6749-3.1-01',
  token: 'RFC6749-3.2-01',
  refresh: 'RFC6749-3.2-01',
  nonce: 'VCI-7.1-01',
  challenge: 'ABCA-8-02',
  credential: 'VCI-8-01',
  deferred: 'VCI-9.1-01',
  notification: 'VCI-11.1-01',
}

const endpointOf: Partial<Readonly<Record<Place, RequirementId>>> = {
  par: 'RFC9126-2.1-03',
  token: 'RFC6749-5.2-03',
  refresh: 'RFC6749-5.2-03',
  credential: 'VCI-8.3.1.2-05',
  deferred: 'VCI-8.3.1.2-05',
  notification: 'VCI-11.3-06',
}
const json = { at: atResource, keeps: endpointOf, needed: true } as const

/** Of every request, or of every one that has a body: what can be read at all. */
export const demandsAnywhere = {
  'method-allowed': { at: places, keeps: methodOf },
  'form-media-type': { at: atServer, keeps: endpointOf },
  'json-media-type': { at: atResource, keeps: endpointOf },
  'utf-8-body': { at: [...atServer, ...atResource], keeps: endpointOf },
  'json-body': json,
  'json-object': json,
  'parameter-once': {
    at: [...atAuthorization, 'token', 'refresh'],
    keeps: {
      authorize: 'RFC6749-3.1-01',
      par: 'RFC6749-3.1-01',
      token: 'RFC6749-3.2-02',
      refresh: 'RFC6749-3.2-02',
    },
  },
} as const satisfies Record<string, DemandRow>
