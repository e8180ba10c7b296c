import type { Fault } from '../fault.ts'
import { shown } from '../shared/body.ts'

export const faults: readonly Fault[] = [
  {
    name: 'offer whose status becomes EXPIRED',
    breaks: 'P1-OFFER-58',
    profile: 'pingone',
    entails: [
      { requirement: 'P1-OFFER-65', reason: 'EXPIRED has no place in the order of the statuses' },
      { requirement: 'P1-OFFER-66', reason: 'the last status is not kept' },
    ],
    seams: { offerStatus: (status, { request }) => (request.expired ? 'EXPIRED' : status) },
  },
  {
    name: 'new offer that is ISSUING',
    breaks: 'P1-OFFER-59',
    profile: 'pingone',
    entails: [
      { requirement: 'P1-OFFER-06', reason: 'the first read shows CREATED' },
      { requirement: 'P1-OFFER-64', reason: 'the status moves with a refused request' },
      { requirement: 'P1-OFFER-65', reason: 'the status goes back to CREATED' },
    ],
    seams: {
      'offers-api reply': (reply) =>
        shown(reply, (offer, created) =>
          created ? { ...offer, status: 'ISSUING' } : { ...offer },
        ),
    },
  },
  {
    name: 'offer that is ISSUING before anything was issued',
    breaks: 'P1-OFFER-60',
    profile: 'pingone',
    entails: [
      {
        requirement: 'P1-OFFER-06',
        reason: 'the first read shows another status than the creation',
      },
      { requirement: 'P1-OFFER-59', reason: 'the first read of a new offer shows ISSUING' },
      { requirement: 'P1-OFFER-62', reason: 'an offer of one credential is ISSUING' },
      { requirement: 'P1-OFFER-64', reason: 'the status moves with a refused request' },
    ],
    seams: {
      'offers-api reply': (reply) =>
        shown(reply, (offer, created) =>
          !created && offer.status === 'CREATED' ? { ...offer, status: 'ISSUING' } : { ...offer },
        ),
    },
  },
  {
    name: 'offer that is COMPLETED after the first of two credentials',
    breaks: 'P1-OFFER-61',
    profile: 'pingone',
    entails: [
      { requirement: 'P1-OFFER-63', reason: 'COMPLETED comes before everything was provisioned' },
    ],
    seams: { offerStatus: (status) => (status === 'ISSUING' ? 'COMPLETED' : status) },
  },
  {
    name: 'offer of a single credential that stays ISSUING',
    breaks: 'P1-OFFER-62',
    profile: 'pingone',
    entails: [{ requirement: 'P1-OFFER-63', reason: 'COMPLETED never comes' }],
    seams: {
      offerStatus: (status, { request }) =>
        status === 'COMPLETED' && request.offered === 1 ? 'ISSUING' : status,
    },
  },
  {
    name: 'offer of several credentials that never completes',
    breaks: 'P1-OFFER-63',
    profile: 'pingone',
    seams: {
      offerStatus: (status, { request }) =>
        status === 'COMPLETED' && Number(request.offered) > 1 ? 'ISSUING' : status,
    },
  },
  {
    name: 'offer that counts what was refused',
    breaks: 'P1-OFFER-64',
    profile: 'pingone',
    entails: [
      { requirement: 'P1-OFFER-60', reason: 'the status moves before anything was received' },
    ],
    seams: { provisionedWhen: () => 'requested' },
  },
  {
    name: 'offer that is CREATED again after its expiry',
    breaks: 'P1-OFFER-65',
    profile: 'pingone',
    entails: [{ requirement: 'P1-OFFER-63', reason: 'what was completed is CREATED' }],
    seams: { offerStatus: (status, { request }) => (request.expired ? 'CREATED' : status) },
  },
]
