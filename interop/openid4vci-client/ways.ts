import type { PresetName as Named } from '../../mock-server/presets.ts'

/** How the wallet comes to its credential. */
export interface Way {
  readonly preset: PresetName
  readonly grant: 'authorization_code' | 'pre-authorized_code'
  readonly format: string
  /** Transaction Code: the offer asks the pre-authorized wallet for one. */
  readonly txCode?: boolean
  readonly dpop?: boolean
  /** By a wallet provider of its own. */
  readonly attested?: boolean
  /** How many keys it proves; 1 by default. */
  readonly keys?: number
  readonly deferred?: boolean
  /** The provider attests the keys, too: in a key proof of type `jwt`, or as the proof. */
  readonly keyAttestation?: 'jwt' | 'attestation'
  /** The access token is refreshed before it is used. */
  readonly refreshed?: boolean
}

const grants = ['authorization_code', 'pre-authorized_code'] as const
const choices = [false, true]
const sdJwtVc = 'dc+sd-jwt'

/** `eudi` is `plain` with attested keys, which every round with `keyAttestation` has. */
type PresetName = Exclude<Named, 'eudi'>

/** What each preset issues, and what its wallets have to do at least. */
const offered: Readonly<Record<PresetName, { readonly formats: readonly string[]; base: object }>> =
  {
    plain: { formats: [sdJwtVc, 'mso_mdoc', 'jwt_vc_json'], base: {} },
    full: { formats: [sdJwtVc, 'mso_mdoc', 'jwt_vc_json'], base: {} },
    haip: { formats: [sdJwtVc, 'mso_mdoc'], base: { dpop: true, attested: true } },
    pingone: { formats: [sdJwtVc], base: {} },
  }

/** Their metadata list the proof type. */
const withAttestationProofs: ReadonlySet<PresetName> = new Set(['full', 'haip'])

/** Their deferred credentials come with a notification_id (`unsupported.ts`). */
const withoutDeferred: ReadonlySet<PresetName> = new Set(['full', 'haip'])

/** Both grants, with and without Transaction Code, with and without DPoP; then by every preset whatever else there is. */
export const ways: readonly Way[] = [
  ...grants.flatMap((grant) =>
    choices.flatMap((txCode) =>
      choices.map((dpop): Way => ({ preset: 'plain', grant, format: sdJwtVc, txCode, dpop })),
    ),
  ),
  ...(Object.keys(offered) as PresetName[]).flatMap((preset) =>
    grants.flatMap((grant) => ofPreset(preset, grant)),
  ),
]

function ofPreset(preset: PresetName, grant: Way['grant']): readonly Way[] {
  const { formats, base } = offered[preset]
  const way: Way = { preset, grant, format: sdJwtVc, ...base }
  const deferred = withoutDeferred.has(preset)
    ? []
    : [1, 2].map((keys) => ({ deferred: true, keys }))
  return [
    ...formats.map((format) => ({ ...way, format })),
    ...formats.map((format) => ({ ...way, format, keys: 3 })),
    ...deferred.map((more) => ({ ...way, ...more })),
    { ...way, txCode: true, attested: true },
    { ...way, attested: true, keys: 2, keyAttestation: 'jwt' },
    ...(withAttestationProofs.has(preset)
      ? [{ ...way, attested: true, keys: 2, keyAttestation: 'attestation' as const }]
      : []),
    // A wallet that does not say who it is gets no refresh token.
    ...(grant === 'authorization_code' || way.attested ? [{ ...way, refreshed: true }] : []),
  ]
}

export function described({ preset, grant, format, keys = 1, ...its }: Way): string {
  const more = [
    its.txCode && 'Transaction Code',
    its.dpop && 'DPoP',
    its.attested && 'attested',
    keys > 1 && `${keys} keys`,
    its.deferred && 'deferred',
    its.keyAttestation && `key attestation (${its.keyAttestation})`,
    its.refreshed && 'refreshed',
  ]
  return [preset, grant, format, ...more.filter((word) => word)].join(', ')
}
