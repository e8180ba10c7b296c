import { configurationOf } from '../../journey-state.ts'
import { objectMember, stringMember } from '../../json.ts'
import type { Circumstances, Deviation } from '../deviation.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'a scope beyond the refresh token',
    requirement: 'RFC6749-6-01',
    at: 'token',
    refreshes: true,
    obstacle: ({ token, ...circumstances }) => {
      if (token?.scope === undefined) return 'The Token Response has no scope.'
      return further({ token, ...circumstances }) === undefined
        ? 'Every scope of the issuer metadata is in the token already.'
        : undefined
    },
    tokenRequest: (form, circumstances) =>
      form.set('scope', `${circumstances.token?.scope} ${further(circumstances)}`),
  },
  {
    name: 'a refresh token of another client',
    requirement: 'RFC6749-6-02',
    at: 'token',
    refreshes: true,
    asAnotherClient: true,
  },
]

/** The scope of a configuration that was not granted. */
function further({ issuer, token }: Circumstances): string | undefined {
  const granted = token?.scope?.split(' ') ?? []
  if (!issuer) return undefined
  const ids = Object.keys(objectMember(issuer.members, 'credential_configurations_supported') ?? {})
  return ids
    .map((id) => stringMember(configurationOf(issuer, id), 'scope'))
    .find((scope) => scope !== undefined && !granted.includes(scope))
}
