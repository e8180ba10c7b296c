import type { WalletCase } from '../wallet-case.ts'
import { code, format, preAuthorized } from './offers.ts'

/** Authorization servers that are right, each in another way. */
export const rightServers: readonly WalletCase[] = [
  {
    name: 'credentials without a scope',
    about: ['VCI-5.1.1-06', 'VCI-5.1.1-08', 'VCI-6.2-08', 'VCI-B.1-02'],
    options: { scopes: 'none' },
    format,
    offer: { grants: code },
  },
  {
    name: 'an issuer that is its own authorization server',
    about: ['VCI-6.1-10'],
    options: { authorizationServers: 'own' },
    format,
    offer: { grants: code },
  },
  {
    name: 'an authorization server for each grant',
    about: ['VCI-12.2.4-57', 'VCI-5.1.2-06', 'VCI-6.1-09'],
    options: { authorizationServers: 'several' },
    format,
    offer: { grants: preAuthorized, details: { authorizationServer: true } },
  },
  {
    name: 'an authorization code of one of two servers',
    about: ['VCI-12.2.4-57', 'VCI-5.1.2-06'],
    options: { authorizationServers: 'several' },
    format,
    offer: { grants: code, details: { authorizationServer: true } },
  },
  {
    name: 'pushed requests only',
    about: ['VCI-5.1.4-01', 'RFC9126-2.1-04', 'RFC9126-4-03'],
    options: { pushedRequests: 'required' },
    format,
    offer: { grants: code },
  },
  {
    name: 'no pushed requests',
    about: ['RFC6749-3.1-02', 'VCI-15.4.3-01'],
    options: { pushedRequests: 'none' },
    format,
    offer: { grants: code },
  },
  {
    name: 'DPoP with nonces of each server',
    about: ['VCI-7.2-08', 'RFC9449-4.2-01', 'RFC9449-4.2-02', 'RFC9449-7.1-04', 'RFC9449-10-02'],
    options: { dpop: 'required', dpopNonces: 'required' },
    format,
    offer: { grants: code },
  },
  {
    name: 'bearer tokens only',
    about: ['RFC6750-2-01', 'RFC9700-4.3.2-01'],
    options: { dpop: 'none' },
    format,
    offer: { grants: preAuthorized },
  },
  {
    name: 'a pre-authorized code that wants a name',
    about: ['VCI-F.1-21', 'RFC6749-3.2-04'],
    options: { anonymousAccess: false },
    format,
    offer: { grants: preAuthorized },
  },
  {
    name: 'a wallet with a secret',
    about: ['VCI-6.1-10'],
    client: ['client_secret_basic', 'client_secret_post'],
    format,
    offer: { grants: code },
  },
  {
    name: 'a wallet that signs assertions',
    about: ['RFC7523-3-06', 'VCI-6.1-10'],
    client: ['private_key_jwt'],
    format,
    offer: { grants: code },
  },
  {
    name: 'a wallet that its provider attests',
    about: ['VCI-E-02', 'VCI-E-03', 'VCI-E-04', 'ABCA-6.1-01', 'ABCA-5.1-05'],
    client: ['attest_jwt_client_auth'],
    options: { attestationChallenges: 'required' },
    format,
    offer: { grants: code },
  },
  {
    name: 'an attested wallet at a second issuer',
    about: ['VCI-E-02'],
    client: ['attest_jwt_client_auth'],
    format,
    offer: { grants: preAuthorized },
  },
]
