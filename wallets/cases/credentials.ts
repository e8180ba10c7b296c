import type { WalletCase } from '../wallet-case.ts'
import { code, eitherGrant, format } from './offers.ts'

const offer = { grants: eitherGrant }

/** Credential issuers that are right, each in another way. */
export const rightIssuers: readonly WalletCase[] = [
  { name: 'an mdoc', about: ['VCI-15.2-02'], format: 'mso_mdoc', offer },
  { name: 'a W3C credential', about: ['VCI-8.2-18'], format: 'jwt_vc_json', offer },
  {
    name: 'everything that OpenID4VCI has',
    about: ['VCI-8.2-19', 'VCI-F-04', 'VCI-12.2.2-10', 'VCI-12.2.2-11', 'VCI-12.2.2-12'],
    preset: 'full',
    format,
    offer,
  },
  {
    name: 'no Nonce Endpoint',
    about: ['VCI-F.1-20'],
    options: { nonceEndpoint: false },
    format,
    offer,
  },
  {
    name: 'credentials that are bound to no key',
    about: ['VCI-8.2-18'],
    options: { keyBinding: false },
    format,
    offer,
  },
  {
    name: 'a batch of two',
    about: ['VCI-12.2.4-59', 'HAIP-4-09', 'VCI-3.3.2-04'],
    options: { batchSize: 2 },
    format,
    offer,
    copies: 2,
  },
  {
    name: 'presentations as key proofs',
    about: ['VCI-F.2-09', 'VCI-8.2-26'],
    preset: 'full',
    options: { proofTypes: ['di_vp'] },
    format,
    offer,
  },
  {
    name: 'key attestations as proofs',
    about: ['VCI-F.3-06', 'VCI-8.2-26', 'VCI-D-04', 'VCI-D.1-10'],
    options: { proofTypes: ['attestation'] },
    client: ['attest_jwt_client_auth'],
    format,
    offer: { grants: code },
  },
  {
    name: 'key proofs with a key attestation',
    about: ['VCI-F.1-23', 'VCI-D-04', 'VCI-D.1-10'],
    options: { keyAttestations: 'required' },
    client: ['attest_jwt_client_auth'],
    format,
    offer: { grants: code },
  },
  {
    name: 'encrypted requests',
    about: ['VCI-8.2-21', 'VCI-10-10'],
    options: { encryption: 'requests' },
    format,
    offer,
  },
  {
    name: 'encrypted requests and answers',
    about: ['VCI-8.2-22', 'VCI-8.2-23', 'VCI-8.2-28'],
    options: { encryption: 'required' },
    format,
    offer,
  },
  {
    name: 'a credential that comes later',
    about: ['VCI-8.3-19', 'VCI-9-04', 'VCI-9.1-05', 'VCI-9.1-11'],
    options: { deferralSeconds: 1 },
    format,
    offer: { ...offer, deferred: true },
  },
  {
    name: 'a credential that comes later, encrypted',
    about: ['VCI-9.1-06', 'VCI-9.1-07', 'VCI-9.1-08'],
    options: { deferralSeconds: 1, encryption: 'required' },
    format,
    offer: { ...offer, deferred: true },
  },
  {
    name: 'an access token that ends before the credential is there',
    about: ['RFC6749-6-05', 'VCI-9-04'],
    options: { deferralSeconds: 1 },
    alterations: [{ name: 'short access tokens', seams: { accessTokenLifetimeSeconds: () => 1 } }],
    client: [
      'attest_jwt_client_auth',
      'private_key_jwt',
      'client_secret_basic',
      'client_secret_post',
    ],
    format,
    offer: { grants: code, deferred: true },
  },
  {
    name: 'a credential that the issuer denies',
    about: ['VCI-8.3.1.2-20'],
    format,
    offer: { ...offer, denied: true },
  },
  {
    name: 'a credential that is denied in the end',
    about: ['VCI-9.3-04'],
    options: { deferralSeconds: 1 },
    format,
    offer: { ...offer, deferred: true, denied: true },
  },
  {
    name: 'notifications',
    about: ['VCI-11-05', 'VCI-11.1-05', 'VCI-11.1-07', 'VCI-11.1-08'],
    format,
    offer,
  },
]
