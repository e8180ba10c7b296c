import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scimFilter } from '../management/scim.ts'
import type { User } from '../store/kept/directory.ts'
import { directoryAttribute, userAttributes } from './directory-attributes.ts'

const now = new Date('2026-03-01T10:00:00Z')
const user: User = {
  id: 'u1',
  username: 'erika',
  password: 'secret',
  given: 'Erika',
  family: 'Beispiel',
  email: 'erika@wallet.example',
  attributes: { address: { locality: 'Bern' }, name: { middle: 'J' } },
  populationId: 'p1',
  groupIds: ['g1'],
  createdAt: now,
  updatedAt: now,
}
const inside = (expression: string) => `\${${expression}}`

test('an attribute is a path into the user, or a text with expressions', () => {
  for (const [attribute, value] of [
    ['username', 'erika'],
    ['name.given', 'Erika'],
    ['name.middle', 'J'],
    ['name.formatted', 'Erika Beispiel'],
    ['address.locality', 'Bern'],
    ['population.id', 'p1'],
    ['enabled', 'true'],
    ['password', ''],
    ['name', ''],
    ['constructor.name', ''],
    [inside('user.email'), 'erika@wallet.example'],
    [`${inside('user.name.family')}, ${inside(' user.name.given ')}`, 'Beispiel, Erika'],
    [`x${inside('1 + 1')}y`, 'xy'],
  ] as const) {
    assert.equal(directoryAttribute(user, attribute), value, attribute)
  }
})

test('a SCIM filter sees the same members', () => {
  const matches = (filter: string) => scimFilter(filter)?.(userAttributes(user))
  assert.equal(matches('name.family eq "Beispiel" and population.id eq "p1"'), true)
  assert.equal(matches('email ew ".example" and not (username eq "max")'), true)
  assert.equal(matches('memberOfGroupIDs[value eq "g2"]'), false)
  assert.equal(matches('address.locality co "Züri"'), false)
  assert.equal(matches('password pr'), false)
  for (const wrong of ['', 'email', 'email eq', '(email pr', '('.repeat(100_000)]) {
    assert.equal(scimFilter(wrong), undefined, wrong.slice(0, 10))
  }
})
