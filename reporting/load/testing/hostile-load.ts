import type { LatencySummary, LoadReport } from '../load-report.ts'

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

/** A load whose every member has something in it, and words of an issuer that are no good. */
export const hostileLoad: LoadReport = {
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
    leftOut: [{ grant: 'urn:ietf:params:oauth:grant-type:pre-authorized_code', reason: 'no code' }],
    interrupted: false,
    stopped: null,
  },
  flows: { due: 3, begun: 3, completed: 2, failed: 1, busy: 0, cut: 0, completedPerSecond: 1 },
  latency,
  serviceTime: latency,
  steps: [{ step: 'token', answers: { '2xx': 2, '4xx': 1 }, latency }],
  errors: [{ step: 'token', kind: 'refused with 400', flows: 1, example: '<img src=x>\u202e' }],
  weather: { answers: { '429': 2 }, waitedSeconds: 3.5 },
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
    {
      name: 'each nonce is given once',
      requirement: 'VCI-7.2-04',
      looked: 2,
      violated: 1,
      undecided: 0,
      why: null,
      examples: ['VCI-7.2-04: the nonce of another flow'],
    },
  ],
  generator: { eventLoopDelayP99Ms: 1, eventLoopDelayMaxMs: 1 },
  thresholds: [{ name: 'failed flows', limit: '0', seen: '1', met: false }],
  verdict: 'missed',
  exitCode: 1,
}
