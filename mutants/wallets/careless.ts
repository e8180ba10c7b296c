import { certificateOfTls } from '../../wallets/built-in/built-in.ts'
import type { Mutation } from '../../wallets/built-in/mutation.ts'
import { objections } from '../../wallets/built-in/objections.ts'

/** A wallet that does not look, minds too much, or has no manners; and the rows that have to be reported of it. */
export interface Careless {
  readonly name: string
  readonly mutation: Mutation
  readonly rows: readonly string[]
}

const overlooked: Readonly<Record<string, readonly string[]>> = {
  'the carriers of an offer link': ['VCI-4.1-05'],
  'the form of an offer': ['VCI-4.1.3-06'],
  'the issuer of the metadata': ['VCI-12.2.4-56', 'VCI-13.5-02'],
  'the issuer of the server metadata': ['RFC8414-3.3-02'],
  'the authorization server of an offer': ['VCI-12.2.4-57'],
  'the signer of the metadata': ['VCI-12.2.3-09'],
  'iss of the authorization response': ['RFC9207-2.4-01'],
  'state of the authorization response': ['RFC9700-2.1-02'],
  'the status of a credential': ['VCI-13.5-03'],
  'the integrity of type metadata': ['VCI-13.5-03'],
  'that an answer is encrypted': ['VCI-10-08'],
  'the signature of a credential': ['SDJWTVC-3.4-01', 'VCI-13.5-03', 'VCI-11.1-06', 'VCI-11.1-09'],
  'the digests of a credential': ['SDJWTVC-3.4-01', 'VCI-13.5-03'],
  'the key that a credential is bound to': ['VCI-13.5-03'],
  'the time of a credential': ['SDJWTVC-3.4-01'],
  'the form of a credential': ['SDJWT-7.2-02', 'SDJWTVC-3.4-01'],
  'the certificates of a credential': ['SDJWTVC-3.4-01'],
  'the type of a credential': ['VCI-13.5-03'],
  [certificateOfTls]: ['VCI-13.9-03', 'VCI-13.5-02'],
}

const minded: Readonly<Record<string, readonly string[]>> = {
  offer: ['VCI-4.1.1-21'],
  'issuer-metadata': ['VCI-12.2.4-58'],
  'as-metadata': ['VCI-12.3-03'],
  token: ['VCI-6.2-09'],
  credential: ['VCI-8.3-18'],
  deferred: ['VCI-9.2-07'],
}

export const carelessWallets: readonly Careless[] = [
  ...Object.entries(overlooked).map(([overlooks, rows]) => ({
    name: `does not check ${overlooks}`,
    mutation: { overlooks },
    rows,
  })),
  ...Object.entries(minded).map(([operation, rows]) => ({
    name: `minds unknown members of ${operation}`,
    mutation: { mindsUnknownMembersOf: operation },
    rows,
  })),
  {
    name: 'has no patience',
    mutation: { lacks: 'patience' },
    rows: ['VCI-8.3-19'],
  },
  {
    name: 'does not take no for an answer',
    mutation: { lacks: 'end' },
    rows: ['VCI-8.3.1.2-20', 'VCI-9.3-04'],
  },
  {
    name: 'follows no advice',
    mutation: { lacks: 'advice' },
    rows: ['VCI-5.1.2-06', 'VCI-12.2.2-12', 'VCI-7.2-08'],
  },
]

/** The key of an issuer that cannot be found has no signature that could be verified: told by that. */
export const untold: readonly string[] = objections
  .map(({ name }) => name)
  .filter((name) => !Object.hasOwn(overlooked, name) && name !== 'the key of the issuer')
