import { isObject } from '../../http/wire.ts'
import { missing } from '../../management/pingone-error.ts'
import type { Fault } from '../fault.ts'
import { refusedAs } from '../shared/body.ts'

export const faults: readonly Fault[] = [
  {
    name: 'offer that is honoured for twenty minutes',
    breaks: 'P1-FLOW-12',
    profile: 'pingone',
    entails: [
      { requirement: 'VCI-4.1.3-01', reason: 'the offer is gone before its end' },
      { requirement: 'P1-FLOW-18', reason: 'the link leads nowhere before the end' },
    ],
    seams: { offerHonouredSeconds: (seconds) => seconds - 600 },
  },
  {
    name: 'offer that is honoured after thirty minutes',
    breaks: 'P1-FLOW-13',
    profile: 'pingone',
    entails: [
      { requirement: 'P1-FLOW-14', reason: 'the pre-authorized code lives as long as its offer' },
      { requirement: 'P1-FLOW-15', reason: 'the URL of an expired offer still answers' },
    ],
    seams: { offerHonouredSeconds: (seconds) => seconds + 3600 },
  },
  {
    name: 'pre-authorized code that outlives its offer',
    breaks: 'P1-FLOW-14',
    profile: 'pingone',
    seams: { codeHonouredSeconds: (seconds) => seconds + 3600 },
  },
  {
    name: 'expired offer answered with 403',
    breaks: 'P1-FLOW-15',
    profile: 'pingone',
    seams: {
      'offer reply': (reply) => (reply.status === 404 ? { ...reply, status: 403 } : reply),
    },
  },
  {
    name: 'offer that lives 31 minutes',
    breaks: 'P1-OFFER-27',
    profile: 'pingone',
    seams: { offerLifetimeSeconds: (seconds) => seconds + 60 },
  },
  {
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
  },
]
