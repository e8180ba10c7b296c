import { type Place, places } from '../../protocol/places.ts'
import type { DemandRow } from './demand.ts'

const methodOf: Readonly<Record<Place, string>> = {
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

export const demandsAnywhere = {
  'method-allowed': { at: places, keeps: methodOf },
} as const satisfies Record<string, DemandRow>
