import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { validateReport, validateRunNote } from '../../schemas/validate.ts'
import { indexHtml } from '../render/html/index-html.ts'
import { buildReport } from '../report-model.ts'
import { finding, material, outcome, redRun } from '../testing/red-run.ts'
import { keepRun, readHistory } from './history-folder.ts'
import { noteOf } from './run-note.ts'
import { historyOf } from './trend.ts'

const root = mkdtempSync(join(tmpdir(), 'vcispec-history-'))
after(() => rmSync(root, { recursive: true }))
const now = new Date('2026-03-10T00:00:00Z')
const red = buildReport(redRun())
const { target } = red

/** A run on a day of March in which the requirement was met, violated, or not judged. */
function run(
  day: number,
  verdict: 'satisfied' | 'violated' | undefined,
  selection: string | null = null,
) {
  const facts = { ...material().run, startedAt: `2026-03-0${day}T05:00:00.000Z`, selection }
  const findings = verdict === undefined ? [] : [finding({ requirement: 'VCI-7.2-05', verdict })]
  return buildReport(material({ run: facts, outcomes: [outcome({ findings })] }))
}

test('what is kept of a run keeps its schema, is small, and is read back', () => {
  const folder = join(root, 'kept')
  keepRun(folder, red, readHistory(folder, target, now))
  keepRun(folder, run(5, 'satisfied'), readHistory(folder, target, now))
  const files = readdirSync(folder)
  assert.deepEqual(files.length, 2)
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8')
    assert.deepEqual(validateRunNote(JSON.parse(text)), [])
    assert.ok(text.length < 20_000)
  }
  assert.deepEqual(readHistory(folder, target, now)[0], noteOf(red))
})

test('a finding stands since the first run in a row that saw it; runs that did not judge it say nothing', () => {
  const notes = [run(1, 'satisfied'), run(2, 'violated'), run(3, undefined)].map(noteOf)
  const { standing, runs } = historyOf(run(4, 'violated'), notes.toReversed())
  assert.deepEqual(standing['VCI-7.2-05'], {
    since: '2026-03-02T05:00:00.000Z',
    runs: 2,
    lastMet: '2026-03-01T05:00:00.000Z',
  })
  assert.deepEqual(
    runs.map(({ judged, violated }) => [judged, violated]),
    [
      [1, 0],
      [1, 1],
      [0, 0],
      [1, 1],
    ],
  )
})

test('a trend is of runs of one selection', () => {
  const notes = [noteOf(run(1, 'satisfied')), noteOf(run(2, 'satisfied', 'VCI-7.2'))]
  assert.equal(historyOf(run(4, 'violated'), notes).runs.length, 2)
})

test('a relapse is not flaky, what goes on changing is', () => {
  const relapse = [run(1, 'violated'), run(2, 'satisfied')].map(noteOf)
  assert.deepEqual(historyOf(run(3, 'violated'), relapse).flaky, [])
  const restless = [run(1, 'satisfied'), run(2, 'violated'), run(3, 'satisfied')].map(noteOf)
  assert.deepEqual(historyOf(run(4, 'violated'), restless).flaky, [
    { requirement: 'VCI-7.2-05', changes: 3, runs: 4 },
  ])
})

test('the report shows the trend, since when a finding stands, and what is flaky', () => {
  const notes = [run(1, 'satisfied'), run(2, 'violated'), run(3, 'satisfied')].map(noteOf)
  const judged = run(4, 'violated')
  const report = { ...judged, history: historyOf(judged, notes) }
  assert.deepEqual(validateReport(JSON.parse(JSON.stringify(report))), [])
  const page = indexHtml.render(report, [])
  assert.match(page, /aria-label="violated over 4 runs: 0, 1, 0, 1"><polyline points="4\.0,44\.0 /)
  assert.match(page, /<span class="since">new: met on 2026-03-03<\/span>/)
  assert.match(page, /changed 3 times in 4 runs/)
  assert.doesNotMatch(indexHtml.render(judged, []), /id="history"/)
})

const note = noteOf(red)
const bad: readonly (readonly [what: string, file: string, text: string, message: RegExp])[] = [
  ['a foreign file', 'notes.txt', 'hello', /notes\.txt was not written by --history\.$/],
  ['a foreign folder', 'run-x/y', '', /run-x was not written by --history\.$/],
  ['a file that is cut', 'run-1.json', '{"kind": "vcis', /run-1\.json is corrupt: /],
  ['an empty file', 'run-1.json', '', /run-1\.json is corrupt: /],
  ['JSON of something else', 'run-1.json', '[]', /run-1\.json is corrupt: +must be object\.$/],
  [
    'a note that lacks something',
    'run-1.json',
    JSON.stringify({ ...note, violated: undefined }),
    /is corrupt: {2}lacks the key "violated"\.$/,
  ],
  [
    'a note of a later version',
    'run-1.json',
    JSON.stringify({ ...note, schemaVersion: 2 }),
    /was written by a later version of vcispec\.$/,
  ],
  [
    'a run in the future',
    'run-1.json',
    JSON.stringify({ ...note, startedAt: '2027-01-01T00:00:00Z' }),
    /is of a run in the future, 2027-01-01T00:00:00Z\.$/,
  ],
  [
    'another issuer',
    'run-1.json',
    JSON.stringify({ ...note, target: { name: 'Beta', credentialIssuer: 'https://beta.example' } }),
    /is of another issuer, Beta \(https:\/\/beta\.example\), and this run is of Acme issuer, staging /,
  ],
]

for (const [what, file, text, message] of bad)
  test(`${what} in the folder is refused in one sentence, and nothing is done`, () => {
    const folder = mkdtempSync(join(root, 'bad-'))
    mkdirSync(join(folder, file, '..'), { recursive: true })
    writeFileSync(join(folder, file), text)
    assert.throws(() => readHistory(folder, target, now), {
      name: 'UsageError',
      message,
    })
    assert.deepEqual(readdirSync(folder).length, 1)
  })

test('a run that turns out to be of another issuer is not added', () => {
  const folder = join(root, 'other')
  keepRun(folder, red, [])
  const other = { ...red, target: { ...target, credentialIssuer: 'https://beta.example' } }
  assert.throws(() => keepRun(folder, other, readHistory(folder, target, now)), {
    name: 'UsageError',
    message:
      /turned out to be of Acme issuer, staging \(https:\/\/beta\.example\): it was not added\.$/,
  })
  assert.equal(readdirSync(folder).length, 1)
})

test('a folder that cannot be is refused; the mock’s address of each run is one issuer', () => {
  const file = join(root, 'file')
  writeFileSync(file, '')
  assert.throws(() => readHistory(file, target, now), { name: 'UsageError' })
  const folder = join(root, 'mock')
  const at = (port: number) => ({
    name: 'mock',
    credentialIssuer: `https://localhost:${port}/b8a7c0de-5f3e-4f6a-9b1d-0c2f4a6e8d10`,
  })
  keepRun(folder, { ...red, target: { ...target, ...at(40001) } }, [])
  assert.equal(readHistory(folder, at(40002), now).length, 1)
})
