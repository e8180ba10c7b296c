import type { Alteration, Reply } from '../../mock-server/faults/fault.ts'
import { numericDate } from '../../protocol/clock.ts'
import type { WalletTrial } from '../../protocol/wallet-evidence.ts'
import type { WalletCase } from '../wallet-case.ts'
import { byEitherGrant, eitherGrant, format } from './offers.ts'

const usual = { offer: { grants: eitherGrant } } as const

interface WrongCredential extends Pick<WalletCase, 'faults' | 'alterations'> {
  /** What the issuer did, and the name of the case. */
  readonly seen: string
  readonly advice?: true
  /** Why a wallet may leave the twin alone. */
  readonly optional?: string
}

function kept(
  requirement: string,
  twin: string,
  { seen, advice, optional = `the wallet takes no ${format}` }: WrongCredential,
): WalletTrial {
  const follows = ['notification'] as const
  return {
    requirement,
    expects: 'keeps-nothing',
    twin,
    follows,
    seen,
    optional,
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
  { seen: 'an mdoc signed by another key', faults: ['mdoc signed by another key'] },
  { seen: 'an mdoc element that fits no digest', faults: ['mdoc element that fits no digest'] },
  { seen: 'an mdoc for another device key', faults: ['mdoc for another device key'], advice: true },
  { seen: 'an mdoc of another doctype', faults: ['mdoc of another doctype'], advice: true },
]

const others: readonly (WrongCredential & { readonly format: string; readonly twin: string })[] = [
  {
    seen: 'a W3C credential signed by another key',
    faults: ['W3C credential signed by another key'],
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
      optional: 'the wallet takes no mso_mdoc',
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
      optional: `the wallet takes no ${wrong.format}`,
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
      optional: 'the wallet takes no encrypted answers',
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
      expects: 'keeps-nothing',
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

const day = 24 * 60 * 60

function claims(
  name: string,
  change: (now: number) => Readonly<Record<string, unknown>>,
): Alteration {
  return {
    name,
    seams: {
      credentialPayload: (payload, { now }) => ({ ...payload, ...change(numericDate(now)) }),
    },
  }
}

/** A public key of RFC 7515, Appendix A.3, which nobody here has. */
function foreignKey(): Alteration {
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
    y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
  }
  return {
    name: 'a foreign key',
    seams: { credentialPayload: (payload) => ({ ...payload, cnf: { jwk } }) },
  }
}

/** The signature of the second one is that of other bytes. */
function secondBroken(reply: Reply): Reply {
  const credentials = Object(reply.body).credentials as readonly { readonly credential: string }[]
  if (!Array.isArray(credentials) || credentials.length < 2) return reply
  const [first, second] = credentials
  const [jwt = '', ...rest] = String(second?.credential).split('~')
  const [header, payload, signature = ''] = jwt.split('.')
  const broken = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`
  const credential = [[header, payload, broken].join('.'), ...rest].join('~')
  return { ...reply, body: { ...Object(reply.body), credentials: [first, { credential }] } }
}
