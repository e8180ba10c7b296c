import { isObject } from '../../http/wire.ts'
import type { Fault } from '../fault.ts'
import { member } from './body.ts'
import { eachConfiguration } from './configurations.ts'

type Members = Readonly<Record<string, unknown>>

/** The claims descriptions of every configuration of a format, changed. */
export function claimsOf(
  format: string,
  change: (claims: readonly Members[]) => readonly Members[],
): NonNullable<Fault['seams']> {
  return {
    'issuer-metadata reply': (reply) =>
      eachConfiguration(reply, (configuration) =>
        configuration.format !== format
          ? { ...configuration }
          : member(configuration, 'credential_metadata', (metadata) =>
              member(Object(metadata), 'claims', (claims) =>
                change(Array.isArray(claims) ? claims.filter(isObject) : []),
              ),
            ),
      ),
  }
}

/** The first description changed, the others as they are. */
export function firstClaim(change: (claim: Members) => Members) {
  return ([first, ...others]: readonly Members[]) => (first ? [change(first), ...others] : [])
}
