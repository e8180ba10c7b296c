import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { env, execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { offerLinkByValue } from '../protocol/offer-link.ts'
import {
  bytesOf,
  picture,
  symbol,
  upright,
  white,
} from '../wallet/offer-sources/testing/drawing.ts'

/**
 * Packs the package, installs it where nothing else is, and does there what its README and the example promise:
 * `npm run test:package`. No compiler is involved, and no file of this repository is within reach.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'vcispec-package-'))
/** Where Debian has it; none is downloaded. */
const chromium = env.CHROMIUM ?? '/usr/bin/chromium'
// npx starts whatever "node" is found first: the one that runs this.
const path = `${dirname(execPath)}:${env.PATH}`

try {
  const tarball = pack()
  const empty = installed('empty', tarball)
  const suite = beside(empty, place('suite'))
  const acme = beside(empty, place('acme', join(root, 'examples/acme')))
  documents(empty)
  commandLine(empty)
  imports(empty)
  ownSuite(suite)
  example(acme)
  githubAction(acme, tarball)
  const runners = ['vitest@5.1.2', 'jest@30.5.2', '@playwright/test@1.65.1']
  inTests(installed('mock-in-tests', tarball, join(root, 'examples/mock-in-tests'), runners))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function pack(): string {
  const { stdout } = run(root, 'npm', ['pack', '--json', '--pack-destination', folder])
  const [packed] = JSON.parse(stdout.slice(stdout.indexOf('['))) as [
    { readonly filename: string; readonly size: number; readonly entryCount: number },
  ]
  say(`packed: ${packed.entryCount} files, ${(packed.size / 1e6).toFixed(1)} MB`)
  return join(folder, packed.filename)
}

function place(name: string, from?: string): string {
  const made = join(folder, name)
  mkdirSync(made)
  if (from === undefined) writeFileSync(join(made, 'package.json'), '{"private": true}')
  else
    cpSync(from, made, {
      recursive: true,
      filter: (file) => !/node_modules|vcispec-report|reports$/.test(relative(from, file)),
    })
  return made
}

function installed(
  name: string,
  tarball: string,
  from?: string,
  others: readonly string[] = [],
): string {
  const made = place(name, from)
  run(made, 'npm', ['install', '--no-audit', '--no-fund', '--save-dev', tarball, ...others])
  return made
}

/** What npm installed for another place, which is what it would install here: the package, and nothing else. */
function beside(other: string, made: string): string {
  const wanted = JSON.parse(readFileSync(join(made, 'package.json'), 'utf8'))
  expect(
    Object.keys({ ...wanted.dependencies, ...wanted.devDependencies }).every(
      (it) => it === 'vcispec',
    ),
    `${made} asks for the package alone`,
  )
  cpSync(join(other, 'node_modules'), join(made, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
  })
  return made
}

/** What few need is not installed, and no link of what is read leads out of the package. */
function documents(place: string): void {
  expect(
    !existsSync(join(place, 'node_modules/playwright-core')),
    'what drives browsers comes with whoever asks for it',
  )
  const home = join(place, 'node_modules/vcispec')
  const read = ['README.md', ...globSync('docs/**/*.md', { cwd: home })]
  const broken = read.flatMap((file) =>
    [...readFileSync(join(home, file), 'utf8').matchAll(/\]\((?![a-z]+:|#)([^)#\s]+)/g)]
      .filter(([, link = '']) => !existsSync(join(home, dirname(file), link)))
      .map(([, link]) => `${file}: ${link}`),
  )
  expect(broken.length === 0, `links lead to files: ${broken.slice(0, 5)}`)
  expect(read.length > 15, `documents are packed: ${read.length}`)
  say(`${read.length} documents, and every link in them leads somewhere`)
}

function commandLine(place: string): void {
  run(place, 'npx', ['vcispec', '--help'])
  run(place, 'npx', ['vcispec', 'run', '--quiet', '--only', 'OpenID4VCI-7.2'])
  expect(
    existsSync(join(place, 'reports/index.html')),
    'run writes its reports where it was called',
  )
  run(place, 'npx', ['vcispec', 'list', 'scenarios', '--json'])
  run(place, 'npx', ['vcispec', 'init'])
  expect(existsSync(join(place, '.github/workflows/vcispec.yml')), 'init writes a workflow')
  scanned(place)
  say('the command line works')
}

/** A QR code in yellow: jsQR does not read it, and zxing's WebAssembly has to be found. */
function scanned(place: string): void {
  const offer = {
    credential_issuer: 'https://issuer.example',
    credential_configuration_ids: ['Badge'],
  }
  const drawn = symbol(offerLinkByValue(offer), { dark: [255, 230, 0, 255] })
  const side = (drawn.modules + 8) * 6
  const image = picture([side, side], white, [{ symbol: drawn, place: upright(24, 24, 6) }])
  writeFileSync(join(place, 'offer.png'), bytesOf(image))
  const { stdout } = run(place, 'npx', ['vcispec', 'scan', 'offer.png', '--json'])
  expect(JSON.parse(stdout).quality.decoder === 'zxing', `zxing is in the package: ${stdout}`)
}

/** A suite of one's own, with our steps, and a program that wants our schemas. */
function imports(place: string): void {
  const files = {
    'own.feature': [
      '@OpenID4VCI-7.2',
      'Feature: our own',
      '  Example: a nonce',
      '    Given an issuer with a nonce endpoint',
      '    When the wallet asks for a nonce',
      '    Then it receives a nonce',
    ],
    'steps.mjs': ["import 'vcispec/steps'"],
    'cucumber.mjs': [
      "import { plugin } from './config.mjs'",
      "export default { paths: ['own.feature'], import: ['steps.mjs'], plugin }",
    ],
    'config.mjs': [
      "import vcispec from 'vcispec/cucumber'",
      'export const { plugin } = vcispec',
      "import target from 'vcispec/schemas/target.json' with { type: 'json' }",
      "import offer from 'vcispec/schemas/credential-offer.json' with { type: 'json' }",
      "if (!target.$schema || !offer.$schema) throw new Error('no schemas')",
    ],
  }
  for (const [name, lines] of Object.entries(files))
    writeFileSync(join(place, name), `${lines.join('\n')}\n`)
  const silent = spawnSync('npx', ['cucumber-js'], {
    cwd: place,
    encoding: 'utf8',
    env: { ...env, PATH: path },
  })
  expect(silent.status !== 0, 'a suite without a target ends in failure')
  expect(
    /Which issuer\?/.test(silent.stdout + silent.stderr),
    `it asks which issuer: ${silent.stderr}`,
  )
  const target = { VCISPEC_TARGET: '{"offers": {"kind": "mock"}}' }
  const { stdout } = run(place, 'npx', ['cucumber-js'], target)
  expect(/1 scenario \(1 passed\)/.test(stdout), `steps can be imported: ${stdout}`)
  say('steps and schemas can be imported')
}

/** What `init --suite` writes runs as it is. */
function ownSuite(place: string): void {
  rmSync(join(place, 'package.json'))
  run(place, 'npx', ['vcispec', 'init', '--suite'])
  const { stdout } = run(place, 'npm', ['test'])
  expect(/1 scenario: 1 passed/.test(stdout), `the suite of init runs: ${stdout}`)
  say('init --suite makes a suite that runs')
}

function example(place: string): void {
  // A part will do: each offer starts the example's own program.
  const part = ['--', '--only', 'OpenID4VCI-7', '--only', 'OpenID4VCI-8.3']
  run(place, 'npm', ['run', 'conformance', ...part])
  const report = JSON.parse(readFileSync(join(place, 'vcispec-report/conformance.json'), 'utf8'))
  expect(report.expectedFailures[0].outcome === 'met', 'the known violation is seen and expected')
  expect(report.summary.satisfied > 100, 'the example is judged')
  const { stdout } = run(place, 'npm', ['test'])
  expect(/1 scenario: 1 passed/.test(stdout), 'the vendor’s own scenario passes')
  say(`the example is judged: ${report.summary.satisfied} satisfied, its own scenario passes`)
}

/** The mock in the process of a test, by each runner; and a judgement as data. */
function inTests(place: string): void {
  for (const [runner, passed] of [
    ['node', /pass 2\b/],
    ['vitest', /2 passed/],
    ['jest', /2 passed/],
    ...(existsSync(chromium) ? [['playwright', /2 passed/] as const] : []),
  ] as const) {
    const { stdout, stderr } = run(place, 'npm', ['run', `test:${runner}`], { CHROMIUM: chromium })
    expect(passed.test(stdout + stderr), `${runner} starts the mock: ${stdout}${stderr}`)
  }
  const judged = [
    "import { run } from 'vcispec'",
    "const { judgement, requirements } = await run({ only: ['VCI-7.2-05'] })",
    "console.log(judgement.verdict, requirements['VCI-7.2-05'].verdict)",
  ]
  writeFileSync(join(place, 'judged.mjs'), judged.join('\n'))
  const { stdout } = run(place, 'node', ['judged.mjs'])
  expect(stdout.trim() === 'conforms-in-part satisfied', `a run is data: ${stdout}`)
  const inBrowser = existsSync(chromium) ? 'and Playwright' : `(no ${chromium}: not in Playwright)`
  say(`the mock starts in node:test, Vitest, Jest ${inBrowser}; a run is data`)
}

/** The shell steps of the composite action, as a runner starts them; actions of others are left out. */
function githubAction(place: string, tarball: string): void {
  const { inputs, runs } = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
  const summary = join(folder, 'summary.md')
  const output = join(folder, 'output')
  const given: Readonly<Record<string, string>> = {
    package: tarball,
    target: 'none.yaml',
    arguments: '--offer https://127.0.0.1:1/offer --only OpenID4VCI-4.1.3',
  }
  // No target file is needed for one offer: the option is taken out, as a user of --offer would.
  const shellSteps = runs.steps.filter((step: { run?: string }) => step.run !== undefined)
  const [judge] = shellSteps
  expect(shellSteps.length === 2, 'the action has two shell steps')
  const value = (name: string) => given[name] ?? inputs[name].default
  const variables = {
    PACKAGE: value('package'),
    TARGET: value('target'),
    ARGUMENTS: value('arguments'),
    REPORT: value('report'),
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
  }
  const script = judge.run.replace('--target "$TARGET" ', '')
  run(place, 'bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], variables)
  expect(/exit-code=3/.test(readFileSync(output, 'utf8')), 'an unreachable offer is exit code 3')
  expect(/Could not be judged/.test(readFileSync(summary, 'utf8')), 'the job summary is written')
  say('the action runs, writes the job summary and keeps the exit code')
}

function run(
  cwd: string,
  command: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): { readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env: { ...env, PATH: path, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1', ...variables },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 180_000,
  })
  if (status === 0) return { stdout, stderr }
  throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`)
}

function expect(holds: boolean, what: string): void {
  if (!holds) throw new Error(`Not so: ${what}.`)
}

function say(what: string): void {
  process.stdout.write(`package: ${what}\n`)
}
