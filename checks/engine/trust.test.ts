import assert from 'node:assert/strict'
import { X509Certificate } from 'node:crypto'
import { test } from 'node:test'
import { signerCertificate } from '../testing/mdoc.ts'
import { advisedInForce } from './trust.ts'

// 2026-01-01T00:00:00Z to 2027-01-01T00:00:00Z
const certificate = new X509Certificate(await signerCertificate({ notAfter: '2027-01-01' }))

for (const [when, expected] of [
  ['2025-12-31T23:58:59Z', 'violated'],
  ['2025-12-31T23:59:01Z', 'satisfied'],
  ['2026-06-01T00:00:00Z', 'satisfied'],
  ['2027-01-01T00:00:59Z', /ends on/],
  ['2027-01-01T00:01:01Z', /is valid from/],
] as const)
  test(`a certificate of the year 2026, at ${when}: ${expected}`, () => {
    const judgement = advisedInForce([certificate], new Date(when))
    if (typeof expected === 'string') return assert.equal(judgement.verdict, expected)
    assert.ok(judgement.verdict === 'violated')
    assert.match(judgement.seen, expected)
  })
