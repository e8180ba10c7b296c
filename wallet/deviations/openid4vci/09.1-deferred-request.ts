import { grantTypes } from '../../../protocol/grants.ts'
import type { Deviation } from '../deviation.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'a transaction id of another user',
    requirement: 'VCI-9-01',
    at: 'deferred',
    needs: { deferred: true },
    ownNeeds: { grant: grantTypes.authorizationCode, secondUser: true },
  },
  {
    name: 'an access token for another credential',
    requirement: 'VCI-9-01',
    at: 'deferred',
    needs: { deferred: true },
    ownNeeds: { anotherCredential: true },
  },
  {
    name: 'no transaction id',
    requirement: 'VCI-9.1-02',
    at: 'deferred',
    needsNoTransaction: true,
    deferredRequest: ({ body: { transaction_id: _, ...body }, ...draft }) => ({ ...draft, body }),
  },
  {
    name: 'a transaction id used twice at once',
    requirement: 'VCI-9.1-09',
    at: 'deferred',
    needs: { deferred: true },
    goesOn: true,
    course: 'two-at-once',
  },
]
