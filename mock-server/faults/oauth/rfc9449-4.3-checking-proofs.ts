import type { Fault } from '../fault.ts'
import { body } from '../shared/body.ts'
import { refusing } from '../shared/listed-algorithms.ts'

export const faults: readonly Fault[] = [
  {
    name: 'bound token called a bearer token',
    breaks: 'RFC9449-5-01',
    seams: {
      'token reply': (reply) =>
        body(reply, (token) =>
          token.token_type === 'DPoP' ? { ...token, token_type: 'Bearer' } : { ...token },
        ),
    },
  },
  /** As behind a proxy that ends TLS and does not say for which address. */
  {
    name: 'DPoP proofs compared with an inner address',
    breaks: 'RFC9449-5-03',
    seams: {
      dpopTarget: (url) => (url.endsWith('/token') ? 'http://10.0.0.1:8080/token' : url),
    },
  },
  {
    name: 'refresh token bound to its key until it is used',
    breaks: 'RFC9449-5-02',
    seams: { renewedRefreshTokenKey: () => undefined },
  },
  {
    name: 'refresh token bound to its key until it is exchanged',
    breaks: 'RFC9449-5-02',
    seams: { refreshTokenRotates: () => true, renewedRefreshTokenKey: () => undefined },
  },
  {
    name: 'DPoP algorithm without a key of its own',
    breaks: 'RFC9449-5.1-01',
    seams: {
      'as-metadata reply': (reply) =>
        body(reply, (metadata) => ({
          ...metadata,
          dpop_signing_alg_values_supported: ['ES256', 'HS256'],
        })),
    },
  },
  {
    name: 'listed DPoP alg refused with token requests',
    breaks: 'RFC9449-5-03',
    seams: refusing('DPoP proof', 'ES384', 'token'),
  },
]
