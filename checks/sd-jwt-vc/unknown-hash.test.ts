import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge } from '../engine/judge.ts'
import { context } from '../testing/check-case.ts'
import { flow } from '../testing/flow.ts'

/** Of which kind a disclosure is, and whether a digest fits, cannot be told without the hash. */
for (const name of ['SHA-256', 'sha256', 'md5'])
  test(`_sd_alg ${name} is one finding, and accuses no disclosure`, () => {
    const findings = judge(
      flow((it) => Object.assign(it.credential.payload, { _sd_alg: name })),
      context,
    )
    assert.deepEqual(
      findings.filter(({ verdict }) => verdict === 'violated').map((it) => it.requirement),
      ['SDJWT-4.1.1-02'],
    )
  })
