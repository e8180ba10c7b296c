import { redirected } from '../../mock-server/faults/shared/answers.ts'
import type { Reply } from '../../mock-server/seams/reply.ts'
import type { Operation } from '../../protocol/exchange.ts'
import { grantTypes } from '../../protocol/grants.ts'
import type { WalletCase } from '../wallet-case.ts'
import { byCode, byEitherGrant, code, eitherGrant, format, preAuthorized } from './offers.ts'

const flow: readonly Operation[] = ['par', 'authorize', 'token', 'credential']
const usual = { format, offer: { grants: eitherGrant } } as const
const usualCode = { format, offer: { grants: code, details: { issuerState: true } } } as const

const codes = { grant: grantTypes.authorizationCode }

const signedTwin = 'signed metadata'
const twoServers = 'an authorization server for each grant'
const oneOfTwoServers = 'an authorization code of one of two servers'

/** Issuers that are wrong in what a wallet has to notice before it goes on. */
export const wrongIssuers: readonly WalletCase[] = [
  {
    ...usual,
    name: 'a link with an offer beside its reference',
    about: ['VCI-4.1-05'],
    faults: ['link with an offer beside its reference'],
    trial: {
      requirement: 'VCI-4.1-05',
      expects: 'stops',
      twin: byEitherGrant,
      follows: ['issuer-metadata', ...flow],
      seen: 'the link has both carriers',
    },
  },
  {
    ...usual,
    name: 'an offer as an unsecured JWT',
    about: ['VCI-4.1.3-06'],
    faults: ['offer as an unsecured JWT'],
    trial: {
      requirement: 'VCI-4.1.3-06',
      expects: 'stops',
      twin: byEitherGrant,
      after: 'offer',
      follows: ['issuer-metadata', ...flow],
      seen: 'the offer came as application/jwt of alg none',
    },
  },
  {
    ...usual,
    name: 'metadata of another issuer',
    about: ['VCI-12.2.4-56'],
    faults: ['metadata of another issuer'],
    trial: {
      requirement: 'VCI-12.2.4-56',
      expects: 'stops',
      twin: byEitherGrant,
      after: 'issuer-metadata',
      follows: flow,
      seen: 'credential_issuer of the metadata is another one',
    },
  },
  {
    ...usualCode,
    name: 'metadata of another issuer, and an authorization code',
    about: ['VCI-13.5-02'],
    faults: ['metadata of another issuer'],
    trial: {
      requirement: 'VCI-13.5-02',
      expects: 'stops',
      twin: byCode,
      needs: codes,
      after: 'issuer-metadata',
      follows: flow,
      seen: 'an offer led to metadata of another issuer',
    },
  },
  {
    ...usual,
    name: 'authorization server metadata of another issuer',
    about: ['RFC8414-3.3-02'],
    faults: ['authorization server metadata of another issuer'],
    trial: {
      requirement: 'RFC8414-3.3-02',
      expects: 'stops',
      twin: byEitherGrant,
      after: 'as-metadata',
      follows: flow,
      seen: 'issuer of the authorization server metadata is another one',
    },
  },
  {
    ...usual,
    name: 'a pre-authorized code of an unlisted authorization server',
    about: ['VCI-12.2.4-57'],
    options: { authorizationServers: 'several' },
    offer: { grants: preAuthorized, details: { authorizationServer: true } },
    faults: ['pre-authorized code grant that names an unlisted authorization server'],
    trial: {
      requirement: 'VCI-12.2.4-57',
      expects: 'stops',
      twin: twoServers,
      needs: { grant: grantTypes.preAuthorizedCode },
      after: 'issuer-metadata',
      follows: flow,
      seen: 'the offer names an authorization server that the metadata does not list',
    },
  },
  {
    ...usual,
    name: 'an authorization code of an unlisted authorization server',
    about: ['VCI-12.2.4-57'],
    options: { authorizationServers: 'several' },
    offer: { grants: code, details: { authorizationServer: true } },
    faults: ['code grant that names an unlisted authorization server'],
    trial: {
      requirement: 'VCI-12.2.4-57',
      expects: 'stops',
      twin: oneOfTwoServers,
      needs: codes,
      after: 'issuer-metadata',
      follows: flow,
      seen: 'the offer names an authorization server that the metadata does not list',
    },
  },
  {
    ...usual,
    name: signedTwin,
    about: [],
    preset: 'full',
    faults: ['metadata that is always signed'],
  },
  {
    ...usual,
    name: 'metadata signed by another key',
    about: ['VCI-12.2.3-09'],
    preset: 'full',
    faults: ['metadata that is always signed', 'metadata signed by another key'],
    trial: {
      requirement: 'VCI-12.2.3-09',
      expects: 'stops',
      twin: signedTwin,
      needs: 'signed metadata',
      after: 'issuer-metadata',
      follows: flow,
      seen: 'the metadata are signed by a key that its certificate does not vouch for',
    },
  },
  {
    ...usualCode,
    name: 'an authorization response of another iss',
    about: ['RFC9207-2.4-01'],
    faults: ['authorization response of another iss'],
    trial: {
      requirement: 'RFC9207-2.4-01',
      expects: 'stops',
      twin: byCode,
      needs: codes,
      after: 'sign-in',
      follows: ['token', 'credential'],
      seen: 'iss of the authorization response is another one',
    },
  },
  {
    ...usualCode,
    name: 'an authorization response of another state',
    about: ['RFC9700-2.1-02'],
    alterations: [{ name: 'another state', seams: { 'sign-in reply': withAnotherState } }],
    trial: {
      requirement: 'RFC9700-2.1-02',
      expects: 'stops',
      twin: byCode,
      needs: codes,
      sends: 'state',
      after: 'sign-in',
      follows: ['token', 'credential'],
      advice: true,
      seen: 'state of the authorization response is not the one that was sent',
    },
  },
  {
    ...usualCode,
    name: 'an authorization response without iss',
    about: ['RFC9207-2.4-01'],
    faults: ['authorization response without iss'],
    trial: {
      requirement: 'RFC9207-2.4-01',
      expects: 'stops',
      twin: byCode,
      needs: codes,
      after: 'sign-in',
      follows: ['token', 'credential'],
      seen: 'the server announces iss, and its authorization response has none',
    },
  },
]

/** Nothing where the wallet sent none. */
function withAnotherState(reply: Reply): Reply {
  return redirected(reply, ({ searchParams }) => {
    if (searchParams.has('state')) searchParams.set('state', 'another')
  })
}

const anything: readonly Operation[] = ['offer', 'issuer-metadata', 'as-metadata', ...flow]

/** Certificates that TLS does not let pass (RFC 9525; OpenID4VCI 1.0, Section 13.9). */
export const wrongCertificates: readonly WalletCase[] = [
  ['server certificate that has expired', 'VCI-13.9-03'],
  ['server certificate of another host', 'VCI-13.9-03'],
  ['server certificate that nobody vouches for', 'VCI-13.9-03'],
  ['server certificate that nobody vouches for', 'VCI-13.5-02'],
].map(([fault = '', requirement = '']) => ({
  ...usual,
  name: `a ${fault}${requirement === 'VCI-13.5-02' ? ', behind an offer' : ''}`,
  about: [requirement],
  listener: [fault],
  trial: {
    requirement,
    expects: 'stops',
    twin: byEitherGrant,
    follows: anything,
    seen: `there was a ${fault}`,
  },
}))
