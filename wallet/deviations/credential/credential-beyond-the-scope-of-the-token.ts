import { grantTypes } from '../../../protocol/grants.ts'
import { configurationOf } from '../../journey-state.ts'
import { objectMember, stringMember } from '../../json.ts'
import type { Circumstances, Deviation } from '../deviation.ts'
import { credentialIdentifiersGiven } from '../obstacles.ts'

export const credentialBeyondTheScopeOfTheToken: Deviation = {
  name: 'a credential beyond the scope of the token',
  requirement: 'VCI-8.2-08',
  at: 'credential',
  needs: { grant: grantTypes.authorizationCode, oneScope: true },
  obstacle: (circumstances) =>
    credentialIdentifiersGiven(circumstances) ??
    (configurationBeyond(circumstances) === undefined
      ? 'The issuer metadata has no configuration of another scope than the token was granted.'
      : undefined),
  credentialRequest: (draft, circumstances) => ({
    ...draft,
    body: { ...draft.body, credential_configuration_id: configurationBeyond(circumstances) },
  }),
}

/** RFC 6749, Section 5.1: a Token Response without `scope` granted what was asked for. */
function configurationBeyond({
  issuer,
  token,
  configurationId,
}: Circumstances): string | undefined {
  if (!issuer || configurationId === undefined) return undefined
  const scopeOf = (id: string) => stringMember(configurationOf(issuer, id), 'scope')
  const asked = scopeOf(configurationId)
  if (asked === undefined) return undefined
  const granted = [asked, ...(token?.scope?.split(' ') ?? [])]
  return Object.keys(
    objectMember(issuer.members, 'credential_configurations_supported') ?? {},
  ).find((id) => {
    const scope = scopeOf(id)
    return scope !== undefined && !granted.includes(scope)
  })
}
