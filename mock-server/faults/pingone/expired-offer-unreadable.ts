import { isObject } from '../../http/wire.ts'
import { missing } from '../../management/pingone-error.ts'
import { refusedAs } from '../body.ts'
import type { Fault } from '../fault.ts'

export const expiredOfferUnreadable: Fault = {
  name: 'expired offer that cannot be read',
  breaks: 'P1-OFFER-66',
  profile: 'pingone',
  entails: [
    { requirement: 'P1-OFFER-56', reason: 'the read after the expiry has no members to compare' },
    { requirement: 'P1-OFFER-58', reason: 'the read after the expiry has no status' },
    { requirement: 'P1-OFFER-65', reason: 'the last status cannot be seen' },
  ],
  seams: {
    'offers-api reply': (reply, { now }) => {
      const expiresAt = isObject(reply.body) ? reply.body.expiresAt : undefined
      return typeof expiresAt === 'string' && new Date(expiresAt) <= now
        ? refusedAs(reply, missing('offer'))
        : reply
    },
  },
}
