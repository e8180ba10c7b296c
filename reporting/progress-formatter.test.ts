import assert from 'node:assert/strict'
import { PassThrough } from 'node:stream'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { loadConfiguration, runCucumber } from '@cucumber/cucumber/api'
import progressFormatter from './progress-formatter.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const clear = '\r\u001b[K'

async function runOnTerminal(columns: number): Promise<string> {
  const stdout = Object.assign(new PassThrough(), { isTTY: true, columns })
  let output = ''
  stdout.on('data', (chunk) => {
    output += chunk
  })
  const environment = { cwd: root, stdout, stderr: new PassThrough() }
  const { runConfiguration } = await loadConfiguration(
    {
      file: false,
      provided: {
        paths: ['reporting/testing/sample/sample.feature'],
        import: ['reporting/testing/sample/sample-steps.ts'],
        format: ['./reporting/progress-formatter.ts'],
      },
    },
    environment,
  )
  await runCucumber(runConfiguration, environment)
  return output
}

test('on a terminal one line follows the run, cut to its width; failures stay', async () => {
  const output = await runOnTerminal(60)
  const lines = output
    .replaceAll(clear, '\n')
    .split('\n')
    .map((line) => stripVTControlCharacters(line))
  const [progress, kept] = [
    lines.filter((line) => /^[█░]{12} {2}\d+\/6/.test(line)),
    lines.filter((line) => /^✘/.test(line)),
  ]
  assert.ok(progress.length >= 12)
  for (const line of progress) assert.ok([...line].length < 60, line)
  assert.match(progress.at(0) ?? '', /^░{12} {2}0\/6 {2}✔ 0 {2}✘ 0 {2}– 0 {2}Nonce respon…?/)
  assert.match(progress.at(-1) ?? '', /^█{12} {2}6\/6 {2}✔ 3 {2}✘ 2 {2}– 1/)
  assert.equal(kept.length, 2)
  assert.ok(output.endsWith(`${clear}6 scenarios: 3 passed, 2 failed, 1 skipped\n`))
})

for (const [isTTY, expected] of [
  [false, ['0 of 2 scenarios', '0 of 2 scenarios']],
  [true, []],
] as const)
  test(`${isTTY ? 'a terminal hears nothing by the clock' : 'a pipe hears of the run every ten seconds'}`, async (t) => {
    t.mock.timers.enable({ apis: ['setInterval'] })
    const written: string[] = []
    let hear: (envelope: object) => void = () => {}
    await progressFormatter.formatter({
      on: (_: 'message', handler: typeof hear) => {
        hear = handler
      },
      write: (text: string) => written.push(text),
      stream: Object.assign(new PassThrough(), { isTTY }),
      options: {},
    } as unknown as Parameters<typeof progressFormatter.formatter>[0])
    for (const id of ['1', '2']) hear({ testCase: { id, pickleId: id, testSteps: [] } })
    t.mock.timers.tick(9_999)
    assert.equal(written.length, 0)
    t.mock.timers.tick(10_001)
    const lines = written.map((line) =>
      line
        .split(',')[0]
        ?.replace(/^\d+ s: /, '')
        .trim(),
    )
    assert.deepEqual(lines, expected)
    hear({ testRunFinished: {} })
  })
