import { integrityOf } from '../../protocol/integrity.ts'
import type { Environment } from '../environment.ts'
import { isObject } from '../http/wire.ts'
import { vctOf } from '../issuance/configurations.ts'
import type { CredentialProfile, CredentialType } from '../store/kept/credential-types.ts'
import { describedPaths } from './described-paths.ts'

type Frame = Readonly<Record<string, unknown>>

/**
 * What is published about a type of SD-JWT VC, as it is sent: its integrity is over these characters. PingOne's own
 * types have none.
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-sd-jwt-vc-13#section-6
 */
export function typeMetadataOf(environment: Environment, type: CredentialType): string | undefined {
  const { profile, title, description } = type
  if (profile?.format !== 'dc+sd-jwt') return undefined
  return JSON.stringify(
    environment.through('typeMetadata', {
      vct: vctOf(environment, type),
      name: title,
      description,
      display: [{ locale: 'en', lang: 'en', name: title, description }],
      claims: claimsOf(profile),
    }),
  )
}

/** Of each type as it is now. */
const known = new WeakMap<Environment, WeakMap<CredentialType, string>>()

/** `vct#integrity` of the type's credentials; undefined where nothing is published about it. */
export function integrityOfType(
  environment: Environment,
  type: CredentialType,
): string | undefined {
  const its = known.get(environment) ?? new WeakMap<CredentialType, string>()
  const before = environment.isAltered ? undefined : its.get(type)
  if (before !== undefined) return before
  const published = typeMetadataOf(environment, type)
  if (published === undefined) return undefined
  const made = integrityOf(new TextEncoder().encode(published))
  if (!environment.isAltered) known.set(environment, its.set(type, made))
  return made
}

/** Every claim is always issued, and is hidden or not as the profile has it. */
function claimsOf({ claims, disclosureFrame = {} }: CredentialProfile): readonly object[] {
  return describedPaths(claims).map(({ path, mandatory, display = [] }) => ({
    path,
    mandatory,
    display: display.map(({ name, locale }) => ({ locale, lang: locale, label: name })),
    sd: isHidden(disclosureFrame, path) ? 'always' : 'never',
  }))
}

/** By a disclosure of its own; every element of an array is, or none. */
function isHidden(frame: Frame, [head, ...rest]: readonly (string | null)[]): boolean {
  const hidden = Array.isArray(frame._sd) ? frame._sd : []
  if (head === null) return hidden.length > 0
  const below = frame[head ?? '']
  return rest.length === 0 ? hidden.includes(head) : isObject(below) && isHidden(below, rest)
}
