import { atIssuance, type DemandRow } from './demand.ts'

const at = ['credential'] as const
const unproven = {
  'SDJWTVC-3.2.2.2-03': 'a credential bound to no key has no cnf',
  'VCI-8.1-01': 'it is bound to no key',
  'VCI-12.2.4-38': 'what the metadata say is not needed then',
}

/** Credential, deferred and notification requests (OpenID4VCI 1.0, Sections 8, 9 and 11). */
export const credentialDemands = {
  'members-once': {
    at: ['credential', 'deferred', 'notification'],
    keeps: 'VCI-8.3.1.2-07',
  },
  'some-credential-id': { at, keeps: 'VCI-8.2-07' },
  'one-credential-id': { at, keeps: 'VCI-8.2-06' },
  'given-identifier-alone': { at, keeps: 'VCI-8.2-06' },
  'credential-id-string': { at, keeps: 'VCI-8.3.1.2-06', needed: true },
  'credential-identifier-known': {
    at,
    keeps: 'VCI-8.3.1.2-09',
    entails: { 'VCI-8.2-05': 'no identifier was given' },
    needed: true,
  },
  'credential-identifier-used': { at, keeps: 'VCI-8.2-03' },
  'credential-configuration-known': { at, keeps: 'VCI-8.3.1.2-08', needed: true },
  'token-covers-configuration': {
    at,
    keeps: 'VCI-8.2-08',
    entails: {
      'VCI-6.1-03': 'a token of an offer reaches beyond it',
      'VCI-8.3.1.1-04': 'the token is of another credential',
      'P1-OFFER-46': 'PingOne’s page says the same of its types',
      'P1-OFFER-51': 'a token without the scope of the type lacks those of the offer as well',
    },
  },
  'token-has-required-scopes': { at, keeps: 'P1-OFFER-51' },
  'credential-queued': { at: atIssuance, keeps: 'P1-FLOW-07', needed: true },
  'issuer-willing': {
    at: atIssuance,
    keeps: { credential: 'VCI-8.3.1.2-17', deferred: 'VCI-9.3-03' },
  },
  'proofs-present': {
    at,
    keeps: 'VCI-8.3.1.2-10',
    entails: { ...unproven, 'VCI-8.2-10': 'no proof is no proof' },
  },
  'proofs-object': { at, keeps: 'VCI-8.3.1.2-06', needed: true },
  'one-proof-type': { at, keeps: 'VCI-8.2-09' },
  'proofs-non-empty': {
    at,
    keeps: 'VCI-8.2-10',
    entails: { ...unproven, 'VCI-8.3.1.2-10': 'no proof is no proof' },
  },
  'proof-type-known': { at, keeps: 'VCI-F-03', needed: true },
  'proofs-array': {
    at,
    keeps: 'VCI-8.2-10',
    entails: { 'VCI-F-02': 'the same rule, said of presentations' },
  },
  'single-proof': { at, keeps: 'VCI-F-01' },
  'batch-size': { at, keeps: 'VCI-12.2.4-22' },
  'distinct-keys': { at, keeps: 'VCI-F.4-05' },
  'transaction-id-present': { at: ['deferred'], keeps: 'VCI-9.1-02', needed: true },
  'transaction-known': { at: ['deferred'], keeps: 'VCI-9.3-01', needed: true },
  'transaction-of-user': {
    at: ['deferred'],
    keeps: 'VCI-9-01',
    entails: { 'P1-FLOW-31': 'the credential is another user’s' },
  },
  'transaction-unused': {
    at: ['deferred'],
    keeps: 'VCI-9.1-09',
    entails: {
      'VCI-8.3-21': 'the same rule, said of the Credential Response',
      'VCI-9.3-02': 'the refusal that is missing',
    },
  },
  'deferred-type-issuable': { at: ['deferred'], keeps: 'VCI-9.3-03', needed: true },
  'token-covers-deferral': { at: ['deferred'], keeps: 'VCI-9-01' },
  'notification-id-string': {
    at: ['notification'],
    keeps: 'VCI-11.3-06',
  },
  'notification-event': {
    at: ['notification'],
    keeps: 'VCI-11.3-06',
    entails: {
      'VCI-11.3-03': 'an unknown event gets its code',
      'VCI-11.3-04': 'other letters make another event',
    },
  },
  'event-description-text': { at: ['notification'], keeps: 'VCI-11.3-06' },
  'notification-id-known': {
    at: ['notification'],
    keeps: 'VCI-11.3-02',
    entails: { 'VCI-11.3-03': 'no error code where there is no error' },
  },
  'notification-id-of-user': { at: ['notification'], keeps: 'VCI-11.3-05' },
} as const satisfies Record<string, DemandRow>
