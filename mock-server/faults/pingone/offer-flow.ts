import { grantTypes } from '../../../protocol/grants.ts'
import { isObject } from '../../http/wire.ts'
import type { Fault } from '../fault.ts'
import { refusal } from '../shared/answers.ts'
import { body, member, without } from '../shared/body.ts'

export const faults: readonly Fault[] = [
  {
    name: 'credential without its type',
    breaks: 'P1-FLOW-02',
    profile: 'pingone',
    entails: [
      { requirement: 'SDJWTVC-3.2.2.2-01', reason: 'vct is REQUIRED in SD-JWT VCs' },
      { requirement: 'VCI-A.3.4-03', reason: 'no vct is not the one of the configuration' },
    ],
    seams: { credentialPayload: (payload) => without(payload, 'vct') },
  },
  {
    name: 'credential with nothing to disclose selectively',
    breaks: 'P1-FLOW-03',
    profile: 'pingone',
    seams: { disclosable: () => [] },
  },
  {
    name: 'QR image that leads nowhere',
    breaks: 'P1-FLOW-18',
    profile: 'pingone',
    entails: [
      { requirement: 'P1-OFFER-19', reason: 'the image says something else than the deep link' },
      { requirement: 'VCI-4.1.3-01', reason: 'there is no offer where the image leads' },
    ],
    seams: { qrText: (link) => `${link}x` },
  },
  {
    name: 'issuer metadata without what is offered',
    breaks: 'P1-FLOW-22',
    profile: 'pingone',
    entails: [
      { requirement: 'VCI-4.1.1-03', reason: 'the offer names what the metadata lacks' },
      { requirement: 'VCI-12.2.4-30', reason: 'it lacks everything' },
      { requirement: 'VCI-6.2-06', reason: 'the token response names what the metadata lacks' },
    ],
    seams: {
      'issuer-metadata reply': (reply) =>
        body(reply, (metadata) => ({ ...metadata, credential_configurations_supported: {} })),
    },
  },
  {
    name: 'credential for anybody who asks',
    breaks: 'P1-FLOW-23',
    profile: 'pingone',
    entails: [
      { requirement: 'VCI-8.3.1.1-01', reason: 'a request without token is served' },
      { requirement: 'VCI-8.3.1.1-02', reason: 'a made-up token is accepted' },
    ],
    overlooks: ['access-token-present', 'access-token-known'],
  },
  {
    name: 'authorization code grant that is refused',
    breaks: 'P1-FLOW-24',
    profile: 'pingone',
    seams: {
      'token reply': (reply, { request }) =>
        request.grant_type === 'authorization_code' ? refusal(400, 'unauthorized_client') : reply,
    },
  },
  {
    name: 'code without a sign-in',
    breaks: 'P1-FLOW-25',
    profile: 'pingone',
    overlooks: ['sign-in'],
  },
  {
    name: 'sign-in with any password',
    breaks: 'P1-FLOW-26',
    profile: 'pingone',
    overlooks: ['password'],
  },
  {
    name: 'credential for whoever signs in',
    breaks: 'P1-FLOW-27',
    profile: 'pingone',
    entails: [{ requirement: 'P1-FLOW-31', reason: 'another user’s credential is delivered' }],
    overlooks: ['credential-of-user'],
  },
  {
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
  },
  {
    name: 'pre-authorized code that wants a sign-in',
    breaks: 'P1-FLOW-29',
    profile: 'pingone',
    entails: [
      { requirement: 'P1-FLOW-23', reason: 'without a token there is no twin to compare with' },
      { requirement: 'VCI-8.3.1.1-01', reason: 'without a token there is no twin to compare with' },
      { requirement: 'VCI-8.3.1.1-02', reason: 'without a token there is no twin to compare with' },
      { requirement: 'P1-FLOW-14', reason: 'the refusal of an expired code has another error' },
    ],
    seams: {
      'token reply': (reply, { request }) =>
        request['pre-authorized_code'] ? refusal(400, 'login_required') : reply,
    },
  },
]
