import type { Fault } from '../fault.ts'
import { onFailure, refusal } from '../shared/answers.ts'
import { member } from '../shared/body.ts'
import { inServerMetadata } from '../shared/documents.ts'

export const faults: readonly Fault[] = [
  {
    name: 'crash on a pushed request',
    breaks: 'RFC9126-2.2-01',
    seams: {
      'par reply': (reply) => (reply.status === 201 ? refusal(500, 'server_error') : reply),
    },
  },
  {
    name: 'pushed request answered 200',
    breaks: 'RFC9126-2.2-01',
    seams: { 'par reply': (reply) => (reply.status === 201 ? { ...reply, status: 200 } : reply) },
  },
  {
    name: 'guessable request_uri',
    breaks: 'RFC9126-2.2-02',
    seams: { requestUriReference: () => '1' },
  },
  {
    name: 'pushed request errors as plain text',
    breaks: 'RFC9126-2.3-02',
    seams: { 'par reply': (reply) => onFailure(reply, { 'content-type': 'text/plain' }) },
  },
  {
    name: 'request_uri that outlives its time',
    breaks: 'RFC9126-4-01',
    seams: { requestUriHonouredSeconds: (seconds) => seconds + 3600 },
  },
  {
    name: 'request_uri that works again',
    breaks: 'RFC9126-4-02',
    seams: { requestUriUsedUpBy: () => 'nothing' },
  },
  {
    name: 'pushed request endpoint with a fragment',
    breaks: 'RFC9126-5-02',
    seams: inServerMetadata((metadata) =>
      member(metadata, 'pushed_authorization_request_endpoint', (url) => `${url}#push`),
    ),
  },
  {
    name: 'pushed requests required in words',
    breaks: 'RFC9126-5-03',
    seams: inServerMetadata((metadata) => ({
      ...metadata,
      require_pushed_authorization_requests: 'false',
    })),
  },
]
