import assert from 'node:assert/strict'
import { test } from 'node:test'
import { requirementById, requirements } from '../checks/catalogue.ts'
import { exclusions } from '../checks/exclusions.ts'
import { activeChecks } from '../checks/registry.ts'
import type { Requirement } from '../checks/requirement.ts'
import { deviations } from '../wallet/deviations/registry.ts'
import stated from '../wallet/deviations/stated.json' with { type: 'json' }
import { pickles } from './testing/pickles.ts'

/** Requests that an issuer has to refuse: a wallet has to make each of them. */
const negative = requirements.filter(
  ({ id, actor, level, negative }) =>
    negative && actor !== 'wallet' && level !== 'MAY' && !exclusions.has(id),
)
const deviant = new Set([...deviations, ...activeChecks].map(({ requirement }) => requirement))

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
  const open = new Set(negative.map(({ id }) => id))
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
    deviations.filter(({ name }) => !said.some((text) => text.includes(name))).map((it) => it.name),
    [],
  )
  assert.deepEqual(
    deviations.filter(({ requirement }) => !requirementById(requirement)).map((it) => it.name),
    [],
  )
})
