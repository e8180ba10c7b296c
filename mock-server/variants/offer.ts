import { grantTypes } from '../../protocol/grants.ts'
import { member } from '../faults/shared/body.ts'
import { isObject } from '../http/wire.ts'
import type { Variant } from './variant.ts'

/** Offers of another shape. */
export const offerVariants: readonly Variant[] = [
  {
    name: 'offers with grants nobody knows',
    allowedBy:
      'OpenID4VCI 1.0, Section 4.1.1: a wallet ignores grants and members it does not know',
    seams: {
      credentialOffer: (offer) =>
        member(offer, 'grants', (grants) => ({
          'urn:example:handshake': { hand: 'left' },
          ...Object(grants),
        })),
    },
  },
  {
    name: 'offers whose tx_code says nothing',
    allowedBy: 'OpenID4VCI 1.0, Section 4.1.1: input_mode, length and description are optional',
    seams: {
      credentialOffer: (offer) =>
        member(offer, 'grants', (grants) =>
          member(Object(grants), grantTypes.preAuthorizedCode, (grant) =>
            isObject(grant) ? member(grant, 'tx_code', silent) : grant,
          ),
        ),
    },
  },
]

/** Digits are what silence means: a code of other characters has to be announced. */
function silent(described: unknown): Readonly<Record<string, unknown>> {
  const { input_mode } = Object(described)
  return input_mode === 'text' ? { input_mode } : {}
}
