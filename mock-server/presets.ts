import { didYouMean } from '../protocol/nearest.ts'
import { UsageError } from '../protocol/usage-error.ts'
import type { EnvironmentOptions } from './options.ts'

/** A named set of options; those that an environment names itself override it. */
export interface Preset {
  readonly name: string
  readonly description: string
  readonly options: EnvironmentOptions
}

/** What every wallet reads: none of what is legal, seldom needed, and known to stop some library. */
const plain: EnvironmentOptions = {
  formats: ['dc+sd-jwt', 'mso_mdoc', 'jwt_vc_json'],
  proofTypes: ['jwt'],
  encryption: 'none',
  notificationIds: 'at-once',
  signedMetadata: false,
}

export const presets = [
  {
    name: 'plain',
    description: 'what every wallet reads: SD-JWT VC, mdoc and JWT VC, key proofs of type jwt',
    options: plain,
  },
  {
    name: 'eudi',
    description: 'plain for wallets of the EU: their keys have to be attested',
    options: { ...plain, keyAttestations: 'required' },
  },
  {
    name: 'full',
    description: 'all that OpenID4VCI 1.0 has, at once: what a run judges and scenarios use',
    options: {},
  },
  {
    name: 'haip',
    description: 'what HAIP 1.0 demands: PAR, DPoP with nonces, attested wallets',
    options: { profile: 'haip' },
  },
  {
    name: 'pingone',
    description: 'the credential types of PingOne alone: SD-JWT VC, bearer tokens, no encryption',
    options: { ...plain, formats: [], dpop: 'none', accessTokens: 'jwt' },
  },
] as const satisfies readonly Preset[]

export type PresetName = (typeof presets)[number]['name']

/** @throws UsageError for a name that is no preset's. */
export function presetOptions(name: string): EnvironmentOptions {
  const preset = presets.find((known) => known.name === name)
  if (preset) return preset.options
  const names = presets.map((known) => known.name)
  throw new UsageError(
    'ERR_UNKNOWN_PRESET',
    `There is no preset "${name}"`,
    didYouMean(name, names, `There are ${names.join(', ')}.`),
  )
}
