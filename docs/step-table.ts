import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { generated, row } from './markdown.ts'

/** One step definition, as Cucumber's `usage-json` formatter has it. */
interface Usage {
  readonly pattern: string
  readonly uri: string
  readonly line: number
  readonly matches: readonly { readonly text: string; readonly uri: string }[]
}

const root = fileURLToPath(new URL('..', import.meta.url))

/** `docs/steps.md`: every step, by the file that defines it. */
export function stepTable(): readonly string[] {
  const usages = usage().filter(({ uri }) => !uri.endsWith('/harness.steps.ts'))
  const files = Map.groupBy(usages, ({ uri }) => uri)
  return [
    '# Steps',
    '',
    generated,
    '',
    `${usages.length} steps for scenarios of your own: \`import 'vcispec/steps'\` defines them, and \`vcispec init --suite\` makes a suite that runs.`,
    'Each stands with one of the places where our own scenarios use it. A word in braces is a parameter:',
    '',
    '| parameter | what it takes |',
    '|---|---|',
    ...parameters.map(([name, takes]) => row([`\`{${name}}\``, takes])),
    ...[...files]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([uri, its]) => section(uri, its)),
  ]
}

const parameters = [
  ['string', 'a text in quotation marks'],
  ['int', 'a whole number'],
  ['clause', 'a clause as a tag: `OpenID4VCI-7.2`'],
  ['variant', 'a legal oddity of the mock: `vcispec list variants`'],
  ['deviation', 'a mistake of the wallet: `vcispec list deviations`'],
  [
    'artefact',
    'what a request carries and a server has to check: `DPoP proof`, `access token`, `key proof`…',
  ],
  ['place', 'an endpoint as the wallet uses it: `token endpoint`, `credential endpoint`…'],
  ['grant', '`pre-authorized code` or `authorization code`'],
  ['format', 'a Credential Format Identifier: `dc+sd-jwt`, `mso_mdoc`…'],
  ['method', 'a way to authenticate a client: `private_key_jwt`, `none`…'],
  ['duration', '`30 minutes`, `30 minutes and 1 second`'],
] as const

function section(uri: string, usages: readonly Usage[]): readonly string[] {
  const name = uri
    .replace(/^steps\//, '')
    .replace(/\.steps\.ts$/, '')
    .replaceAll('-', ' ')
  const source = readFileSync(join(root, uri), 'utf8').split('\n')
  return [
    '',
    `## ${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    '',
    '| | step | for example |',
    '|---|---|---|',
    ...usages
      .toSorted((a, b) => a.line - b.line)
      .map((usage) => row([keyword(source, usage), `\`${usage.pattern}\``, example(usage)])),
  ]
}

/** `Given`, `When` or `Then`: Cucumber does not tell them apart, authors do. */
function keyword(source: readonly string[], { line }: Usage): string {
  const before = source.slice(0, line).findLast((text) => /^(Given|When|Then)\(/.test(text))
  return before?.replace(/\(.*/, '') ?? ''
}

function example({ pattern, matches }: Usage): string {
  const [first] = matches.toSorted((a, b) => (a.text < b.text ? -1 : 1))
  if (first === undefined) return ''
  const file = `[${first.uri.replace(/^features\//, '')}](../${first.uri})`
  return first.text === pattern ? file : `\`${first.text}\`<br>${file}`
}

function usage(): readonly Usage[] {
  const folder = mkdtempSync(join(tmpdir(), 'vcispec-usage-'))
  try {
    const file = join(folder, 'usage.json')
    const cucumber = join(root, 'node_modules/@cucumber/cucumber/bin/cucumber.js')
    const args = [cucumber, '--dry-run', '--order', 'defined', '--format', `usage-json:${file}`]
    execFileSync(execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
    return JSON.parse(readFileSync(file, 'utf8'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
