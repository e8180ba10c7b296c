import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requirementById, requirements } from '../checks/catalogue.ts'
import { clauseFileOf } from '../checks/clause-file.ts'
import { checkOf } from '../checks/engine/altered.ts'
import { exclusions } from '../checks/exclusions.ts'
import { activeChecks, alterationChecks } from '../checks/registry.ts'
import type { Requirement } from '../checks/requirement.ts'
import { alterationTables, alteredDeviations, placeNames } from '../wallet/alterations/registry.ts'
import { deviations } from '../wallet/deviations/all.ts'
import stated from '../wallet/deviations/stated.json' with { type: 'json' }
import { pickles } from './testing/pickles.ts'

/** Requests that an issuer has to refuse: a wallet has to make each of them. */
const negative = requirements.filter(
  ({ id, actor, level, negative }) =>
    negative && actor !== 'wallet' && level !== 'MAY' && !exclusions.has(id),
)
const deviant = new Set<string>(
  [...deviations, ...alteredDeviations, ...activeChecks].map(({ requirement }) => requirement),
)

/** PingOne's are requests of the worker application, or of a wallet that is late: steps of features/pingone make them. */
const isPingOnes = ({ id }: Requirement) => id.startsWith('P1-')

test('every request that has to be refused is made by a deviation, or says why not', () => {
  assert.ok(negative.length > 200, `${negative.length} negative requirements`)
  const reasons = new Map(Object.entries(stated))
  assert.deepEqual(
    negative
      .filter((row) => !deviant.has(row.id) && !reasons.has(row.id) && !isPingOnes(row))
      .map(({ id, title }) => `${id} ${title}`),
    [],
  )
})

test('a reason is given for negative requirements without a deviation, and for no others', () => {
  const open = new Set<string>(negative.map(({ id }) => id))
  assert.deepEqual(
    Object.keys(stated).filter((id) => deviant.has(id) || !open.has(id)),
    [],
  )
})

test('what PingOne refuses is shown by a scenario of its clause', () => {
  const tags = new Set(pickles.flatMap((pickle) => pickle.tags.map(({ name }) => name.slice(1))))
  assert.deepEqual(
    negative
      .filter(isPingOnes)
      .filter(({ id }) => ![...tags].some((tag) => id === tag || id.startsWith(`${tag}-`)))
      .map(({ id }) => id),
    [],
  )
})

test('every deviation is in a scenario, and names a requirement', () => {
  const said = pickles.flatMap(({ steps }) => steps.map(({ text }) => text))
  assert.deepEqual(
    deviations
      .filter(({ name }) => !said.some((text) => text.includes(name)))
      .map(
        ({ name, requirement }) =>
          `${requirement}: no step says "a wallet with ${name}" in features/${clauseFileOf(requirement)}.feature`,
      ),
    [],
  )
  assert.deepEqual(
    deviations.filter(({ requirement }) => !requirementById(requirement)).map((it) => it.name),
    [],
  )
})

test('every artefact is altered at every place that has to check it', () => {
  const said = new Set(pickles.flatMap(({ steps }) => steps.map(({ text }) => text)))
  assert.deepEqual(
    alterationTables.flatMap(({ artefact, at }) =>
      at
        .map(
          (place) => `the wallet alters its ${artefact} in every way at the ${placeNames[place]}`,
        )
        .filter((sentence) => !said.has(sentence)),
    ),
    [],
  )
})

test('every alteration has a name of its own, a requirement of the catalogue, and a check', () => {
  const names = [...deviations, ...alteredDeviations].map(({ name }) => name)
  assert.deepEqual(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
  )
  const unjudged = alteredDeviations.filter(({ name, altered, at, requirement }) => {
    const outcome = { kind: 'not-reached', reason: '' } as const
    const attempt = { deviation: name, at, altered: { ...altered, requirement }, outcome }
    return !requirementById(requirement) || checkOf(attempt, alterationChecks) === undefined
  })
  assert.deepEqual(
    unjudged.map(
      ({ name, requirement, altered }) =>
        `${requirement} "${name}": add the requirement to the check of ${altered.artefact} among alterationChecks of checks/registry.ts`,
    ),
    [],
  )
})

test('no check waits for an alteration that nobody makes', () => {
  const made = new Set(
    alteredDeviations.map(({ altered, requirement }) => `${altered.artefact} ${requirement}`),
  )
  assert.deepEqual(
    alterationChecks.flatMap(({ artefact, requirements: ids }) =>
      ids.map((id) => `${artefact} ${id}`).filter((it) => !made.has(it)),
    ),
    [],
  )
})
