import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pythonWithPackage } from './venv.ts'

test('where there is no Python, one sentence says so', async () => {
  const { PATH } = process.env
  process.env.PATH = ''
  try {
    const found = await pythonWithPackage('/nowhere')
    assert.deepEqual(found, { skipped: 'there is no Python 3.10 or newer' })
  } finally {
    process.env.PATH = PATH
  }
})
