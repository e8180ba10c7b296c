import assert from 'node:assert/strict'
import { env } from 'node:process'
import { test } from 'node:test'
import { tell } from './run-variables.ts'

test('after a run its variables are what they were before', () => {
  env.VCISPEC_TRIED = 'mine'
  {
    using _told = tell({ VCISPEC_TRIED: 'of the run', VCISPEC_NEW: 'too' })
    assert.deepEqual([env.VCISPEC_TRIED, env.VCISPEC_NEW], ['of the run', 'too'])
  }
  assert.deepEqual([env.VCISPEC_TRIED, 'VCISPEC_NEW' in env], ['mine', false])
  delete env.VCISPEC_TRIED
})
