import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { catalogueHash } from '../../checks/catalogue.ts'
import { packMaterial } from '../../reporting/material.ts'
import { conformanceJson } from '../../reporting/render/conformance-json.ts'
import { buildReport } from '../../reporting/report-model.ts'
import { redRun } from '../../reporting/testing/red-run.ts'
import { diff } from './diff.ts'
import { merge } from './merge.ts'

const folder = mkdtempSync(join(tmpdir(), 'vcispec-merge-'))
after(() => rmSync(folder, { recursive: true }))

function shard(name: string, share: (place: number) => boolean): string {
  const run = { ...redRun().run, shard: name }
  const outcomes = redRun().outcomes.filter((_, place) => share(place))
  const path = mkdtempSync(join(folder, 'shard-'))
  writeFileSync(join(path, 'run.json.gz'), packMaterial({ ...redRun(), run, outcomes }))
  return path
}

function silently<T>(act: () => T): { readonly result: T; readonly said: string } {
  const { write } = process.stdout
  let said = ''
  process.stdout.write = (text: unknown) => {
    said += String(text)
    return true
  }
  try {
    return { result: act(), said }
  } finally {
    process.stdout.write = write
  }
}

test('shards become one report, judged as a whole, which diff can read', () => {
  const parts = [shard('1/2', (place) => place % 2 === 0), shard('2/2', (place) => place % 2 === 1)]
  const out = join(folder, 'merged')
  const { result, said } = silently(() => merge(parts, { out }))
  assert.equal(result, 1)
  assert.match(said, /4 requirements violated/)
  const { summary, tool } = JSON.parse(readFileSync(join(out, 'conformance.json'), 'utf8'))
  assert.deepEqual(summary, buildReport(redRun()).summary)
  assert.equal(tool.catalogue, catalogueHash)
  const same = silently(() => diff(out, out, {}))
  assert.equal(same.result, 0)
  assert.match(same.said, /^– 5 still failing/)
})

test('diff writes a page, and JSON for programs', () => {
  const [old, page] = [join(folder, 'old.json'), join(folder, 'diff.html')]
  const green = { ...redRun(), outcomes: redRun().outcomes.slice(1, 2) }
  writeFileSync(old, conformanceJson.render(buildReport(green), []))
  const { result, said } = silently(() =>
    diff(old, join(folder, 'merged'), { html: page, json: true }),
  )
  assert.equal(result, 1)
  assert.equal(JSON.parse(said).exitCode, 1)
  assert.match(readFileSync(page, 'utf8'), /new violations/)
})

test('a requirement that nobody knows is no finding of a run', () => {
  const [outcome] = redRun().outcomes
  assert.ok(outcome?.record)
  const findings = outcome.record.findings.map((finding) => ({
    ...finding,
    requirement: 'VCI-0-00',
  }))
  const path = mkdtempSync(join(folder, 'lie-'))
  const outcomes = [{ ...outcome, record: { ...outcome.record, findings } }]
  writeFileSync(join(path, 'run.json.gz'), packMaterial({ ...redRun(), outcomes }))
  assert.throws(() => merge([path], { out: folder }), {
    code: 'ERR_MERGE_READ',
    message: /the catalogue has no VCI-0-00/,
  })
})

test('what is no report is wrong usage', () => {
  assert.throws(() => merge([folder], { out: folder }), { code: 'ERR_MERGE_READ' })
  assert.throws(() => diff(folder, folder, {}), { code: 'ERR_DIFF_READ' })
  const other = join(folder, 'other.json')
  writeFileSync(other, '{"tool": {}}')
  assert.throws(() => diff(other, other, {}), { code: 'ERR_DIFF_READ', message: /lacks the key/ })
})
