import { grantTypes } from '../../../protocol/grants.ts'
import { isObject } from '../../http/wire.ts'
import { member, without } from '../body.ts'
import type { Fault } from '../fault.ts'

export const oneOfTwoGrants: Fault = {
  name: 'offer with one of two grants',
  breaks: 'P1-OFFER-39',
  profile: 'pingone',
  seams: {
    credentialOffer: (offer) =>
      member(offer, 'grants', (grants) =>
        isObject(grants) && Object.keys(grants).length === 2
          ? without(grants, grantTypes.authorizationCode)
          : grants,
      ),
  },
}
