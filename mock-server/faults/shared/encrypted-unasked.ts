import type { Reply } from '../../seams/reply.ts'
import type { SeamContext } from '../../seams/seams.ts'

/** For a key that the wallet has not. */
export function encryptedUnasked(reply: Reply, { request }: SeamContext): Reply {
  return reply.status < 300 && request.credential_response_encryption === undefined
    ? {
        ...reply,
        headers: { 'content-type': 'application/jwt' },
        body: 'eyJhbGciOiJkaXIifQ..aXY.Y2lwaGVydGV4dA.dGFn',
      }
    : reply
}
