import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadHtml } from './load-html.ts'
import type { LatencySummary, LoadReport } from './load-report.ts'

const latency: LatencySummary = {
  count: 2,
  p50: 10,
  p75: 10,
  p90: 20,
  p95: 20,
  p99: 20,
  p999: 20,
  max: 20,
  mean: 15,
}

const report: LoadReport = {
  schemaVersion: 1,
  tool: { name: 'vcispec', version: '0' },
  target: { name: '<script>alert(1)</script>', credentialIssuer: null, embedded: false },
  run: {
    startedAt: '2026-01-01T00:00:00.000Z',
    durationMs: 2000,
    plannedMs: 2000,
    wallets: 1,
    ratePerSecond: null,
    grants: ['authorization_code'],
    leftOut: [],
    interrupted: false,
    stopped: null,
  },
  flows: { due: 3, begun: 3, completed: 2, failed: 1, busy: 0, cut: 0, completedPerSecond: 1 },
  latency,
  serviceTime: latency,
  steps: [{ step: 'token', answers: { '2xx': 2, '4xx': 1 }, latency }],
  errors: [{ step: 'token', kind: 'refused with 400', flows: 1, example: '<img src=x>\u202e' }],
  weather: { answers: {}, waitedSeconds: 0 },
  timeline: {
    intervalMs: 1000,
    points: [
      { atMs: 0, completed: 2, failed: 0, p50: 10, p95: 20, p99: 20, max: 20 },
      { atMs: 1000, completed: 0, failed: 1, p50: null, p95: null, p99: null, max: null },
    ],
  },
  correctness: [
    {
      name: 'signatures of credentials',
      requirement: null,
      looked: 0,
      violated: 0,
      undecided: 0,
      why: 'none came along in the sample',
      examples: [],
    },
  ],
  generator: { eventLoopDelayP99Ms: 1, eventLoopDelayMaxMs: 1 },
  thresholds: [{ name: 'failed flows', limit: '0', seen: '1', met: false }],
  verdict: 'missed',
  exitCode: 1,
}

test('the page has no script, and what others said is text', () => {
  const page = loadHtml(report)
  assert.doesNotMatch(page, /<script|<img|\u202e/)
  assert.match(page, /&lt;script&gt;/)
  assert.match(page, /default-src 'none'|default-src &#39;none&#39;/)
})

test('what was not looked at is told, and failed flows are drawn', () => {
  const page = loadHtml(report)
  assert.match(page, /not looked at: none came along in the sample/)
  assert.match(page, /<rect class="failed"/)
  assert.match(page, /A threshold is missed/)
})

test('nothing measured: the reason, and no empty plots', () => {
  const { flows, run } = report
  const none = {
    ...report,
    verdict: 'inconclusive' as const,
    flows: { ...flows, due: 0, begun: 0, completed: 0, failed: 0 },
    run: { ...run, stopped: 'No connection to 127.0.0.1:9 (ECONNREFUSED).' },
  }
  const page = loadHtml(none)
  assert.match(page, /No connection to 127\.0\.0\.1:9/)
  assert.doesNotMatch(page, /<svg/)
})
