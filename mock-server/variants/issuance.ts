import { body, without } from '../faults/shared/body.ts'
import type { Variant } from './variant.ts'

/** Tokens, nonces, credentials and refusals of another shape. */
export const issuanceVariants: readonly Variant[] = [
  {
    name: 'access tokens that are JWTs',
    allowedBy: 'RFC 6749, Section 1.4: what a token holds is between the servers',
    dimension: 'access token',
    seams: {
      accessToken: (token) =>
        `${encoded({ typ: 'at+jwt', alg: 'HS256' })}.${encoded({ jti: token })}.${token}`,
    },
  },
  {
    name: 'access tokens of every character that is allowed',
    allowedBy: 'RFC 6750, Section 2.1: b64token',
    dimension: 'access token',
    seams: { accessToken: (token) => `-._~+/${token}==` },
  },
  {
    name: 'a token type in lower case',
    allowedBy: 'RFC 6749, Section 7.1 and RFC 6750: the value is case insensitive',
    seams: {
      'token reply': (reply) =>
        body(reply, (answer) =>
          'token_type' in answer
            ? { ...answer, token_type: String(answer.token_type).toLowerCase() }
            : answer,
        ),
    },
  },
  {
    name: 'token responses without lifetime and scope',
    allowedBy:
      'RFC 6749, Section 5.1: expires_in is recommended, scope optional where it is as asked',
    seams: {
      'token reply': (reply) => body(reply, (answer) => without(answer, 'scope')),
    },
  },
  {
    name: 'credential identifiers with every token',
    allowedBy: 'OpenID4VCI 1.0, Section 6.2: authorization_details may come unasked',
    dimension: 'identifiers',
    seams: { detailed: (_, { request }) => request.configurationIds as readonly string[] },
  },
  {
    name: 'nonces of status 201, with members of drafts',
    allowedBy: 'OpenID4VCI 1.0, Section 7.2: any 2xx will do, unknown members are ignored',
    seams: {
      'nonce reply': (reply) =>
        reply.status === 200
          ? { ...body(reply, (answer) => ({ ...answer, c_nonce_expires_in: 300 })), status: 201 }
          : reply,
    },
  },
  {
    name: 'one nonce for everyone',
    allowedBy: 'OpenID4VCI 1.0, Section 13.8: how long a nonce lives is the issuer’s choice',
    dimension: 'nonce',
    seams: { nonce: () => 'R2l2ZW4gb3V0IHRvIGV2ZXJ5b25lIHdobyBhc2tz' },
  },
  {
    name: 'nonces that work once',
    allowedBy: 'OpenID4VCI 1.0, Section 13.8: how long a nonce lives is the issuer’s choice',
    dimension: 'nonce',
    seams: { nonceUses: () => 'once' },
  },
  {
    name: 'credential responses with members of drafts',
    allowedBy: 'OpenID4VCI 1.0, Section 8.3: unknown members are ignored',
    seams: {
      'credential reply': (reply) =>
        reply.status === 200
          ? body(reply, (answer) => ({
              ...answer,
              c_nonce: 'outdated',
              c_nonce_expires_in: 86_400,
            }))
          : reply,
    },
  },
  {
    name: 'several challenges in one header',
    allowedBy: 'RFC 9110, Section 11.6.1: WWW-Authenticate may list several',
    seams: {
      'credential reply': (reply) => {
        const { 'www-authenticate': challenge } = reply.headers
        return challenge === undefined
          ? reply
          : {
              ...reply,
              headers: {
                ...reply.headers,
                'www-authenticate': `Negotiate, ${challenge}, Basic realm="old, but \\"there\\""`,
              },
            }
      },
    },
  },
]

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}
