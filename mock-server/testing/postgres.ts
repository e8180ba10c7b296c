import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { after } from 'node:test'

/** A PostgreSQL of this test alone, on a free port of loopback. */
export interface RunningPostgres extends AsyncDisposable {
  readonly url: string
  /** As an operator does it: connections are cut, nothing that was committed is lost. */
  stop(): void
  start(): void
}

const installed = '/usr/lib/postgresql'

/** Where the programs are: Debian's package, the newest first, or the PATH; undefined: nowhere. */
function programs(): string | undefined {
  const versions = existsSync(installed) ? readdirSync(installed) : []
  const folders = [
    ...versions.toSorted((a, b) => Number(b) - Number(a)).map((it) => join(installed, it, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return folders.find((folder) => ['initdb', 'pg_ctl'].every((it) => existsSync(join(folder, it))))
}

/**
 * Why there is no PostgreSQL to test with, for the `skip` of a test; false: there is one.
 * @throws where `VCISPEC_POSTGRES=required` demands one.
 */
export function postgresMissing(): string | false {
  if (programs() !== undefined) return false
  const reason = 'no PostgreSQL here: apt-get install postgresql'
  if (process.env.VCISPEC_POSTGRES === 'required') throw new Error(reason)
  return reason
}

/** @param settings of the server, `name=value`. */
export async function startPostgres(settings: readonly string[] = []): Promise<RunningPostgres> {
  const bin = programs()
  if (bin === undefined) throw new Error(String(postgresMissing()))
  const folder = mkdtempSync(join(tmpdir(), 'vcispec-postgres-'))
  const user = unprivileged()
  if (user) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const run = (program: string, ...args: readonly string[]) =>
    // Output of pg_ctl goes nowhere: the server inherits it, and would keep a pipe open.
    execFileSync(join(bin, program), args, { ...user, cwd: folder, stdio: 'ignore' })
  run('initdb', '-D', data, '-U', 'vcispec', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C')
  const port = await freePort()
  const options = [
    `-p ${port} -k ${folder}`,
    '-c listen_addresses=127.0.0.1',
    ...settings.map((setting) => `-c ${setting}`),
  ].join(' ')
  const log = join(folder, 'log')
  const start = () => void run('pg_ctl', '-D', data, '-w', '-l', log, '-o', options, 'start')
  const stop = () => void run('pg_ctl', '-D', data, '-w', '-m', 'fast', 'stop')
  start()
  const end = () => {
    spawnSync(join(bin, 'pg_ctl'), ['-D', data, '-w', '-m', 'immediate', 'stop'], { ...user })
    rmSync(folder, { recursive: true, force: true })
  }
  return {
    url: `postgres://vcispec@127.0.0.1:${port}/postgres`,
    stop,
    start,
    async [Symbol.asyncDispose]() {
      end()
    },
  }
}

/** For all tests of a file: begun by the first that asks, ended after the last. */
export function postgresOfFile(): () => Promise<RunningPostgres> {
  let begun: Promise<RunningPostgres> | undefined
  after(async () => (await begun)?.[Symbol.asyncDispose]())
  return () => {
    begun ??= startPostgres(['fsync=off'])
    return begun
  }
}

/** The server refuses to be root. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const name = spawnSync('id', ['postgres']).status === 0 ? 'postgres' : 'nobody'
  const id = (of: string) => Number(execFileSync('id', [of, name], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** Of loopback. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}
