import type { Fault } from '../fault.ts'
import { refusal, refuseUnknown } from '../shared/answers.ts'
import { inTheClear } from '../shared/in-the-clear.ts'

const challenge = ['Bearer', 'DPoP algs="ES256",']
  .map((scheme) => `${scheme} realm="credentials", error="invalid_token"`)
  .join(', ')

const known = ['notification_id', 'event', 'event_description']

export const faults: readonly Fault[] = [
  {
    name: 'issuance token refused for notifications',
    breaks: 'VCI-11-01',
    entails: [
      { requirement: 'RFC9449-7.1-01', reason: 'a token that is bound is refused as well' },
    ],
    seams: {
      'notification reply': (reply) =>
        reply.status < 300
          ? refusal(401, 'invalid_token', { 'www-authenticate': challenge })
          : reply,
    },
  },
  {
    name: 'repeated notification refused',
    breaks: 'VCI-11-02',
    seams: { repeatIsServed: () => false },
  },
  {
    name: 'notification endpoint without TLS',
    breaks: 'VCI-11-03',
    entails: [
      { requirement: 'VCI-12.2.4-08', reason: 'the section on metadata says the same of the URL' },
    ],
    seams: inTheClear('notification_endpoint'),
  },
  {
    name: 'credential_accepted not understood',
    breaks: 'VCI-11.1-01',
    entails: [
      {
        requirement: 'VCI-11.1-04',
        reason: 'so is a notification with a member that nobody knows',
      },
    ],
    seams: {
      'notification reply': (reply, { request }) =>
        reply.status < 300 && request.event === 'credential_accepted'
          ? refusal(400, 'invalid_notification_request')
          : reply,
    },
  },
  {
    name: 'credential_failure not understood',
    breaks: 'VCI-11.1-02',
    seams: {
      'notification reply': (reply, { request }) =>
        reply.status < 300 && request.event === 'credential_failure'
          ? refusal(400, 'invalid_notification_request')
          : reply,
    },
  },
  {
    name: 'credential_deleted not understood',
    breaks: 'VCI-11.1-03',
    seams: {
      'notification reply': (reply, { request }) =>
        reply.status < 300 && request.event === 'credential_deleted'
          ? refusal(400, 'invalid_notification_request')
          : reply,
    },
  },
  {
    name: 'refused notification members',
    breaks: 'VCI-11.1-04',
    seams: {
      'notification reply': (reply, { request }) =>
        refuseUnknown(reply, request, known, 'invalid_notification_request'),
    },
  },
]
