import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { ConformanceReport } from '../reporting/conformance-report.ts'
import { install } from './credo/installed.ts'
import { rounds as byCredo } from './credo/rounds.ts'
import { unexplained } from './explained.ts'
import { startFrontIssuer } from './front/issuer.ts'
import { rounds } from './oauth4webapi/rounds.ts'
import { type RunningIssuer, startIssuer } from './oidc-provider/issuer.ts'
import { startOpenid4vc } from './openid4vc/issuer.ts'
import { rounds as everyWay } from './openid4vci-client/rounds.ts'
import { take as takeByLibrary } from './openid4vci-client/wallet.ts'
import { compare } from './pingone/compare.ts'
import { startTenant } from './pingone/issuer.ts'
import { startPython } from './python/issuer.ts'
import { type RunningWallet, startBackend } from './wallet-backend.ts'

const root = join(import.meta.dirname, '..')

/** Issuers that others wrote: each folder beside this file has a target file and a README of its findings. */
const issuers: readonly {
  readonly name: string
  /** Or why this machine cannot. */
  start(): Promise<RunningIssuer | { readonly skipped: string }>
  /** What else there is to say of the report; the exit code that it comes to. */
  review?(out: string, args: readonly string[]): Promise<number>
}[] = [
  { name: 'oidc-provider', start: startIssuer },
  { name: 'openid4vc', start: startOpenid4vc },
  { name: 'python', start: startPython },
  { name: 'front', start: startFrontIssuer },
  { name: 'pingone', start: startTenant, review: besideTheEmbeddedMock },
]

/** The other way round: clients that others wrote, against the mock. */
const clients: readonly { readonly name: string; walk(): Promise<string> }[] = [
  { name: 'oauth4webapi', walk: async () => `from PAR to a credential by ${await rounds()}` },
  {
    name: '@openid4vc/openid4vci',
    walk: async () => `from an offer to a credential in ${await everyWay()} ways`,
  },
  { name: 'Credo', walk: byCredo },
]

/** Those as wallets under test: each folder has a target file, and in its README what is found in it. */
const wallets: readonly {
  readonly name: string
  start(): Promise<RunningWallet | { readonly skipped: string }>
}[] = [
  {
    name: 'openid4vci-client',
    start: () => startBackend('OPENID4VCI_CLIENT_WALLET', takeByLibrary),
  },
  {
    name: 'credo',
    async start() {
      const missing = await install()
      if (missing) return missing
      const { take } = await import('./credo/wallet.ts')
      return await startBackend('CREDO_WALLET', take)
    },
  },
  {
    // A command: nothing has to run beforehand.
    name: 'oauth4webapi',
    start: async () => ({ environment: {}, async [Symbol.asyncDispose]() {} }),
  },
]

/** A folder with the report of a run of the embedded mock, which need not be made again: `.ci/run` has one. */
const embeddedRun = process.env.VCISPEC_EMBEDDED_RUN

/** Which exit code speaks for several runs (docs/architecture.md, exit codes). */
const worstFirst = [2, 1, 3, 0]

const [option, ...rest] = process.argv.slice(2)
if (option === '--serve') await serve()
else if (option === '--wallets') process.exitCode = worst(await walletsOfOthers())
else process.exitCode = await judgeAll(option === undefined ? [] : [option, ...rest])

/** `npm run interop -- …`: what follows goes to `vcispec run`. */
async function judgeAll(args: readonly string[]): Promise<number> {
  const codes: number[] = []
  for (const { name, start, review } of issuers) {
    await using started = new AsyncDisposableStack()
    const issuer = await start()
    if ('skipped' in issuer) {
      console.log(`\n${name}: not judged, ${issuer.skipped}`)
      continue
    }
    started.use(issuer)
    const out = join('reports', 'interop', name)
    const target = join('interop', name, 'target.yaml')
    const code = await vcispec('run', out, ['--target', target, ...args], issuer.environment)
    const judged = await printSummary(name, out)
    codes.push(judged || code === 2 ? code : 3)
    if (judged && args.length === 0) codes.push(await explain(out))
    if (judged && review) codes.push(await review(out, args))
  }
  if (args.length === 0) codes.push(await clientsOfOthers(), ...(await walletsOfOthers()))
  return worst(codes)
}

function worst(codes: readonly number[]): number {
  return worstFirst.find((code) => codes.includes(code)) ?? 3
}

async function clientsOfOthers(): Promise<number> {
  let code = 0
  for (const { name, walk } of clients) {
    try {
      console.log(`\n${name}, a client: ${await walk()}`)
    } catch (error) {
      console.log(`\n${name}, a client: ${error}`)
      code = 1
    }
  }
  return code
}

/** Each by every case of `vcispec wallet`: a finding that nobody has explained ends it with exit code 1. */
async function walletsOfOthers(): Promise<readonly number[]> {
  const codes: number[] = []
  for (const { name, start } of wallets) {
    await using started = new AsyncDisposableStack()
    const wallet = await start()
    if ('skipped' in wallet) {
      console.log(`\n${name}, a wallet: not judged, ${wallet.skipped}`)
      continue
    }
    started.use(wallet)
    const out = join('reports', 'interop', `${name}-wallet`)
    const target = join('interop', name, 'wallet.yaml')
    await vcispec('wallet', out, ['--target', target, '--quiet'], wallet.environment)
    codes.push((await printSummary(name, out)) ? await explain(out) : 3)
  }
  return codes
}

/** Of a whole run: findings without a word in expected.yaml, and words without a finding, end it with exit code 1. */
async function explain(out: string): Promise<number> {
  const report = await reportIn(out)
  const open = report ? unexplained(report) : []
  for (const line of open) console.log(`  ${line}`)
  return open.length === 0 ? 0 : 1
}

/** The tenant is the embedded mock itself: what both can show has to look the same. */
async function besideTheEmbeddedMock(out: string, args: readonly string[]): Promise<number> {
  const isMade = embeddedRun !== undefined && args.length === 0
  const beside = isMade ? embeddedRun : `${out}-embedded`
  if (!isMade) await vcispec('run', beside, args)
  const [embedded, tenant] = await Promise.all([reportIn(beside), reportIn(out)])
  if (!embedded || !tenant) return 3
  const { same, unjudged, different } = compare(embedded, tenant)
  console.log(`\nThe mock embedded and as a tenant: ${same} verdicts are the same`)
  const reasons = Map.groupBy(unjudged, ({ tenant, reason }) => reason ?? tenant)
  for (const [reason, rows] of reasons) console.log(`  ${rows.length} only embedded: ${reason}`)
  for (const { requirement, embedded, tenant } of different) {
    console.log(`  ${requirement} is ${embedded} embedded, and ${tenant} as a tenant`)
  }
  return different.length === 0 ? 0 : 1
}

async function vcispec(
  command: 'run' | 'wallet',
  out: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  await rm(join(root, out), { recursive: true, force: true })
  const child = spawn(
    process.execPath,
    [join('bin', 'vcispec.ts'), command, '--out', out, ...args],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    },
  )
  const [code] = await once(child, 'exit')
  return typeof code === 'number' ? code : 3
}

/** @returns false when there is no report: then no exit code is a verdict. */
async function printSummary(name: string, out: string): Promise<boolean> {
  const report = await reportIn(out)
  if (report === undefined) {
    console.log(`\n${name}: no report was written`)
    return false
  }
  const { summary } = report
  const counts = Object.entries(summary).map(([verdict, count]) => `${count} ${verdict}`)
  console.log(`\n${name}: ${counts.join(', ')}`)
  console.log(`  report: ${join(out, 'index.html')}; what it found: interop/${name}/README.md`)
  return true
}

async function reportIn(out: string): Promise<ConformanceReport | undefined> {
  const text = await readFile(resolve(root, out, 'conformance.json'), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as ConformanceReport)
}

/** `npm run interop -- --serve`: the issuers alone, for `vcispec run` by hand in another shell. */
async function serve(): Promise<void> {
  await using resources = new AsyncDisposableStack()
  for (const { name, start } of issuers) {
    const issuer = await start()
    if ('skipped' in issuer) {
      console.log(`# ${name} is not here: ${issuer.skipped}`)
      continue
    }
    resources.use(issuer)
    console.log(`# ${name} is ready; in another shell:`)
    for (const [variable, value] of Object.entries(issuer.environment)) {
      console.log(`export ${variable}=${value}`)
    }
    console.log(`node bin/vcispec.ts run --target ${join('interop', name, 'target.yaml')}`)
  }
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
}
