import { grantTypes } from '../../../protocol/grants.ts'
import { isObject } from '../../http/wire.ts'
import { invalid, PingOneError } from '../../management/pingone-error.ts'
import type { Fault } from '../fault.ts'
import { member, refusedAs, shown, without } from '../shared/body.ts'

const refusal = new PingOneError('ACCESS_FAILED', { demand: 'a user' })

const oneGrantTypeOnly = invalid('grantTypes', 'An offer has one grant type')

const noTypeIds = invalid('credentials', 'These are ids of user credentials')

export const faults: readonly Fault[] = [
  {
    name: 'offers API that refuses its worker',
    breaks: 'P1-FLOW-10',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply) => (reply.status === 201 ? refusedAs(reply, refusal) : reply),
    },
  },
  {
    name: 'offer whose grant types are a text',
    breaks: 'P1-OFFER-37',
    profile: 'pingone',
    entails: [{ requirement: 'P1-OFFER-41', reason: 'the values in force are not an array' }],
    seams: {
      'offers-api reply': (reply) => shown(reply, (offer) => member(offer, 'grantTypes', String)),
    },
  },
  {
    name: 'offer with both grants by default',
    breaks: 'P1-OFFER-38',
    profile: 'pingone',
    entails: [
      { requirement: 'P1-OFFER-41', reason: 'the resource shows the default that is in force' },
    ],
    seams: { defaultGrantTypes: () => Object.values(grantTypes) },
  },
  {
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
  },
  {
    name: 'offers API that takes one grant type at a time',
    breaks: 'P1-OFFER-40',
    profile: 'pingone',
    entails: [{ requirement: 'P1-OFFER-47', reason: 'the ids are refused with the grant types' }],
    seams: {
      'offers-api reply': (reply, { request }) =>
        Array.isArray(request.grantTypes) && request.grantTypes.length === 2
          ? refusedAs(reply, oneGrantTypeOnly)
          : reply,
    },
  },
  {
    name: 'offer for any grant type',
    breaks: 'P1-OFFER-42',
    profile: 'pingone',
    entails: [
      { requirement: 'P1-OFFER-54', reason: 'an empty list of grant types is accepted as well' },
      { requirement: 'P1-OFFER-41', reason: 'the resource shows no grant type' },
    ],
    overlooks: ['valid grantTypes'],
  },
  {
    name: 'offer whose credentials are a text',
    breaks: 'P1-OFFER-43',
    profile: 'pingone',
    entails: [{ requirement: 'P1-OFFER-41', reason: 'the values in force are not an array' }],
    seams: {
      'offers-api reply': (reply) => shown(reply, (offer) => member(offer, 'credentials', String)),
    },
  },
  {
    name: 'offers API that refuses ids of credential types',
    breaks: 'P1-OFFER-47',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply, { request }) =>
        reply.status === 201 && request.credentials ? refusedAs(reply, noTypeIds) : reply,
    },
  },
  {
    name: 'offer of a credential type that does not exist',
    breaks: 'P1-OFFER-48',
    profile: 'pingone',
    overlooks: ['valid credentials'],
  },
  {
    name: 'offers API that ignores misshapen members',
    breaks: 'P1-OFFER-54',
    profile: 'pingone',
    entails: [
      { requirement: 'P1-OFFER-49', reason: 'a scope with a space is shown as it came' },
      { requirement: 'P1-OFFER-41', reason: 'the resource shows others than were sent' },
    ],
    overlooks: ['arrays of strings', 'valid requiredScopes'],
  },
  {
    name: 'offer whose status the caller sets',
    breaks: 'P1-OFFER-55',
    profile: 'pingone',
    entails: [
      { requirement: 'P1-OFFER-59', reason: 'the caller chose another status than CREATED' },
    ],
    seams: {
      'offers-api reply': (reply, { request }) =>
        shown(reply, (offer) => ({
          ...offer,
          ...(request.status !== undefined && { status: request.status }),
        })),
    },
  },
  {
    name: 'offers API with methods it should not have',
    breaks: 'P1-OFFER-57',
    profile: 'pingone',
    seams: {
      'offers-api reply': (reply) =>
        reply.status === 405 ? { ...reply, status: 200, body: {} } : reply,
    },
  },
]
