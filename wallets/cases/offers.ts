import type { Reply } from '../../mock-server/seams/reply.ts'
import { grantTypes } from '../../protocol/grants.ts'
import type { WalletCase } from '../wallet-case.ts'

export const preAuthorized = [grantTypes.preAuthorizedCode]
export const code = [grantTypes.authorizationCode]
/** The wallet takes the one that it knows. */
export const eitherGrant = [...preAuthorized, ...code]
export const format = 'dc+sd-jwt'

/** Names of cases that others are beside. */
export const byCode = 'an authorization code'
export const byPreAuthorizedCode = 'a pre-authorized code'
export const byEitherGrant = 'both grants'

/** Offers that are right, each in another way (OpenID4VCI 1.0, Section 4.1). */
export const rightOffers: readonly WalletCase[] = [
  {
    name: byPreAuthorizedCode,
    about: ['VCI-4.1.1-24', 'VCI-4.1.3-05', 'VCI-F.1-20', 'VCI-F.1-21', 'VCI-6.1-08'],
    format,
    offer: { grants: preAuthorized },
  },
  {
    name: 'a pre-authorized code by value',
    about: ['VCI-4.1.1-24'],
    format,
    offer: { grants: preAuthorized, byReference: false },
  },
  {
    name: 'a pre-authorized code and a Transaction Code',
    about: ['VCI-4.1.1-25'],
    format,
    offer: { grants: preAuthorized, txCode: true },
  },
  {
    name: 'a Transaction Code that the offer does not describe',
    about: ['VCI-4.1.1-25'],
    variants: ['offers whose tx_code says nothing'],
    format,
    offer: { grants: preAuthorized, txCode: true },
  },
  {
    name: byCode,
    about: ['VCI-4.1.1-23', 'VCI-5-04', 'VCI-5.1.4-01', 'VCI-6.1-10', 'VCI-6.1-06', 'VCI-8.2-24'],
    format,
    offer: { grants: code, details: { issuerState: true } },
  },
  {
    name: byEitherGrant,
    about: ['VCI-4.1.1-24'],
    format,
    offer: { grants: eitherGrant, details: { issuerState: true } },
  },
  { name: 'no grants', about: ['VCI-4.1.1-22'], format, offer: { grants: [] } },
  {
    name: 'empty grants',
    about: ['VCI-4.1.1-22'],
    format,
    offer: { grants: [] },
    alterations: [
      { name: 'empty grants', seams: { credentialOffer: (offer) => ({ ...offer, grants: {} }) } },
    ],
  },
  {
    name: 'two credentials in one offer',
    about: ['VCI-3.3.2-03', 'P1-OFFER-52'],
    offer: { grants: preAuthorized },
  },
  {
    name: 'two credentials by an authorization code',
    about: ['VCI-3.3.2-03', 'P1-OFFER-52', 'VCI-8.2-24'],
    offer: { grants: code },
  },
  {
    name: 'an offer of PingOne',
    about: ['P1-FLOW-17', 'P1-FLOW-19', 'P1-FLOW-20', 'P1-FLOW-21', 'P1-OFFER-52'],
    preset: 'pingone',
    profile: 'pingone',
  },
]

/** The member that the mock adds to show that nobody depends on what the specifications leave open. */
const unknownMember = 'x_vcispec_unknown'

export function withoutUnknownMember(reply: Reply): Reply {
  const { body } = reply
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return reply
  const { [unknownMember]: _, ...known } = body as Readonly<Record<string, unknown>>
  return { ...reply, body: known }
}
