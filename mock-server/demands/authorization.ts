import { atAuthorization, type DemandRow } from './demand.ts'

const pushed = {
  'RFC9126-2.1-03': 'a pushed request is checked as one at the authorization endpoint',
}
const details = { at: ['par', 'authorize', 'token', 'refresh'] } as const
const requested = {
  'VCI-6.2-01': 'what was not understood is not returned',
  'RFC9396-5-01': 'such details are malformed',
  'VCI-6.1.1-03': 'the same details at the token endpoint',
  ...pushed,
}

/** Authorization requests, pushed or not (RFC 6749, Section 4.1.1; RFC 7636; RFC 9126; RFC 9396). */
export const authorizationDemands = {
  'client-registered': {
    at: atAuthorization,
    keeps: { authorize: 'RFC6749-3.1.2.4-01', par: 'RFC9126-2.1-03' },
  },
  'redirect-uri-registered': {
    at: atAuthorization,
    keeps: { authorize: 'RFC6749-3.1.2.4-01', par: 'RFC9126-2.1-03' },
    entails: { 'RFC9700-2.1-01': 'whatever is accepted is not compared exactly', ...pushed },
  },
  'redirect-uri-exact': { at: atAuthorization, keeps: 'RFC9700-2.1-01', entails: pushed },
  'no-request-object': { at: atAuthorization, keeps: 'RFC9126-2.1-03' },
  'response-type-code': {
    at: atAuthorization,
    keeps: { authorize: 'VCI-5.3-01', par: 'RFC9126-2.1-03' },
    entails: { 'RFC9700-2.1.2-01': 'the implicit grant is another response type' },
  },
  'response-mode-query': { at: atAuthorization, keeps: 'VCI-5.3-01', entails: pushed },
  'code-challenge-present': {
    at: atAuthorization,
    keeps: 'HAIP-4-02',
    profile: 'haip',
  },
  'code-challenge-method': {
    at: atAuthorization,
    keeps: 'RFC7636-4.4.1-02',
    entails: { 'HAIP-4-02': 'HAIP has S256 only', ...pushed },
  },
  'dpop-jkt-form': { at: atAuthorization, keeps: 'RFC9449-10-01' },
  'resource-known': { at: atAuthorization, keeps: 'RFC9126-2.1-03' },
  'offer-unexpired': { at: [...atAuthorization, 'token'], keeps: 'VCI-5.1.3-01' },
  'issuer-state-of-something': { at: atAuthorization, keeps: 'VCI-5.1.3-01' },
  'scope-characters': { at: atAuthorization, keeps: 'VCI-5.1.2-03' },
  'something-requested': { at: atAuthorization, keeps: 'VCI-5.3-01' },
  'request-pushed': {
    at: ['authorize'],
    keeps: 'RFC9126-5-01',
    entails: { 'HAIP-4-03': 'HAIP has requests pushed' },
  },
  'request-uri-known': {
    at: ['authorize'],
    keeps: 'RFC9126-4-01',
    entails: { 'RFC9126-4-02': 'a used request_uri is an unknown one' },
    needed: true,
  },
  'request-uri-of-client': { at: ['authorize'], keeps: 'RFC9126-2.2-03' },
  'no-request-uri': { at: ['par'], keeps: 'RFC9126-2.1-02' },
  'details-array': { ...details, keeps: 'RFC9396-5-01', entails: pushed },
  'details-type': { ...details, keeps: 'VCI-5.1.1-02', entails: requested },
  'details-configuration': { ...details, keeps: 'VCI-5.1.1-03', entails: requested },
  'details-locations': { ...details, keeps: 'RFC9396-5-01', entails: pushed },
  'details-claims': { ...details, keeps: 'VCI-5.1.1-05', entails: pushed },
  'details-claim-path': { ...details, keeps: 'VCI-B.1-01', entails: pushed },
  'details-claim-once': { ...details, keeps: 'VCI-B.3-03', entails: pushed },
  'details-offered': { at: atAuthorization, keeps: 'VCI-6.1.1-03' },
} as const satisfies Record<string, DemandRow>
