import type { Ability, WalletTrial } from '../../protocol/wallet-evidence.ts'
import type { WalletCase } from '../wallet-case.ts'
import {
  claims,
  day,
  foreignDid,
  foreignJwk,
  foreignKey,
  secondBroken,
  tampered,
  validity,
  w3cClaims,
} from './alterations.ts'
import { byEitherGrant, eitherGrant, format } from './offers.ts'

const usual = { offer: { grants: eitherGrant } } as const

interface WrongCredential extends Pick<WalletCase, 'faults' | 'alterations'> {
  /** What the issuer did, and the name of the case. */
  readonly seen: string
  readonly advice?: true
  /** Without which a wallet may leave the twin alone. */
  readonly needs?: Ability
}

function kept(
  requirement: string,
  twin: string,
  { seen, advice, needs = { format } }: WrongCredential,
): WalletTrial {
  const follows = ['notification'] as const
  return {
    requirement,
    expects: 'keeps-nothing',
    twin,
    follows,
    seen,
    needs,
    ...(advice && { advice }),
  }
}

/** RFC 9901, Section 7.1: what a holder finds wrong with an SD-JWT, besides its own claims of time. */
const sdJwts: readonly WrongCredential[] = [
  { seen: 'an SD-JWT VC signed by another key', faults: ['credential signed by another key'] },
  {
    seen: 'a certificate chain that does not hang together',
    faults: ['certificate chain that does not hang together'],
  },
  {
    seen: 'disclosures that no digest is for',
    faults: ['credential with disclosures and no digests'],
  },
  { seen: 'a digest that occurs twice', faults: ['SD-JWT with a digest that occurs twice'] },
  { seen: 'a disclosure of a reserved name', faults: ['SD-JWT that discloses a reserved name'] },
  { seen: 'an SD-JWT without its last tilde', faults: ['SD-JWT without its last tilde'] },
  {
    seen: 'an SD-JWT VC that ended yesterday',
    alterations: [claims('ended', (now) => ({ exp: now - day }))],
  },
  {
    seen: 'an SD-JWT VC that begins tomorrow',
    alterations: [claims('not begun', (now) => ({ nbf: now + day }))],
  },
]

const mdocs: readonly WrongCredential[] = [
  { seen: 'an mdoc signed by another key', faults: ['mdoc signed by another key'], advice: true },
  {
    seen: 'an mdoc element that fits no digest',
    faults: ['mdoc element that fits no digest'],
    advice: true,
  },
  { seen: 'an mdoc for another device key', faults: ['mdoc for another device key'], advice: true },
  {
    seen: 'an mdoc that ended yesterday',
    alterations: [validity('ended', 'validUntil', -day)],
    advice: true,
  },
  {
    seen: 'an mdoc that begins tomorrow',
    alterations: [validity('not begun', 'validFrom', day)],
    advice: true,
  },
  { seen: 'an mdoc of another doctype', faults: ['mdoc of another doctype'], advice: true },
]

const others: readonly (WrongCredential & { readonly format: string; readonly twin: string })[] = [
  {
    seen: 'a W3C credential signed by another key',
    faults: ['W3C credential signed by another key'],
    advice: true,
    format: 'jwt_vc_json',
    twin: 'a W3C credential',
  },
  ...(
    [
      ['a W3C credential that ended yesterday', (now: number) => ({ exp: now - day })],
      ['a W3C credential that begins tomorrow', (now: number) => ({ nbf: now + day })],
      ['a W3C credential for the key of somebody else', () => ({ sub: foreignDid })],
    ] as const
  ).map(([seen, change]) => ({
    seen,
    alterations: [w3cClaims(seen, change)],
    advice: true as const,
    format: 'jwt_vc_json',
    twin: 'a W3C credential',
  })),
  {
    seen: 'a W3C credential of another type',
    alterations: [
      {
        name: 'another type',
        seams: {
          verifiableCredential: (credential) => ({
            ...credential,
            type: ['VerifiableCredential', 'AnotherCredential'],
          }),
        },
      },
    ],
    advice: true,
    format: 'jwt_vc_json',
    twin: 'a W3C credential',
  },
  {
    seen: 'an SD-JWT VC for the key of somebody else',
    alterations: [foreignKey()],
    advice: true,
    format,
    twin: byEitherGrant,
  },
  {
    seen: 'a second credential that nobody asked for',
    alterations: [
      {
        name: 'a credential for somebody else as well',
        seams: { holderKeys: (keys) => [...keys, { jwk: foreignJwk }] },
      },
    ],
    advice: true,
    format,
    twin: byEitherGrant,
  },
  {
    seen: 'an SD-JWT VC of another type',
    faults: ['credential of another vct'],
    advice: true,
    format,
    twin: byEitherGrant,
  },
]

/** Credentials that a wallet has to find wrong: it does not keep them, and does not call them accepted. */
export const wrongCredentials: readonly WalletCase[] = [
  ...sdJwts.map((wrong) => ({
    ...usual,
    ...altered(wrong),
    name: wrong.seen,
    about: ['SDJWTVC-3.4-01'],
    format,
    trial: kept('SDJWTVC-3.4-01', byEitherGrant, wrong),
  })),
  {
    ...usual,
    name: 'an SD-JWT with a key binding of the issuer',
    about: ['SDJWT-7.2-02'],
    format,
    faults: ['SD-JWT with a key binding of the issuer'],
    trial: kept('SDJWT-7.2-02', byEitherGrant, { seen: 'an SD-JWT+KB came from the issuer' }),
  },
  ...mdocs.map((wrong) => ({
    ...usual,
    ...altered(wrong),
    name: wrong.seen,
    about: ['VCI-13.5-03'],
    format: 'mso_mdoc',
    trial: kept('VCI-13.5-03', 'an mdoc', {
      ...wrong,
      needs: { format: 'mso_mdoc' },
    }),
  })),
  ...others.map((wrong) => ({
    ...usual,
    ...altered(wrong),
    name: wrong.seen,
    about: ['VCI-13.5-03'],
    format: wrong.format,
    trial: kept('VCI-13.5-03', wrong.twin, {
      ...wrong,
      needs: { format: wrong.format },
    }),
  })),
  {
    ...usual,
    name: 'an answer in the clear that was asked for encrypted',
    about: ['VCI-10-08'],
    options: { encryption: 'required' },
    format,
    faults: ['credential answer in the clear'],
    trial: kept('VCI-10-08', 'encrypted requests and answers', {
      seen: 'the credential came in the clear, though it was asked for encrypted',
      needs: 'encrypted answers',
    }),
  },
  {
    ...usual,
    name: 'an encrypted answer that was tampered with',
    about: ['VCI-13.5-03'],
    options: { encryption: 'required' },
    format,
    alterations: [{ name: 'another tag', seams: { encryptedReply: tampered } }],
    trial: kept('VCI-13.5-03', 'encrypted requests and answers', {
      seen: 'the tag of the JWE is not that of its text',
      needs: 'encrypted answers',
    }),
  },
  {
    ...usual,
    name: 'a batch of which one credential is broken',
    about: ['VCI-11.1-06'],
    options: { batchSize: 2 },
    copies: 2,
    format,
    alterations: [
      { name: 'a broken second credential', seams: { 'credential reply': secondBroken } },
    ],
    trial: {
      requirement: 'VCI-11.1-06',
      expects: 'notifies-failure',
      twin: 'a batch of two',
      follows: ['notification'],
      seen: 'the second credential of the batch has a broken signature',
    },
  },
  {
    ...usual,
    name: 'a broken credential, and notifications',
    about: ['VCI-11.1-09'],
    format,
    faults: ['credential signed by another key'],
    trial: {
      requirement: 'VCI-11.1-09',
      expects: 'notifies-failure',
      twin: byEitherGrant,
      follows: ['notification'],
      seen: 'the credential is signed by another key',
    },
  },
]

function altered({
  faults,
  alterations,
}: WrongCredential): Pick<WalletCase, 'faults' | 'alterations'> {
  return { ...(faults && { faults }), ...(alterations && { alterations }) }
}
