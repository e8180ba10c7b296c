import { type GrantType, grantTypes } from '../protocol/grants.ts'
import { UsageError } from '../protocol/usage-error.ts'
import { isObject } from './http/wire.ts'
import { type ClientAuthentication, clientAuthentications } from './oauth/registered-client.ts'
import { seededFormats } from './seed/seed-profiles.ts'

/**
 * What an environment lets a test choose where the specifications leave it to the issuer: `options` of
 * `POST /environments`. An absent member takes the mock's default. To add one: a member here, a line in
 * `readers`.
 */
export interface EnvironmentOptions {
  /**
   * Host name, with its port if it has one, that stands for this environment on the auth surface; its id
   * then disappears from the URLs.
   */
  readonly customDomain?: string
  /** Where the seeded wallet client is sent after sign-in. */
  readonly redirectUri?: string
  /** Credential formats that are seeded beside PingOne's SD-JWT VCs. Default: all that the mock can issue. */
  readonly formats?: readonly string[]
  /**
   * `separate`, the default: one, which the metadata lists. `several`: a second one for the pre-authorized
   * code grant. `own`: the issuer is its own, and lists none.
   */
  readonly authorizationServers?: (typeof serverLayouts)[number]
  /** Grants of offers that the issuer serves. Default: both. */
  readonly grantTypes?: readonly GrantType[]
  /** Pushed authorization requests (RFC 9126); `optional` by default. */
  readonly pushedRequests?: (typeof pushedRequests)[number]
  /** Whether authorization requests need a `code_challenge`; `required` by default. */
  readonly pkce?: (typeof pkce)[number]
  /** Metadata as a JWT for wallets that ask for `application/jwt`; true by default. */
  readonly signedMetadata?: boolean
  /** `none`: credentials have no scope, and are asked for by `authorization_details`; `each` by default. */
  readonly scopes?: (typeof scopes)[number]
  /** Region of the environment, as its resource says it; `NA` by default. */
  readonly region?: (typeof regions)[number]
  /** Management requests a minute that are served; without it all are. */
  readonly requestsPerMinute?: number
  /** Whether the Credential Issuer Identifier is a host of its own below `localhost`; false by default. */
  readonly ownHost?: boolean
  /** Access tokens bound to a key of the wallet (RFC 9449); `optional` by default. */
  readonly dpop?: (typeof dpop)[number]
  /** Whether a DPoP proof needs a nonce that this server gave (RFC 9449, Sections 8 and 9); `none` by default. */
  readonly dpopNonces?: (typeof dpopNonces)[number]
  /** A Nonce Endpoint, whose nonces proofs have to carry; true by default. */
  readonly nonceEndpoint?: boolean
  /** Credentials are bound to a key, which has to be proven; true by default. */
  readonly keyBinding?: boolean
  /** Proof types that the metadata lists. Default: all of them. */
  readonly proofTypes?: readonly (typeof proofTypeIds)[number][]
  /**
   * Key attestations in `jwt` proofs: `optional` by default. `resistant`: required, and the keys have to resist attacks
   * (OpenID4VCI 1.0, Appendix D.2).
   */
  readonly keyAttestations?: (typeof keyAttestations)[number]
  /** Key proofs that one Credential Request may carry, at least 2; 10 by default. */
  readonly batchSize?: number
  /**
   * Encryption of Credential Requests and Responses: `optional` by default. `requests` have to be encrypted;
   * `required`: their answers as well.
   */
  readonly encryption?: (typeof encryptionPolicies)[number]
  /** `jwt`: access tokens that anyone can read (RFC 9068); `opaque` by default. */
  readonly accessTokens?: (typeof accessTokens)[number]
  /**
   * Whether a token comes with a refresh token, for a client that says who it is; `issued` by default.
   */
  readonly refreshTokens?: (typeof refreshTokens)[number]
  /** Which credentials come with a `notification_id`: `all`, the default, or only those that come `at-once`. */
  readonly notificationIds?: (typeof notificationIds)[number]
  /**
   * Which clients the authorization server takes: public ones too, the default, only those that authenticate, or
   * only those whose provider attests them.
   */
  readonly clientAuthentication?: (typeof clientAuthentication)[number]
  /** Methods of clients that the metadata lists, of those that `clientAuthentication` takes. Default: all of them. */
  readonly authenticationMethods?: readonly ClientAuthentication[]
  /** Of the client that authenticates by assertions: by ES256, the default, or an `rsa` key, by what such a key signs by. */
  readonly clientKeys?: (typeof clientKeys)[number]
  /** Pre-authorized codes are redeemed without a client's name; true by default where clients may be public. */
  readonly anonymousAccess?: boolean
  /** Whether the proof of an attested key needs a challenge of this server; `none` by default. */
  readonly attestationChallenges?: (typeof attestationChallenges)[number]
  /**
   * Where a verifier of SD-JWT VCs finds the key: a `certificate` in their header, the default, or the `metadata` of
   * their issuer; `slashed`: the same of an issuer whose name ends in a slash.
   */
  readonly issuerKeys?: (typeof issuerKeys)[number]
  /** Claims of SD-JWT VCs that a holder can leave out: `each` in general, as far as a profile says no other. */
  readonly disclosures?: (typeof disclosures)[number]
  /** Whether the second user has credentials of PingOne's types, with data of an own; `empty` by default. */
  readonly secondQueue?: (typeof secondQueues)[number]
  /** Seconds that a wallet has to wait for what is put off; it is there after twice as many. Default 30. */
  readonly deferralSeconds?: number
  /**
   * `report`: a wallet goes on past a mistake that does no harm to the rest, and the journal says what a strict issuer would have
   * refused, and by which clause; `strict` by default.
   */
  readonly leniency?: (typeof leniencies)[number]
  /** `haip`: what HAIP 1.0 demands of an issuer becomes the default of every other option. */
  readonly profile?: (typeof profiles)[number]
}

const secondQueues = ['empty', 'filled'] as const
const pkce = ['required', 'optional'] as const
const scopes = ['each', 'none'] as const
const regions = ['NA', 'CA', 'EU', 'AU', 'SG', 'AP'] as const
const proofTypeIds = ['jwt', 'di_vp', 'attestation'] as const
const keyAttestations = ['optional', 'required', 'resistant'] as const
const encryptionPolicies = ['optional', 'requests', 'required', 'none'] as const
const serverLayouts = ['separate', 'several', 'own'] as const
const pushedRequests = ['optional', 'required', 'none'] as const
const dpop = ['optional', 'required', 'none'] as const
const dpopNonces = ['none', 'required'] as const
const accessTokens = ['opaque', 'jwt'] as const
const refreshTokens = ['issued', 'none'] as const
const notificationIds = ['all', 'at-once'] as const
const clientAuthentication = ['optional', 'required', 'attestation'] as const
const clientKeys = ['ec', 'rsa'] as const
const attestationChallenges = ['none', 'required'] as const
const issuerKeys = ['certificate', 'metadata', 'slashed'] as const
const disclosures = ['each', 'none'] as const
const leniencies = ['strict', 'report'] as const
const profiles = ['haip'] as const

/** Reads one option; `expected` completes "It has to be …". */
interface Reader<T> {
  readonly expected: string
  /** All there are, where they can be listed. */
  readonly values?: readonly string[]
  readonly list?: true
  /** @returns undefined for a value that cannot be used. */
  read(value: unknown): T | undefined
}

const flag: Reader<boolean> = {
  expected: 'true or false',
  values: ['true', 'false'],
  read: (value) => (typeof value === 'boolean' ? value : undefined),
}

const readers: { readonly [N in keyof EnvironmentOptions]-?: Reader<EnvironmentOptions[N]> } = {
  customDomain: text(
    'a host name, with its port if it has one',
    (value) =>
      /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*(:\d{1,5})?$/i.test(value) &&
      URL.canParse(`https://${value}`),
  ),
  redirectUri: text('a URI', (value) => URL.canParse(value)),
  formats: {
    expected: `an array of ${seededFormats.join(', ')}`,
    list: true,
    read: (value) =>
      Array.isArray(value) && value.every((id) => seededFormats.includes(id)) ? value : undefined,
  },
  grantTypes: {
    expected: `a non-empty array of ${Object.values(grantTypes).join(' and ')}`,
    list: true,
    read: (value) =>
      Array.isArray(value) && value.length > 0 && value.every(isGrantType) ? value : undefined,
  },
  authorizationServers: oneOf(serverLayouts),
  pushedRequests: oneOf(pushedRequests),
  pkce: oneOf(pkce),
  signedMetadata: flag,
  scopes: oneOf(scopes),
  region: oneOf(regions),
  requestsPerMinute: {
    expected: 'a whole number above zero',
    read: (value) => (Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : undefined),
  },
  ownHost: flag,
  dpop: oneOf(dpop),
  dpopNonces: oneOf(dpopNonces),
  nonceEndpoint: flag,
  keyBinding: flag,
  keyAttestations: oneOf(keyAttestations),
  proofTypes: {
    expected: `a non-empty array of ${proofTypeIds.join(', ')}`,
    list: true,
    read: (value) =>
      Array.isArray(value) && value.length > 0 && value.every((id) => proofTypeIds.includes(id))
        ? value
        : undefined,
  },
  batchSize: {
    expected: 'a whole number from 2 on',
    read: (value) => (Number.isInteger(value) && Number(value) >= 2 ? Number(value) : undefined),
  },
  encryption: oneOf(encryptionPolicies),
  accessTokens: oneOf(accessTokens),
  refreshTokens: oneOf(refreshTokens),
  notificationIds: oneOf(notificationIds),
  clientAuthentication: oneOf(clientAuthentication),
  authenticationMethods: {
    expected: `a non-empty array of ${clientAuthentications.join(', ')}`,
    list: true,
    read: (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.every((it) => clientAuthentications.includes(it))
        ? value
        : undefined,
  },
  clientKeys: oneOf(clientKeys),
  anonymousAccess: flag,
  attestationChallenges: oneOf(attestationChallenges),
  issuerKeys: oneOf(issuerKeys),
  disclosures: oneOf(disclosures),
  secondQueue: oneOf(secondQueues),
  deferralSeconds: {
    expected: 'a whole number above zero',
    read: (value) => (Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : undefined),
  },
  leniency: oneOf(leniencies),
  profile: oneOf(profiles),
}

export const environmentOptionNames: readonly string[] = Object.keys(readers)

/** What a form needs to offer the options: values to choose from, or what else has to be written. */
export const optionChoices: readonly {
  readonly name: string
  readonly values?: readonly string[]
  readonly expected: string
}[] = Object.entries(readers).map(([name, { values, expected }]) => ({
  name,
  expected,
  ...(values && { values }),
}))

/** An option as somebody writes it: a flag or number by its digits, a list with commas. */
export function optionInWords(name: string, text: string): unknown {
  const reader = Object.entries(readers).find(([known]) => known === name)?.[1]
  if (reader?.list) return text.split(',').map((it) => it.trim())
  if (reader === flag) return text === 'true'
  return /^\d+$/.test(text) ? Number(text) : text
}

/**
 * The options of a new environment.
 * @throws UsageError for a name that is no option's and for a value that cannot be used.
 */
export function environmentOptions(wish: unknown): EnvironmentOptions {
  if (!isObject(wish)) throw wrong('"options" cannot be used as it is', 'It has to be an object.')
  return Object.fromEntries(
    Object.entries(wish).map(([name, value]) => {
      const reader = Object.entries(readers).find(([known]) => known === name)?.[1]
      if (!reader) {
        const names = Object.keys(readers).join(', ')
        throw wrong(`There is no option "${name}"`, `There are ${names}.`)
      }
      const read = reader.read(value)
      if (read !== undefined) return [name, read]
      throw wrong(`"options.${name}" cannot be used as it is`, `It has to be ${reader.expected}.`)
    }),
  )
}

function isGrantType(value: unknown): value is GrantType {
  return Object.values(grantTypes).some((type) => type === value)
}

function text(expected: string, isRight: (value: string) => boolean): Reader<string> {
  return {
    expected,
    read: (value) => (typeof value === 'string' && isRight(value) ? value : undefined),
  }
}

function oneOf<T extends string>(values: readonly T[]): Reader<T> {
  return {
    expected: values.join(' or '),
    values,
    read: (value) => values.find((known) => known === value),
  }
}

function wrong(message: string, hint: string): UsageError {
  return new UsageError('ERR_MOCK_OPTIONS', message, hint)
}
