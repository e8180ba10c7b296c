import assert from 'node:assert/strict'
import { test } from 'node:test'
import { validateLoadReport } from '../../schemas/validate.ts'
import type { LoadReport } from './load-report.ts'
import { hostileLoad } from './testing/hostile-load.ts'

type Path = readonly (string | number)[]

test('a complete load.json keeps its schema, also before anything was measured, and with members of later versions', () => {
  assert.deepEqual(validateLoadReport(hostileLoad), [])
  const { flows, run } = hostileLoad
  const none = { count: 0, p50: null, p75: null, p90: null, p95: null, p99: null }
  const nothing: LoadReport = {
    ...hostileLoad,
    run: { ...run, durationMs: 0, ratePerSecond: 0.5, grants: [], stopped: 'nobody is there' },
    flows: { ...flows, due: 0, begun: 0, completed: 0, failed: 0, completedPerSecond: 0 },
    latency: { ...none, p999: null, max: null, mean: null },
    timeline: { intervalMs: 250, points: [] },
    verdict: 'inconclusive',
    exitCode: 3,
  }
  assert.deepEqual(validateLoadReport(nothing), [])
  assert.deepEqual(validateLoadReport({ ...hostileLoad, schemaVersion: 1, more: true }), [])
})

test('no member may be missing, and none may be of another type', () => {
  const places = placesIn(hostileLoad)
  assert.ok(places.length > 100)
  for (const path of places) {
    const pointer = `/${path.join('/')}`
    assert.notDeepEqual(
      validateLoadReport(changed(hostileLoad, path, Symbol.for('odd'))),
      [],
      pointer,
    )
    if (isFree(path)) continue
    assert.notDeepEqual(validateLoadReport(changed(hostileLoad, path, undefined)), [], pointer)
  }
})

for (const [path, value] of [
  [['schemaVersion'], 2],
  [['tool', 'name'], 'k6'],
  [['tool', 'version'], ''],
  [['run', 'startedAt'], 'yesterday'],
  [['run', 'durationMs'], -1],
  [['run', 'plannedMs'], 0],
  [['run', 'wallets'], 0],
  [['run', 'wallets'], 1.5],
  [['run', 'ratePerSecond'], 0],
  [['run', 'grants'], ['implicit']],
  [
    ['run', 'grants'],
    ['authorization_code', 'authorization_code'],
  ],
  [['run', 'leftOut', 0, 'grant'], 'implicit'],
  [['flows', 'due'], -1],
  [['flows', 'completed'], 0.5],
  [['flows', 'completedPerSecond'], -0.5],
  [['latency', 'count'], -1],
  [['serviceTime', 'p999'], -1],
  [['steps', 0, 'step'], ''],
  [['steps', 0, 'answers', '2xx'], 0],
  [['steps', 0, 'latency', 'mean'], '15 ms'],
  [['errors', 0, 'flows'], 0],
  [['weather', 'answers'], { '418': 1 }],
  [['weather', 'waitedSeconds'], -1],
  [['timeline', 'intervalMs'], 0],
  [['timeline', 'points', 0, 'atMs'], -1],
  [['correctness', 0, 'name'], ''],
  [['correctness', 1, 'requirement'], 'Section 7.2'],
  [['generator', 'eventLoopDelayMaxMs'], -1],
  [['thresholds', 0, 'name'], ''],
  [['verdict'], 'passed'],
  [['verdict'], 'met'],
  [['exitCode'], 2],
  [['exitCode'], 0],
] as const)
  test(`${path.join('.')} ${JSON.stringify(value)} is refused`, () => {
    const problems = validateLoadReport(changed(hostileLoad, path, value))
    assert.notDeepEqual(problems, [])
  })

/** Every member and item, outer ones first. */
function placesIn(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return []
  const keys = Array.isArray(value) ? value.keys().toArray() : Object.keys(value)
  return keys.flatMap((key) => {
    const path = [...at, key]
    return [path, ...placesIn(Reflect.get(value, key), path)]
  })
}

/** Items of a list, and answers that nobody has to give. */
function isFree(path: Path): boolean {
  return typeof path.at(-1) === 'number' || path.at(-2) === 'answers'
}

/** @param value undefined: without it; a symbol stands for a value of a type that is nowhere allowed there. */
function changed(whole: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return typeof value === 'symbol' ? wrong(whole) : value
  const copy: object = Array.isArray(whole) ? [...whole] : { ...Object(whole) }
  const its = changed(Reflect.get(copy, key), rest, value)
  if (its === undefined) Reflect.deleteProperty(copy, key)
  else Reflect.set(copy, key, its)
  return copy
}

function wrong(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? 'text' : { was: value }
}
