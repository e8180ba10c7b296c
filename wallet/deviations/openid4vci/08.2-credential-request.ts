import { grantTypes } from '../../../protocol/grants.ts'
import { configurationOf } from '../../journey-state.ts'
import { objectMember, stringMember } from '../../json.ts'
import type { Circumstances, Deviation } from '../deviation.ts'
import { madeUp } from '../made-up.ts'
import {
  credentialIdentifiersGiven,
  listedProofTypes,
  noCredentialIdentifiers,
  noProofNeeded,
} from '../obstacles.ts'
import { withResponseEncryption } from '../response-encryption.ts'

export const deviations: readonly Deviation[] = [
  {
    name: 'a configuration id despite credential identifiers',
    requirement: 'VCI-8.2-03',
    at: 'credential',
    needs: { authorizationDetails: true },
    obstacle: noCredentialIdentifiers,
    credentialRequest: ({ body: { credential_identifier: _, ...body }, ...draft }, known) => ({
      ...draft,
      body: { ...body, credential_configuration_id: known.configurationId },
    }),
  },
  {
    name: 'a credential identifier that nobody gave',
    requirement: 'VCI-8.2-05',
    at: 'credential',
    obstacle: credentialIdentifiersGiven,
    credentialRequest: ({ body: { credential_configuration_id: _, ...body }, ...draft }) => ({
      ...draft,
      body: { ...body, credential_identifier: madeUp() },
    }),
  },
  {
    name: 'both configuration and identifier',
    requirement: 'VCI-8.2-06',
    at: 'credential',
    credentialRequest: (draft, { configurationId }) => ({
      ...draft,
      body: {
        credential_configuration_id: configurationId,
        credential_identifier: configurationId,
        ...draft.body,
      },
    }),
  },
  {
    name: 'a configuration id beside a credential identifier of the token',
    requirement: 'VCI-8.2-06',
    at: 'credential',
    needs: { authorizationDetails: true },
    obstacle: noCredentialIdentifiers,
    credentialRequest: (draft, { configurationId }) => ({
      ...draft,
      body: { ...draft.body, credential_configuration_id: configurationId },
    }),
  },
  {
    name: 'no credential configuration',
    requirement: 'VCI-8.2-07',
    at: 'credential',
    credentialRequest: ({
      body: { credential_configuration_id: _, credential_identifier: __, ...body },
      ...draft
    }) => ({ ...draft, body }),
  },
  {
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
  },
  {
    name: 'two proof types at once',
    requirement: 'VCI-8.2-09',
    at: 'credential',
    obstacle: (circumstances) =>
      listedProofTypes(circumstances).length < 2
        ? 'The configuration lists fewer than two proof types.'
        : undefined,
    credentialRequest: (draft, circumstances) => {
      const proofs = objectMember(draft.body, 'proofs') ?? {}
      const other = listedProofTypes(circumstances).find((type) => !(type in proofs)) ?? 'jwt'
      const [proof] = Object.values(proofs)
      return { ...draft, body: { ...draft.body, proofs: { ...proofs, [other]: proof } } }
    },
  },
  {
    name: 'an empty proofs array',
    requirement: 'VCI-8.2-10',
    at: 'credential',
    obstacle: noProofNeeded,
    credentialRequest: (draft) => ({ ...draft, body: { ...draft.body, proofs: { jwt: [] } } }),
  },
  {
    name: 'an empty proofs object',
    requirement: 'VCI-8.2-10',
    at: 'credential',
    obstacle: noProofNeeded,
    credentialRequest: (draft) => ({ ...draft, body: { ...draft.body, proofs: {} } }),
  },
  {
    name: 'a proof that is in no array',
    requirement: 'VCI-8.2-10',
    at: 'credential',
    obstacle: noProofNeeded,
    credentialRequest: (draft) => {
      const [[type = 'jwt', list] = []] = Object.entries(objectMember(draft.body, 'proofs') ?? {})
      const [proof] = Array.isArray(list) ? list : []
      return { ...draft, body: { ...draft.body, proofs: { [type]: proof } } }
    },
  },
  {
    name: 'response encryption asked for in a plain request',
    requirement: 'VCI-8.2-15',
    at: 'credential',
    request: { encryption: { response: true } },
    credentialRequest: ({ encryption: _, ...draft }) => draft,
  },
  {
    name: 'no enc for the encrypted answer',
    requirement: 'VCI-8.2-16',
    at: 'credential',
    request: { encryption: { response: true } },
    credentialRequest: (draft) => withResponseEncryption(draft, ({ enc: _, ...rest }) => rest),
  },
  {
    name: 'no key for the encrypted answer',
    requirement: 'VCI-8.2-16',
    at: 'credential',
    request: { encryption: { response: true } },
    credentialRequest: (draft) => withResponseEncryption(draft, ({ jwk: _, ...rest }) => rest),
  },
]

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
