import { isObject } from '../../http/wire.ts'
import { missing, PingOneError } from '../../management/pingone-error.ts'
import type { Fault } from '../fault.ts'
import { body, member, refusedAs, relinked, shown, without } from '../shared/body.ts'

const wanting = new PingOneError('INVALID_REQUEST', { demand: 'members' })

function earlier(date: unknown): string {
  return new Date(Date.parse(String(date)) - 3600_000).toISOString()
}

function later(date: unknown): string {
  return new Date(Date.parse(String(date)) + 1000).toISOString()
}

export const faults: readonly Fault[] = [
  {
    name: 'new offer without its resource',
    breaks: 'P1-OFFER-01',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply) => (reply.status === 201 ? { ...reply, body: undefined } : reply),
    },
  },
  {
    name: 'new offer answered with 200',
    breaks: 'P1-OFFER-02',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply) => (reply.status === 201 ? { ...reply, status: 200 } : reply),
    },
  },
  {
    name: 'offers API that takes no empty object',
    breaks: 'P1-OFFER-03',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply, { request }) =>
        reply.status === 201 && Object.keys(request).length === 0
          ? refusedAs(reply, wanting)
          : reply,
    },
  },
  {
    name: 'offer whose self link is relative',
    breaks: 'P1-OFFER-04',
    profile: 'pingone',
    entails: [{ requirement: 'P1-API-14', reason: 'Location is no longer what the link says' }],
    seams: {
      'offers-api reply': (reply) => relinked(reply, 'self', (href) => new URL(href).pathname),
    },
  },
  {
    name: 'offer without a link to itself',
    breaks: 'P1-OFFER-05',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply) => relinked(reply, 'self', () => undefined),
    },
  },
  {
    name: 'offer that is read without its grant types',
    breaks: 'P1-OFFER-06',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply) =>
        shown(reply, (offer, created) => (created ? { ...offer } : without(offer, 'grantTypes'))),
    },
  },
  {
    name: 'offer that cannot be read',
    breaks: 'P1-OFFER-07',
    profile: 'pingone',
    entails: [
      {
        requirement: 'P1-OFFER-66',
        reason: 'what cannot be read cannot be read after its expiry either',
      },
    ],
    seams: {
      'offers-api reply': (reply) =>
        reply.status === 200 ? refusedAs(reply, missing('offer')) : reply,
    },
  },
  {
    name: 'offer whose credentialOfferUrl link differs from the member',
    breaks: 'P1-OFFER-08',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply) =>
        body(reply, (offer) =>
          member(offer, '_links', (links) =>
            isObject(links)
              ? member(links, 'credentialOfferUrl', () => ({
                  href: `${offer.credentialOfferUrl}?link`,
                }))
              : links,
          ),
        ),
    },
  },
  {
    name: 'offer without the link to its URL',
    breaks: 'P1-OFFER-09',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply) => relinked(reply, 'credentialOfferUrl', () => undefined),
    },
  },
  {
    name: 'offer whose environment link leads nowhere',
    breaks: 'P1-OFFER-10',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply) =>
        relinked(reply, 'environment', (href) => href.replace(/\/environments\//, '/environment/')),
    },
  },
  {
    name: 'offer whose user link leads nowhere',
    breaks: 'P1-OFFER-11',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply) =>
        relinked(reply, 'user', (href) => href.replace(/\/users\//, '/user/')),
    },
  },
  {
    name: 'offer whose id is no UUID',
    breaks: 'P1-OFFER-22',
    profile: 'pingone',
    seams: { offerId: (id) => `offer-${id.slice(0, 8)}` },
  },
  {
    name: 'offer id that is given twice',
    breaks: 'P1-OFFER-23',
    profile: 'pingone',
    entails: [
      { requirement: 'P1-OFFER-06', reason: 'reading by the id finds the newer offer' },
      { requirement: 'P1-OFFER-56', reason: 'reading by the id finds the newer offer' },
    ],
    seams: { offerId: () => 'd0000000-0000-4000-8000-000000000001' },
  },
  {
    name: 'offer whose createdAt is an HTTP date',
    breaks: 'P1-OFFER-24',
    profile: 'pingone',
    entails: [
      { requirement: 'P1-OFFER-25', reason: 'an HTTP date has no fractions of a second' },
      { requirement: 'P1-OFFER-27', reason: 'the thirty minutes are counted from createdAt' },
      { requirement: 'P1-OFFER-28', reason: 'an HTTP date is not ISO 8601' },
    ],
    seams: {
      'offers-api reply': (reply) =>
        body(reply, (offer) =>
          member(offer, 'createdAt', (date) => new Date(String(date)).toUTCString()),
        ),
    },
  },
  {
    name: 'offer that says it was made an hour ago',
    breaks: 'P1-OFFER-25',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply) =>
        shown(reply, (offer) => ({
          ...offer,
          createdAt: earlier(offer.createdAt),
          expiresAt: earlier(offer.expiresAt),
        })),
    },
  },
  {
    name: 'offer without expiresAt',
    breaks: 'P1-OFFER-26',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply) => shown(reply, (offer) => without(offer, 'expiresAt')),
    },
  },
  {
    name: 'offer whose expiresAt has an offset instead of Z',
    breaks: 'P1-OFFER-28',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply) =>
        body(reply, (offer) =>
          member(offer, 'expiresAt', (date) => String(date).replace(/Z$/, '+00:00')),
        ),
    },
  },
  {
    name: 'offer that does not name its environment',
    breaks: 'P1-OFFER-33',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply) => shown(reply, (offer) => without(offer, 'environment')),
    },
  },
  {
    name: 'offer that names another environment',
    breaks: 'P1-OFFER-34',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply) =>
        body(reply, (offer) =>
          member(offer, 'environment', () => ({ id: '00000000-0000-4000-8000-000000000000' })),
        ),
    },
  },
  {
    name: 'offer that does not name its user',
    breaks: 'P1-OFFER-35',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply) => shown(reply, (offer) => without(offer, 'user')),
    },
  },
  {
    name: 'offer that names another user',
    breaks: 'P1-OFFER-36',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply) =>
        shown(reply, (offer) => ({
          ...offer,
          user: { id: '00000000-0000-4000-8000-000000000000' },
        })),
    },
  },
  {
    name: 'offer that does not show its grant types',
    breaks: 'P1-OFFER-41',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply) => shown(reply, (offer) => without(offer, 'grantTypes')),
    },
  },
  {
    name: 'offer whose expiresAt moves',
    breaks: 'P1-OFFER-56',
    profile: 'pingone',
    entails: [
      { requirement: 'P1-OFFER-06', reason: 'the read does not show what the creation showed' },
    ],
    seams: {
      'offers-api reply': (reply) =>
        shown(reply, (offer, created) =>
          member(offer, 'expiresAt', (date) => (created ? date : later(date))),
        ),
    },
  },
]
