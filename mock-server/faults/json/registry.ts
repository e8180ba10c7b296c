import type { Fault, Reply } from '../fault.ts'

/** How JSON is written: what no parser gives back. */

/** Adds a member that is there already, in front of it. */
function twice(json: string, member: string, value: unknown): string {
  return json.replace(`"${member}":`, () => `"${member}":${JSON.stringify(value)},"${member}":`)
}

function written(reply: Reply, change: (json: string) => string): Reply {
  return reply.status < 300 ? { ...reply, body: change(JSON.stringify(reply.body)) } : reply
}

export const jsonFaults: readonly Fault[] = [
  {
    name: 'nonce response with a repeated member',
    breaks: 'RFC8259-4-01',
    seams: { 'nonce reply': (reply) => written(reply, (it) => twice(it, 'c_nonce', 'first')) },
  },
  {
    name: 'authorization server metadata behind a byte order mark',
    breaks: 'RFC8259-8.1-01',
    seams: { 'as-metadata reply': (reply) => written(reply, (it) => `\uFEFF${it}`) },
  },
  {
    name: 'credential with a repeated header parameter',
    breaks: 'RFC7515-4-01',
    seams: { sdJwtJson: (it) => ({ ...it, header: twice(it.header, 'alg', 'none') }) },
  },
  {
    name: 'credential with a repeated claim',
    breaks: 'RFC7519-4-01',
    seams: { sdJwtJson: (it) => ({ ...it, payload: twice(it.payload, 'vct', 'x') }) },
  },
  {
    name: 'encrypted answer with a repeated header parameter',
    breaks: 'RFC7516-4-01',
    entails: [
      { requirement: 'VCI-8.3-14', reason: 'the header was sealed as it was: nobody can open it' },
    ],
    seams: {
      encryptedReply: (reply) => {
        const [header = '', ...rest] = String(reply.body).split('.')
        const json = twice(Buffer.from(header, 'base64url').toString(), 'enc', 'A256GCM')
        return { ...reply, body: [Buffer.from(json).toString('base64url'), ...rest].join('.') }
      },
    },
  },
  {
    name: 'published key with a repeated member',
    breaks: 'RFC7517-4-03',
    seams: { 'jwks reply': (reply) => written(reply, (it) => twice(it, 'kty', 'RSA')) },
  },
  {
    name: 'JWK Set with a repeated member',
    breaks: 'RFC7517-5-02',
    seams: { 'jwks reply': (reply) => written(reply, (it) => twice(it, 'keys', [])) },
  },
]
