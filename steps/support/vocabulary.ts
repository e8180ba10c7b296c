import { defineParameterType } from '@cucumber/cucumber'
import { clauses } from '../../checks/clause.ts'
import { type GrantType, grantTypes } from '../../protocol/grants.ts'
import { places } from '../../protocol/places.ts'
import type { OfferDetails } from '../../targets/target.ts'
import { alterationTables, placeNames } from '../../wallet/alterations/registry.ts'
import { clientAuthentications } from '../../wallet/client/wallet-client.ts'
import { deviations } from '../../wallet/deviations/all.ts'
import { formats } from '../../wallet/formats/registry.ts'
import { keyReferences, type ProofTypeId } from '../../wallet/proofs/proof-wish.ts'

/**
 * Parameter types made of the registries: a misspelt fault or clause is an undefined step, and a step
 * receives the thing itself, not its name.
 */
vocabulary('clause', clauses, ({ tag }) => tag)
vocabulary('deviation', deviations, ({ name }) => name)
vocabulary('artefact', alterationTables, ({ artefact }) => artefact)
vocabulary('place', places, (place) => placeNames[place])
vocabulary<{ readonly name: string; readonly type: GrantType }>(
  'grant',
  [
    { name: 'pre-authorized code', type: grantTypes.preAuthorizedCode },
    { name: 'authorization code', type: grantTypes.authorizationCode },
  ],
  ({ name }) => name,
)
vocabulary<{ readonly name: string; readonly txCode: NonNullable<OfferDetails['txCode']> }>(
  'description',
  [
    { name: 'its digits', txCode: { inputMode: 'numeric', length: 4 } },
    { name: 'its letters', txCode: { inputMode: 'text', length: 10 } },
    { name: 'its length', txCode: { length: 8 } },
    { name: 'a text for the user', txCode: { description: 'The code in our letter' } },
    { name: 'nothing', txCode: {} },
  ],
  ({ name }) => name,
)
vocabulary<{ readonly name: string; readonly header: string }>(
  'language',
  [
    { name: 'German', header: 'de' },
    { name: 'Swiss German', header: 'de-CH, de;q=0.9, en;q=0.5' },
    { name: 'any language', header: '*' },
    { name: 'what nobody reads', header: 'x-vcispec' },
  ],
  ({ name }) => name,
)
vocabulary('when', ['now', 'later'] as const, (when) => when)
vocabulary('method', clientAuthentications, (method) => method)
vocabulary(
  'format',
  formats.map(({ format }) => format),
  (format) => format,
)
vocabulary<{ readonly name: string; readonly type: ProofTypeId }>(
  'proofType',
  [
    { name: 'a JWT', type: 'jwt' },
    { name: 'a presentation', type: 'di_vp' },
    { name: 'a key attestation', type: 'attestation' },
  ],
  ({ name }) => name,
)
vocabulary('keyReference', keyReferences, (reference) => reference)
vocabulary(
  'event',
  ['credential_accepted', 'credential_failure', 'credential_deleted'] as const,
  (event) => event,
)

defineParameterType({
  name: 'duration',
  regexp: /(\d+) minutes?(?: and (\d+) seconds?)?/,
  transformer: (minutes: string, seconds: string | undefined) => `PT${minutes}M${seconds ?? 0}S`,
})

function vocabulary<T>(name: string, entries: readonly T[], nameOf: (entry: T) => string): void {
  const byName = new Map(entries.map((entry) => [nameOf(entry), entry]))
  defineParameterType({
    name,
    regexp: [...byName.keys()]
      .toSorted((a, b) => b.length - a.length)
      .map((key) => key.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')),
    transformer: (key: string) => byName.get(key),
  })
}
