/** Each profile that an issuer can claim, with those that it includes. */
const profiles = {
  openid4vci: [],
  /**
   * HAIP 1.0 adds to OpenID4VCI and takes nothing from it: whoever claims it claims both.
   * @see https://openid.net/specs/openid4vc-high-assurance-interoperability-profile-1_0-final.html#section-4
   */
  haip: ['openid4vci'],
  pingone: [],
  /** The editor's draft of errata set 1 of OpenID4VCI 1.0, as far as it has sentences of its own: advice. */
  errata: ['openid4vci'],
} as const

export type Profile = keyof typeof profiles

export const profileNames = Object.keys(profiles) as readonly Profile[]

/** The profiles named, and those they include; each once, in one order. */
export function withIncluded(named: readonly string[]): readonly Profile[] {
  const meant = new Set(
    profileNames
      .filter((name) => named.includes(name))
      .flatMap((name) => [name, ...profiles[name]]),
  )
  return profileNames.filter((name) => meant.has(name))
}
