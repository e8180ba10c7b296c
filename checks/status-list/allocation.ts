import type { Evidence, ReceivedCredential } from '../../protocol/evidence.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { CredentialCheck, ExchangeCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import type { Judgement } from '../finding.ts'
import { notApplicable, satisfied } from '../finding.ts'
import { onToken } from './on-token.ts'
import { isProgression, isSamePlace, placeOf, placesUpTo } from './reference.ts'
import { entriesOf } from './status-list-tokens.list.ts'

/** As many indices as are worth looking at for a pattern. */
const enough = 5
/** A list with so many entries hides who asks about which. */
const manyEntries = 100

/**
 * Which place in which list a credential gets.
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-status-list-14#section-12
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-status-list-14#section-13
 */
export const statusAllocation: readonly (CredentialCheck | ExchangeCheck)[] = [
  onToken('TSL-12.2-01', (token, { evidence: { credentials } }) => {
    const entries = entriesOf(token)
    const uris = credentials.flatMap((credential) => placeOf(credential)?.uri ?? [])
    if (entries === undefined || uris.length === 0) return undefined
    const areShared = new Set(uris).size < uris.length
    if (entries >= manyEntries || areShared) return satisfied
    return uris.length < 2
      ? undefined
      : met(false, {
          seen: `a list of ${entries} entries, and another for each of ${uris.length} credentials`,
          expected: 'a list that many credentials share',
        })
  }),
  onPlace('TSL-12.5.1-01', (credential, evidence) => {
    const own = placeOf(credential)
    const indices = placesUpTo(credential, evidence)
      .filter(({ uri }) => uri === own?.uri)
      .map(({ idx }) => idx)
    if (indices.length < enough) return undefined
    return met(!isProgression(indices), {
      seen: `the indices ${indices.join(', ')}`,
      expected: 'indices in no order',
    })
  }),
  alone(
    'TSL-13.2-01',
    'an entry of its own for each issuance',
    (own, other) =>
      other.configurationId === own.configurationId && other.exchange !== own.exchange,
  ),
  alone(
    'TSL-13.2-02',
    'an entry of its own for each credential of a batch',
    (own, other) => other.exchange === own.exchange,
  ),
  alone(
    'TSL-13.3-01',
    'an entry that no other credential has',
    (own, other) => other.configurationId !== own.configurationId,
  ),
]

function onPlace(
  requirement: RequirementId,
  judge: (credential: ReceivedCredential, evidence: Evidence) => Judgement | undefined,
): CredentialCheck {
  return {
    requirement,
    on: 'received-credential',
    judge: (credential, evidence) =>
      placeOf(credential)
        ? judge(credential, evidence)
        : notApplicable('the credential has no entry in a status list'),
  }
}

/** None of the credentials before it that `count` has the same entry. */
function alone(
  requirement: RequirementId,
  expected: string,
  count: (own: ReceivedCredential, other: ReceivedCredential) => boolean,
): CredentialCheck {
  return onPlace(requirement, (credential, { credentials }) => {
    const others = credentials
      .slice(0, credentials.indexOf(credential))
      .filter((other) => placeOf(other) && count(credential, other))
    if (others.length === 0) return undefined
    const place = placeOf(credential)
    return met(!others.some((other) => isSamePlace(place, placeOf(other))), {
      seen: `entry ${place?.idx} of ${place?.uri} a second time`,
      expected,
    })
  })
}
