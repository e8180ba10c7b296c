import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { packMaterial, unpackMaterial } from './material.ts'
import { mergeParts } from './merge.ts'
import { renderers } from './render/registry.ts'
import { buildReport } from './report-model.ts'
import { redRun } from './testing/red-run.ts'

test('a run is judged the same from what it left behind', () => {
  const { catalogue, exclusions } = redRun()
  const kept = unpackMaterial(packMaterial(redRun()))
  assert.deepEqual(buildReport({ ...kept, catalogue, exclusions }), buildReport(redRun()))
})

test('a run of many megabytes is packed in members, and read as one', () => {
  const run = redRun()
  const log = [`${'x'.repeat(700_000)}‹token.1›`]
  const outcomes = Array.from({ length: 7 }, () =>
    run.outcomes.map((it) => ({ ...it, log })),
  ).flat()
  const packed = packMaterial({ ...run, outcomes })
  assert.deepEqual(unpackMaterial(packed).outcomes, JSON.parse(JSON.stringify(outcomes)))
  // The first two bytes of each member (RFC 1952, Section 2.3.1), and the method.
  assert.ok(Buffer.from(packed).toString('latin1').split('\x1f\x8b\x08').length > 3)
  assert.deepEqual(unpackMaterial(packMaterial({ ...run, outcomes: [] })).outcomes, [])
})

test('what is no run is refused', () => {
  assert.throws(() => unpackMaterial(Buffer.from('{}')), /incorrect header check/)
  assert.throws(() => unpackMaterial(gzipSync('{}')), /nothing that a run writes/)
})

test('a shard that expands without end is refused', () => {
  const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024, 0x20), { level: 1 })
  assert.throws(() => unpackMaterial(bomb), /expands to more than/)
})

test('a shard that lies is refused, or judged: never a defect of ours', () => {
  const { catalogue, exclusions } = redRun()
  const honest = JSON.parse(gunzipSync(packMaterial(redRun())).toString())
  const defects: string[] = []
  for (const path of pathsIn({ ...honest, outcomes: honest.outcomes.slice(0, 1) }, 7))
    for (const lie of [null, 5, 'x', [], {}, [null], JSON.parse('{"toString":1}')]) {
      const lying = structuredClone({ ...honest, outcomes: honest.outcomes.slice(0, 1) })
      set(lying, path, lie)
      let kept: ReturnType<typeof unpackMaterial>
      try {
        kept = unpackMaterial(gzipSync(JSON.stringify(lying), { level: 1 }))
      } catch {
        continue
      }
      try {
        const material = mergeParts([{ folder: 'one', material: kept }])
        const report = buildReport({ ...material, catalogue, exclusions })
        for (const { render } of renderers) render(report, material.outcomes)
      } catch (cause) {
        // `merge` looks that up.
        if (/which the catalogue lacks/.test(String(cause))) continue
        defects.push(`${path.join('/')} = ${JSON.stringify(lie)}: ${cause}`)
      }
    }
  assert.deepEqual(defects, [])
})

function set(root: unknown, path: readonly string[], value: unknown): void {
  const parent = path.slice(0, -1).reduce((node, name) => Object(node)[name], root)
  Object(parent)[path.at(-1) ?? ''] = value
}

/** Of lists the first item will do. */
function pathsIn(value: unknown, depth: number): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null || depth === 0) return []
  const members = Array.isArray(value) ? value.slice(0, 1) : value
  return Object.entries(members).flatMap(([name, member]) => [
    [name],
    ...pathsIn(member, depth - 1).map((rest) => [name, ...rest]),
  ])
}
