import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type RunningIssuer, startIssuer } from './oidc-provider/issuer.ts'

const root = join(import.meta.dirname, '..')

/** Issuers that others wrote: each folder beside this file has a target file and a README of its findings. */
const issuers = [{ name: 'oidc-provider', start: startIssuer }] as const

/** Which exit code speaks for several runs (docs/architecture.md, exit codes). */
const worstFirst = [2, 1, 3, 0]

const [option, ...rest] = process.argv.slice(2)
if (option === '--serve') await serve()
else process.exitCode = await judgeAll(option === undefined ? [] : [option, ...rest])

/** `npm run interop -- …`: what follows goes to `vcispec run`. */
async function judgeAll(args: readonly string[]): Promise<number> {
  const codes: number[] = []
  for (const { name, start } of issuers) {
    await using issuer = await start()
    const out = join('reports', 'interop', name)
    await rm(join(root, out), { recursive: true, force: true })
    const code = await vcispec(name, out, issuer, args)
    const judged = await printSummary(name, out)
    codes.push(judged || code === 2 ? code : 3)
  }
  return worstFirst.find((code) => codes.includes(code)) ?? 3
}

async function vcispec(
  name: string,
  out: string,
  issuer: RunningIssuer,
  args: readonly string[],
): Promise<number> {
  const target = join('interop', name, 'target.yaml')
  const child = spawn(
    process.execPath,
    [join('bin', 'vcispec.ts'), 'run', '--target', target, '--out', out, ...args],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...issuer.environment } },
  )
  const [code] = await once(child, 'exit')
  return typeof code === 'number' ? code : 3
}

/** @returns false when there is no report: then no exit code is a verdict. */
async function printSummary(name: string, out: string): Promise<boolean> {
  const report = await readFile(join(root, out, 'conformance.json'), 'utf8').catch(() => undefined)
  if (report === undefined) {
    console.log(`\n${name}: no report was written`)
    return false
  }
  const { summary } = JSON.parse(report) as { readonly summary: Readonly<Record<string, number>> }
  const counts = Object.entries(summary).map(([verdict, count]) => `${count} ${verdict}`)
  console.log(`\n${name}: ${counts.join(', ')}`)
  console.log(`  report: ${join(out, 'index.html')}; what it found: interop/${name}/README.md`)
  return true
}

/** `npm run interop -- --serve`: the issuers alone, for `vcispec run` by hand in another shell. */
async function serve(): Promise<void> {
  await using resources = new AsyncDisposableStack()
  for (const { name, start } of issuers) {
    const issuer = resources.use(await start())
    console.log(`# ${name} is ready; in another shell:`)
    for (const [variable, value] of Object.entries(issuer.environment)) {
      console.log(`export ${variable}=${value}`)
    }
    console.log(`node bin/vcispec.ts run --target ${join('interop', name, 'target.yaml')}`)
  }
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
}
