import { body } from '../faults/shared/body.ts'
import type { Reply, ReplySeams } from '../seams/reply.ts'
import type { Seams } from '../seams/seams.ts'
import type { Variant } from './variant.ts'

type JsonAnswer = Extract<
  keyof Seams,
  `${'offer' | 'issuer-metadata' | 'as-metadata' | 'par' | 'token' | 'nonce' | 'credential' | 'jwks'} reply`
>

const jsonAnswers: readonly JsonAnswer[] = [
  'offer reply',
  'issuer-metadata reply',
  'as-metadata reply',
  'par reply',
  'token reply',
  'nonce reply',
  'credential reply',
  'jwks reply',
]

/** How an answer may look on the wire, whatever it says. */
export const answerVariants: readonly Variant[] = [
  {
    name: 'media types with parameters',
    allowedBy:
      'RFC 9110, Section 8.3.1: a media type may have parameters, and its case is no matter',
    seams: onEach((reply) =>
      reply.headers['content-type'] === 'application/json'
        ? {
            ...reply,
            headers: { ...reply.headers, 'content-type': 'Application/JSON; charset=UTF-8' },
          }
        : reply,
    ),
  },
  {
    name: 'caching forbidden in many words',
    allowedBy: 'RFC 9111, Section 5.2: directives stand in any order and case beside each other',
    seams: onEach((reply) =>
      reply.headers['cache-control'] === 'no-store'
        ? {
            ...reply,
            headers: {
              ...reply.headers,
              'cache-control': 'private, No-Store, max-age=0, must-revalidate',
              expires: '0',
              vary: 'Origin, Accept',
            },
          }
        : reply,
    ),
  },
  {
    name: 'refusals without a description',
    allowedBy: 'RFC 6749, Section 5.2: error_description and error_uri are optional',
    seams: onEach((reply) =>
      reply.status < 400
        ? reply
        : body(reply, ({ error_description: _, ...members }) => ({
            ...members,
            error_uri: 'https://wallet.example/errors#7',
            trace: '0af7651916cd43dd8448eb211c80319c',
          })),
    ),
  },
  {
    name: 'pretty-printed answers',
    allowedBy: 'RFC 8259, Section 2: insignificant whitespace is allowed anywhere',
    seams: onEach((reply) =>
      typeof reply.body === 'object' && reply.headers['content-type'] !== undefined
        ? { ...reply, body: `\r\n${JSON.stringify(reply.body, null, 3)}\n` }
        : reply,
    ),
  },
]

function onEach(change: (reply: Reply) => Reply): {
  readonly [S in keyof ReplySeams]?: typeof change
} {
  return Object.fromEntries(jsonAnswers.map((seam) => [seam, change]))
}
