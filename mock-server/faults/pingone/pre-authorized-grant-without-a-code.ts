import { grantTypes } from '../../../protocol/grants.ts'
import { isObject } from '../../http/wire.ts'
import { member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const preAuthorizedGrantWithoutACode: Fault = {
  name: 'pre-authorized grant without a code',
  breaks: 'P1-FLOW-28',
  profile: 'pingone',
  entails: [{ requirement: 'VCI-4.1.1-11', reason: 'the code is REQUIRED in the grant' }],
  seams: {
    credentialOffer: (offer) =>
      member(offer, 'grants', (grants) =>
        isObject(grants) && grantTypes.preAuthorizedCode in grants
          ? { ...grants, [grantTypes.preAuthorizedCode]: {} }
          : grants,
      ),
  },
}
