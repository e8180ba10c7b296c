import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Finding } from '../../checks/finding.ts'
import type { ScanQuality } from '../../protocol/scan-quality.ts'
import { scanText } from './scan-text.ts'

const sighting = { id: 'offer-1', source: 'qr-image', uris: [], values: [] } as const
const clean: ScanQuality = {
  decoder: 'jsqr',
  version: 8,
  bytes: 120,
  modulePixels: 6,
  quietZoneModules: 4,
  contrast: 1,
  degraded: [{ how: 'blurred', readable: true }],
}

function linesFor(quality: ScanQuality): readonly string[] {
  return scanText({ sighting, quality, findings: [], exitCode: 0 }).split('\n')
}

test('a clean code: every question is answered with yes', () => {
  const text = linesFor(clean).join('\n')
  assert.match(text, /simple decoder: yes, jsQR reads it/)
  assert.match(text, /old phone: yes, modules of 6 px, 49 a side/)
  assert.doesNotMatch(text, /: no,/)
})

test('what is hard about a code is said in words of people', () => {
  const lines = linesFor({
    ...clean,
    decoder: 'zxing',
    help: 'its contrast raised',
    damage: 0.6,
    others: 2,
    modulePixels: 2,
    quietZoneModules: 1,
    contrast: 0.05,
    degraded: [
      { how: 'blurred', readable: false },
      { how: 'with noise', readable: false },
    ],
  }).map((line) => line.trim())
  for (const line of [
    'reads with a simple decoder: no, jsQR finds nothing, zxing reads it with its contrast raised',
    "reads at arm's length on an old phone: no, modules of 2 px, 49 a side",
    'reads in sunlight and on a dim screen: no, a contrast of 5 %',
    'is found at once on its page: no, 1 modules of quiet zone, of 4, 2 more QR codes beside it',
    'stands a scratch more: no, 60 % of its error correction is used up',
    'reads in a bad photo: no, not blurred, not with noise',
  ]) {
    assert.ok(lines.includes(line), line)
  }
})

test('what nobody measured is not answered', () => {
  assert.doesNotMatch(linesFor(clean).join('\n'), /scratch|beside it/)
})

test('a finding has a title and the address of its clause', () => {
  const finding: Finding = {
    requirement: 'VCI-4.1-01',
    level: 'MUST',
    verdict: 'violated',
    seen: 'no parameter',
    expected: 'one',
    exchange: 'offer-1',
    reason: null,
    causedBy: null,
    conditionalOn: null,
  }
  const text = scanText({ sighting, quality: undefined, findings: [finding], exitCode: 1 })
  assert.match(
    text,
    /violated VCI-4\.1-01 \(MUST\): The offer link carries no offer\n {2}https:\/\/openid\.net\/.*section-4\.1\n/,
  )
})
