import { objectMember, stringsMember } from '../json.ts'
import type { Circumstances } from './deviation.ts'

/** OpenID4VCI 1.0, Section 5.1.1: only a server that announces the type is bound to its rules. */
export function noAuthorizationDetails({ server }: Circumstances): string | undefined {
  const types = stringsMember(server?.members, 'authorization_details_types_supported') ?? []
  return types.includes('openid_credential')
    ? undefined
    : 'The authorization server metadata does not list openid_credential among authorization_details_types_supported.'
}

/** The same objects, each with other members. */
export function changeDetails(
  parameters: URLSearchParams,
  members: Readonly<Record<string, unknown>>,
): void {
  const details: unknown = JSON.parse(parameters.get('authorization_details') ?? '[]')
  const changed = Array.isArray(details)
    ? details.map((detail: unknown) => ({ ...Object(detail), ...members }))
    : details
  parameters.set('authorization_details', JSON.stringify(changed))
}

/** A configuration of the metadata that the offer does not name. */
export function leftOutOfTheOffer({ issuer, state }: Circumstances): string | undefined {
  const offered = stringsMember(state.sighting?.offer, 'credential_configuration_ids')
  if (!issuer || !offered) return undefined
  const supported = objectMember(issuer.members, 'credential_configurations_supported') ?? {}
  return Object.keys(supported).find((id) => !offered.includes(id))
}
