import { grantTypes } from '../../../protocol/grants.ts'
import { member } from '../body.ts'
import type { Fault } from '../fault.ts'

function respelt(grants: Readonly<Record<string, object>>) {
  return member(grants, grantTypes.preAuthorizedCode, (grant) => {
    const { 'pre-authorized_code': code, ...rest } = Object(grant)
    return { ...rest, pre_authorized_code: code }
  })
}

export const misspeltPreAuthorizedCode: Fault = {
  name: 'misspelt pre-authorized code',
  breaks: 'VCI-4.1.1-11',
  entails: [{ requirement: 'P1-FLOW-28', reason: 'the code is not where a wallet looks for it' }],
  seams: {
    credentialOffer: (offer) => member(offer, 'grants', (grants) => respelt(Object(grants))),
  },
}
