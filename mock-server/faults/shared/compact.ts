import type { Reply } from '../../seams/reply.ts'

type Parts = readonly (string | undefined)[]

/** A reply that is a compact JWS, with other parts; the signature does not fit them any more. */
export function withCompact(reply: Reply, change: (parts: Parts) => Parts): Reply {
  return typeof reply.body === 'string' && reply.headers['content-type'] === 'application/jwt'
    ? { ...reply, body: change(reply.body.split('.')).join('.') }
    : reply
}

/** The header with another value of one member. */
export function withHeaderMember(header: string | undefined, name: string, value: unknown): string {
  const members = JSON.parse(Buffer.from(header ?? '', 'base64url').toString())
  return Buffer.from(JSON.stringify({ ...members, [name]: value })).toString('base64url')
}
