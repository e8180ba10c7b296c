import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildReport, countingOutcomes } from '../report-model.ts'
import { redRun } from '../testing/red-run.ts'
import { validators } from '../testing/validators.ts'
import { conformanceJson } from './conformance-json.ts'
import { renderers } from './registry.ts'

const run = redRun()
const report = buildReport({
  ...run,
  expectedFailures: [{ requirement: 'VCI-7.2-05', reason: 'known', expires: '2099-01-01' }],
})
const texts = new Map(
  [conformanceJson, ...renderers].map(({ file, render }) => [
    file,
    render(report, countingOutcomes(run.outcomes)),
  ]),
)

for (const [file, problemsOf] of Object.entries(validators))
  test(`${file} of the red run is valid by the schema of its format`, async () => {
    assert.deepEqual(await problemsOf(texts.get(file) ?? ''), [])
  })

/** Each validator has to be able to fail: one member or attribute taken away or spoilt. */
const damages: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  'conformance.json': [
    [/"summary": \{[^}]*\},/, ''],
    [/"verdict": "violated"/, '"verdict": "bad"'],
  ],
  'junit.xml': [
    [/ hostname="[^"]*"/, ''],
    [/T05:06:07"/, 'T05:06:07Z"'],
    [/<properties>/, '<properties/><properties>'],
    [/ type="ConformanceError"/, ''],
  ],
  'exchanges.har': [
    [/"pageTimings": \{\}/, '"other": {}'],
    [/"status": ?200/, '"status": "200"'],
    [/"httpVersion": ?"HTTP\/1.1",/, ''],
  ],
  'conformance.sarif': [
    [/"version": "2.1.0"/, '"version": "2.2.0"'],
    [/"level": "error"/, '"level": "bad"'],
    [/"message": \{/, '"other": {'],
  ],
}

for (const [file, cases] of Object.entries(damages))
  test(`a damaged ${file} is refused by its schema`, async () => {
    for (const [what, instead] of cases) {
      const text = texts.get(file) ?? ''
      const damaged = text.replace(what, instead)
      assert.notEqual(damaged, text, String(what))
      assert.notDeepEqual(await validators[file]?.(damaged), [], String(what))
    }
  })
