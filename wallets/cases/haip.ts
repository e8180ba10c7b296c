import type { WalletCase } from '../wallet-case.ts'
import { code, format } from './offers.ts'

const haip = {
  preset: 'haip',
  profile: 'haip',
  client: ['attest_jwt_client_auth'],
  format,
} as const

/** Issuers as HAIP 1.0 has them. */
export const haipIssuers: readonly WalletCase[] = [
  {
    ...haip,
    name: 'an issuer of HAIP',
    about: ['HAIP-4-08', 'HAIP-4.2-05', 'HAIP-4.4.1-02', 'HAIP-4.4.1-04', 'HAIP-4.4.1-06'],
    offer: { grants: code },
  },
  {
    ...haip,
    name: 'another issuer of HAIP',
    about: ['HAIP-4.4.1-04'],
    offer: { grants: code },
  },
  {
    ...haip,
    name: 'key attestations under HAIP',
    about: ['HAIP-4.5.1-01', 'HAIP-4.5.1-02', 'HAIP-4.5.1-03', 'HAIP-4.5.1-05'],
    options: { keyAttestations: 'required', proofTypes: ['jwt'] },
    offer: { grants: code },
  },
  {
    ...haip,
    name: 'a batch with one key attestation under HAIP',
    about: ['HAIP-4-09', 'HAIP-4.5.1-06'],
    options: { proofTypes: ['attestation'] },
    offer: { grants: code },
    copies: 2,
  },
]
