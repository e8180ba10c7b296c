import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { validateReport } from '../schemas/validate.ts'
import { unpackMaterial } from './material.ts'
import { mergeParts } from './merge.ts'
import { readReport } from './read-report.ts'
import { diffReports } from './report-diff.ts'
import { buildReport } from './report-model.ts'
import { redRun } from './testing/red-run.ts'

/** Recorded with the last version that wrote reports without `schemaVersion`. */
const recorded = (file: string) =>
  readFileSync(new URL(`testing/version-1/${file}`, import.meta.url))
const version1 = () => JSON.parse(recorded('conformance.json').toString())

test('a report of version 1 keeps the schema, and is read as one of this version', () => {
  assert.deepEqual(validateReport(version1()), [])
  const { judgement, requirements, run } = readReport(version1())
  assert.equal(judgement.verdict, 'violates')
  assert.equal(requirements['VCI-11.2-01']?.why, 'not-offered')
  assert.equal(requirements['P1-OFFER-01']?.why, 'not-selected')
  assert.equal(run.credentials, 1)
})

test('diff compares a run of version 1 with one of today', () => {
  const { broken, fixed, stillFailing } = diffReports(readReport(version1()), buildReport(redRun()))
  assert.deepEqual([broken, fixed], [[], []])
  assert.ok(stillFailing.length > 0)
})

test('merge judges what a run of version 1 left behind', () => {
  const material = unpackMaterial(recorded('run.json.gz'))
  const report = buildReport({ ...redRun(), ...mergeParts([{ folder: 'a', material }]) })
  assert.deepEqual(
    [report.judgement.verdict, report.run.credentials, report.schemaVersion],
    ['violates', 1, 2],
  )
})

test('what is of this version stays as it is', () => {
  const report = buildReport(redRun())
  assert.equal(readReport(report).judgement, report.judgement)
})
