import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { UsageError } from '../../protocol/usage-error.ts'
import { packageRoot } from '../package-root.ts'
import { type FilesOfPlan, filesFromPlan, type NewFile } from './init-from-plan.ts'

export interface InitOptions {
  readonly ci?: string
  readonly force?: boolean
  /** Scenarios of one's own, in place of the target file of an issuer. */
  readonly suite?: boolean
  /** A plan of the OpenID Foundation's suite, to make the target file of. */
  readonly from?: string
}

/** What `init` writes: the target file, and what a CI needs, by its name. */
const files: Readonly<Record<string, readonly (readonly [path: string, template: string])[]>> = {
  target: [['vcispec.yaml', 'target.yaml']],
  github: [
    ['.github/actions/vcispec/action.yml', 'action.yml'],
    ['.github/workflows/vcispec.yml', 'github-workflow.yml'],
  ],
  gitlab: [['.gitlab/vcispec.yml', 'gitlab-ci.yml']],
}

/** A suite of one's own that runs at once. */
const suite = [
  ['package.json', 'suite/package.json'],
  ['cucumber.js', 'suite/cucumber.js'],
  ['vcispec.yaml', 'suite/target.yaml'],
  ['features/first.feature', 'suite/first.feature'],
  ['steps/own.steps.js', 'suite/steps.js'],
  ['.vscode/settings.json', 'suite/settings.json'],
] as const

/** Writes a commented target file and a CI workflow, or a suite; nothing that is there already is touched without `--force`. */
export function init(folder: string, options: InitOptions): void {
  const { ci, from, force = false } = options
  if (from !== undefined && options.suite)
    throw new UsageError(
      'ERR_OPTIONS',
      '--from and --suite write a target file each.',
      'Make the suite first, and run "init --from … --force" in a folder of its own.',
    )
  const root = resolve(folder)
  const chosen = ci ?? (options.suite ? 'none' : likelyCi(root))
  if (chosen !== 'none' && (chosen === 'target' || !(chosen in files)))
    throw new UsageError(
      'ERR_CI',
      `There is no workflow for ${chosen}.`,
      'Give --ci github, --ci gitlab or --ci none.',
    )
  const ours = options.suite ? suite : from === undefined ? (files.target ?? []) : []
  const made = from === undefined ? undefined : filesFromPlan(from)
  const wanted: readonly NewFile[] = [
    ...(made?.files ?? []),
    ...[...ours, ...(files[chosen] ?? [])].map(([path, template]) => ({
      path,
      text: made ? withSecrets(textOf(template), made.variables) : textOf(template),
    })),
  ]
  const lines = wanted.map(({ path, text, isSecret }) => {
    const file = join(root, path)
    if (existsSync(file) && !force) return `kept     ${path}`
    mkdirSync(dirname(file), { recursive: true })
    // The mode is for a new file only: one that is there is closed before the key is in it.
    if (isSecret && existsSync(file)) chmodSync(file, 0o600)
    writeFileSync(file, text, isSecret ? { mode: 0o600 } : {})
    return `written  ${path}`
  })
  const keeps = lines.some((line) => line.startsWith('kept'))
  const told = [...lines, ...(keeps ? ['         --force writes over what is there'] : [])]
  const target = relative(process.cwd(), join(root, 'vcispec.yaml'))
  const next = options.suite ? nextInSuite(root) : nextSteps(chosen, target, made)
  process.stdout.write(`${[...told, '', ...next].join('\n')}\n`)
}

/** GitLab where its configuration is, else GitHub. */
function likelyCi(root: string): string {
  return existsSync(join(root, '.gitlab-ci.yml')) ? 'gitlab' : 'github'
}

function textOf(template: string): string {
  const text = readFileSync(join(packageRoot, 'templates', template), 'utf8')
  return text
    .replaceAll('@VERSION_NUMBER', manifest.version)
    .replaceAll('@VERSION', `@${manifest.version}`)
}

/** What `npm pack` makes of this version. */
const unpublished = `vcispec-${manifest.version}.tgz`

function nextInSuite(root: string): readonly string[] {
  const folder = relative(process.cwd(), root)
  return [
    'Next:',
    ...(folder === '' ? [] : [`  cd ${folder}`]),
    `  npm install ${unpublished}`,
    '  npm test',
    'vcispec.yaml says which issuer is judged; docs/steps.md of the package lists the steps.',
  ]
}

/** A workflow for GitHub hands on the secrets that the target file names, in place of those of the template's. */
function withSecrets(workflow: string, variables: readonly string[]): string {
  const lines = variables.map((name) => `          ${name}: \${{ secrets.${name} }}\n`)
  return workflow.replace(/ {8}env:\n(?: {10}\w+: \$\{\{ secrets\.\w+ \}\}\n?)+/, () =>
    lines.length === 0 ? '' : `        env:\n${lines.join('')}`,
  )
}

function nextSteps(ci: string, target: string, made?: FilesOfPlan): readonly string[] {
  return [
    ...(made
      ? nextToPlan(target, made)
      : [`Next: say in ${target} how your issuer makes offers, then`]),
    `  npx vcispec run --target ${target}`,
    `vcispec is not published yet: npx finds it once ${unpublished} is installed, and a workflow has to install it first.`,
    ...(ci === 'gitlab' ? ['and add to .gitlab-ci.yml', '  include: .gitlab/vcispec.yml'] : []),
  ]
}

function nextToPlan(target: string, { files: ours, variables }: FilesOfPlan): readonly string[] {
  return [
    `What could not be carried over stands at the top of ${target}.`,
    ...(ours.some(({ isSecret }) => isSecret)
      ? ['keys/*.jwk are private: keep them out of the repository.']
      : []),
    ...(variables.length === 0
      ? []
      : [
          `Secrets of the plan are not in ${target}: it takes them from the environment, ${variables.join(', ')}.`,
        ]),
    'Next:',
  ]
}
