import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CredentialType } from '../store/kept/credential-types.ts'
import type { UserCredential } from '../store/kept/user-credentials.ts'
import { seeded, testMock } from '../testing/mock.ts'
import { claimsOf } from './claims.ts'

test('a field may be called what every object has', async () => {
  const environment = await (await testMock()).create()
  const { user, types } = await seeded(environment)
  const seed = await environment.store.collection('credentialTypes').get(types[0])
  assert.ok(seed)
  const titles = ['constructor', 'toString', '__proto__', 'hasOwnProperty']
  const type: CredentialType = {
    ...seed,
    fields: titles.map((title) => ({
      id: title,
      title,
      type: 'Alphanumeric Text',
      required: true,
    })),
  }
  const now = environment.now()
  const credential: UserCredential = {
    id: 'x',
    userId: user.id,
    credentialTypeId: type.id,
    data: { toString: 'text' },
    status: 'PENDING',
    createdAt: now,
    updatedAt: now,
  }
  assert.deepEqual(Object.entries(await claimsOf(environment, type, credential)), [
    ['constructor', ''],
    ['toString', 'text'],
    ['__proto__', ''],
    ['hasOwnProperty', ''],
  ])
})
