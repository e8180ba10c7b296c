import { atIssuance, type DemandRow } from './demand.ts'

const of = <const K extends string>(keeps: K) => ({ at: atIssuance, keeps }) as const

/** Encrypted messages (OpenID4VCI 1.0, Section 10). */
export const encryptionDemands = {
  'request-encryption-offered': of('VCI-8.3.1.2-15'),
  'request-encryption-readable': { ...of('VCI-8.3.1.2-15'), needed: true },
  'request-encrypted': of('VCI-10-07'),
  'response-encryption-present': of('VCI-8.3.1.2-16'),
  'response-encryption-offered': of('VCI-8.3.1.2-15'),
  'response-encryption-protected': of('VCI-8.2-15'),
  'response-encryption-jwk': { ...of('VCI-8.2-16'), needed: true },
  'response-encryption-enc': of('VCI-8.2-16'),
  'response-key-alg': of('VCI-10-09'),
  'response-encryption-supported': of('VCI-8.3.1.2-15'),
  'response-key-supported': of('VCI-8.3.1.2-15'),
  'response-zip-supported': of('VCI-8.3.1.2-15'),
  'response-encryption-usable': { ...of('VCI-8.2-16'), needed: true },
} as const satisfies Record<string, DemandRow>
