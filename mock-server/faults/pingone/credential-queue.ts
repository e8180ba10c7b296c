import type { UserCredential } from '../../store/kept/user-credentials.ts'
import type { Fault } from '../fault.ts'
import { member } from '../shared/body.ts'

export const faults: readonly Fault[] = [
  {
    name: 'queue that leaves out credentials with long data',
    breaks: 'P1-FLOW-05',
    profile: 'pingone',
    seams: {
      retrievable: (credentials) =>
        credentials.filter(({ data }) => Object.values(data).every((value) => value.length < 30)),
    },
  },
  {
    name: 'queue that leaves out what a rule made',
    breaks: 'P1-FLOW-06',
    profile: 'pingone',
    seams: {
      retrievable: (credentials) => credentials.filter(({ ruleId }) => ruleId === undefined),
    },
  },
  {
    name: 'queue that is everybody’s',
    breaks: 'P1-FLOW-07',
    profile: 'pingone',
    entails: [
      {
        requirement: 'P1-FLOW-27',
        reason: 'whoever signs in is given what was queued for another',
      },
      { requirement: 'P1-FLOW-31', reason: 'another user’s credential is delivered' },
    ],
    overlooks: ['queue-of-user', 'credential-of-user'],
  },
  {
    name: 'token that takes everything from the queue',
    breaks: 'P1-FLOW-08',
    profile: 'pingone',
    entails: [{ requirement: 'P1-FLOW-32', reason: 'more leaves the queue than was requested' }],
    seams: {
      leavesQueueWithToken: (_none, { request }) =>
        (request.all as () => Promise<readonly UserCredential[]>)(),
    },
  },
  {
    name: 'queue that empties itself after half an hour',
    breaks: 'P1-FLOW-09',
    profile: 'pingone',
    entails: [{ requirement: 'P1-FLOW-05', reason: 'what was made cannot be offered any more' }],
    seams: {
      retrievable: (credentials, { now }) =>
        credentials.filter(({ createdAt }) => now.getTime() - createdAt.getTime() < 1800_000),
    },
  },
  {
    name: 'credential of another user',
    breaks: 'P1-FLOW-30',
    profile: 'pingone',
    entails: [
      {
        requirement: 'P1-FLOW-27',
        reason: 'whoever signs in is given what was queued for another',
      },
      { requirement: 'P1-FLOW-31', reason: 'another user’s data is delivered' },
    ],
    overlooks: ['credential-of-user'],
    seams: {
      retrievable: (credentials, { request }) => [
        ...credentials.filter(({ userId }) => userId !== request.userId).toReversed(),
        ...credentials.filter(({ userId }) => userId === request.userId),
      ],
    },
  },
  {
    name: 'credential without the data that was queued',
    breaks: 'P1-FLOW-31',
    profile: 'pingone',
    seams: { credentialPayload: (payload) => member(payload, 'Level', () => 'unknown') },
  },
  {
    name: 'queue that empties with the first credential',
    breaks: 'P1-FLOW-32',
    profile: 'pingone',
    seams: {
      leavesQueue: (_one, { request }) =>
        (request.all as () => Promise<readonly UserCredential[]>)(),
    },
  },
  {
    name: 'offer for everything, whatever is listed',
    breaks: 'P1-OFFER-44',
    profile: 'pingone',
    seams: {
      offeredTypeIds: (offered, { request }) =>
        request.isListed && Array.isArray(request.queued) ? request.queued : offered,
    },
  },
  {
    name: 'offer without a list that is for one credential',
    breaks: 'P1-OFFER-45',
    profile: 'pingone',
    seams: {
      offeredTypeIds: (offered, { request }) => (request.isListed ? offered : offered.slice(0, 1)),
    },
  },
  {
    name: 'pre-authorized token that reaches beyond its offer',
    breaks: 'P1-OFFER-46',
    profile: 'pingone',
    entails: [
      { requirement: 'VCI-6.1-03', reason: 'the token is of a pre-authorized code' },
      { requirement: 'VCI-8.2-01', reason: 'the token is for types that nothing is queued of' },
    ],
    seams: {
      preAuthorizedTypeIds: (_offered, { request }) =>
        (request.all as () => Promise<readonly string[]>)(),
    },
  },
]
