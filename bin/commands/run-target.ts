import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { didYouMean } from '../../protocol/nearest.ts'
import { profileNames } from '../../protocol/profiles.ts'
import { UsageError } from '../../protocol/usage-error.ts'
import { namedOffer } from '../named-offer.ts'

/** Options of `run` that say what is judged. */
export interface TargetOptions {
  readonly target?: string
  readonly issuer?: string
  readonly offer?: string
  readonly txCode?: string
  readonly profile?: readonly string[]
  readonly dialect?: string
  readonly ca?: string
  readonly insecureHttp?: boolean
}

/**
 * The options as a target's JSON, for `loadTarget` here and in the workers. A target file stays a file that it
 * extends: its secrets are read where they are used.
 * @throws UsageError when the options contradict each other or cannot be read.
 */
export async function targetSource(options: TargetOptions): Promise<string> {
  const { target, issuer, offer } = options
  const named = Object.entries({ target, issuer, offer }).filter(([, value]) => value !== undefined)
  if (named.length > 1) {
    throw new UsageError(
      'ERR_OPTIONS',
      `${named.map(([name]) => `--${name}`).join(' and ')} name one target each.`,
      'Give one of them; a target file can hold an issuer and its offers.',
    )
  }
  if (options.txCode !== undefined && offer === undefined) {
    throw new UsageError(
      'ERR_OPTIONS',
      '--tx-code goes with --offer.',
      'A target file has a place of its own for it: "offers.txCode".',
    )
  }
  return JSON.stringify({ ...(await base(options)), ...overrides(options) })
}

async function base({ target, issuer, offer, txCode }: TargetOptions): Promise<object> {
  if (target !== undefined) return { extends: resolve(target) }
  if (issuer !== undefined) return { credentialIssuer: issuerUrl(issuer) }
  if (offer !== undefined) {
    const named = { offer: await namedOffer(offer), ...(txCode === undefined ? {} : { txCode }) }
    return { offers: { kind: 'static', ...named } }
  }
  return { offers: { kind: 'mock' } }
}

function issuerUrl(issuer: string): string {
  if (URL.canParse(issuer) && /^https?:/i.test(issuer)) return issuer
  throw new UsageError(
    'ERR_ISSUER',
    `--issuer ${issuer} is not an https URL.`,
    'Give the Credential Issuer Identifier, such as https://issuer.example/tenant-1.',
  )
}

function overrides({ profile, dialect, ca, insecureHttp }: TargetOptions): object {
  const trust = {
    ...(ca === undefined ? {} : { ca: existing(ca) }),
    ...(insecureHttp && { insecureHttp }),
  }
  return {
    ...(profile && { profiles: profile.map(knownProfile) }),
    ...(dialect === undefined ? {} : { dialect: knownDialect(dialect) }),
    ...(Object.keys(trust).length === 0 ? {} : { trust }),
  }
}

function existing(ca: string): string {
  if (existsSync(ca)) return resolve(ca)
  throw new UsageError('ERR_CA', `--ca ${ca} cannot be read.`, 'Give the path of a PEM file.')
}

/** @throws UsageError for a name that is no profile's. */
export function knownProfile(name: string): string {
  if (profileNames.some((known) => known === name)) return name
  throw new UsageError(
    'ERR_PROFILE',
    `There is no profile "${name}".`,
    didYouMean(name, profileNames, `The profiles are ${profileNames.join(', ')}.`),
  )
}

function knownDialect(dialect: string): string {
  if (dialect === '1.0') return dialect
  throw new UsageError(
    'ERR_DIALECT',
    `The dialect "${dialect}" is not supported.`,
    'Supported is 1.0, OpenID4VCI 1.0 Final.',
  )
}
