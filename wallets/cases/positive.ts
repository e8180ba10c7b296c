import { grantTypes } from '../../protocol/grants.ts'
import type { WalletCase } from '../wallet-case.ts'

const preAuthorized = [grantTypes.preAuthorizedCode]
const code = [grantTypes.authorizationCode]

/** Issuers that are right, each in another way: what a wallet sends them is judged by every check. */
export const rightIssuers: readonly WalletCase[] = [
  { name: 'a pre-authorized code', about: ['VCI-4.1.1-24'], offer: { grants: preAuthorized } },
  {
    name: 'a pre-authorized code and a Transaction Code',
    about: ['VCI-4.1.1-25'],
    offer: { grants: preAuthorized, txCode: true },
  },
  {
    name: 'a Transaction Code that the offer does not describe',
    about: ['VCI-4.1.1-25'],
    variants: ['offers whose tx_code says nothing'],
    offer: { grants: preAuthorized, txCode: true },
  },
  {
    name: 'an authorization code',
    about: ['VCI-4.1.1-23', 'VCI-5-04', 'VCI-5.1.4-01', 'VCI-6.1-10', 'VCI-6.1-06'],
    offer: { grants: code, details: { issuerState: true } },
  },
]
