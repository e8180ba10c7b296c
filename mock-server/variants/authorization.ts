import { grantTypes } from '../../protocol/grants.ts'
import { withoutParameter, withParameter } from '../faults/shared/answers.ts'
import { body, without } from '../faults/shared/body.ts'
import type { Variant } from './variant.ts'

/** Authorization servers that serve other grants, or serve them another way. */
export const authorizationVariants: readonly Variant[] = [
  {
    name: 'the pre-authorized code grant alone',
    allowedBy: 'OpenID4VCI 1.0, Section 3.4: an issuer supports one grant or both',
    dimension: 'grants',
    options: { grantTypes: [grantTypes.preAuthorizedCode] },
  },
  {
    name: 'the authorization code grant alone',
    allowedBy: 'OpenID4VCI 1.0, Section 3.4: an issuer supports one grant or both',
    dimension: 'grants',
    options: { grantTypes: [grantTypes.authorizationCode] },
  },
  {
    name: 'no pushed authorization requests',
    allowedBy: 'RFC 9126, Section 5: the endpoint is optional',
    leaves: ['VCI-5-02'],
    dimension: 'pushed requests',
    options: { pushedRequests: 'none' },
  },
  {
    name: 'pushed authorization requests only',
    allowedBy: 'RFC 9126, Section 5: a server may take no other requests',
    dimension: 'pushed requests',
    options: { pushedRequests: 'required' },
  },
  {
    name: 'an authorization server for each grant',
    allowedBy:
      'OpenID4VCI 1.0, Section 12.2.4: metadata may list several, and each tells its grants',
    dimension: 'authorization servers',
    options: { authorizationServers: 'several' },
  },
  {
    name: 'an issuer that is its own authorization server',
    allowedBy:
      'OpenID4VCI 1.0, Section 12.2.4: without authorization_servers the issuer acts as one',
    dimension: 'authorization servers',
    options: { authorizationServers: 'own' },
  },
  {
    name: 'no issuer in the authorization response',
    allowedBy: 'RFC 9207, Section 3: iss is due where metadata promises it',
    seams: {
      'as-metadata reply': (reply) =>
        body(reply, (metadata) =>
          without(metadata, 'authorization_response_iss_parameter_supported'),
        ),
      'authorize reply': (reply) => withoutParameter(reply, 'iss'),
      'sign-in reply': (reply) => withoutParameter(reply, 'iss'),
    },
  },
  {
    name: 'unknown parameters in the authorization response',
    allowedBy: 'RFC 6749, Section 4.1.2: a client ignores what it does not know',
    seams: {
      'sign-in reply': (reply) => withParameter(reply, 'session_state', 'a b/c+d'),
    },
  },
  {
    name: 'authorization for more than the offer names',
    allowedBy:
      'OpenID4VCI 1.0, Sections 4.1.1 and 5.1.1: an offer says what a wallet may ask for; what it asks for beside that, a server may grant',
    overlooks: ['details-offered'],
  },
  {
    name: 'redirects of status 302',
    allowedBy: 'RFC 6749, Section 1.7: 302 is what its examples show, others will do',
    seams: {
      'authorize reply': (reply) => (reply.status === 303 ? { ...reply, status: 302 } : reply),
      'sign-in reply': (reply) => (reply.status === 303 ? { ...reply, status: 302 } : reply),
    },
  },
]
