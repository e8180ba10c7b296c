import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { atMost, type Row } from './row.ts'

/** What a newcomer's second command takes, and what comes after a change: once each, by wall time, with all processors there are. */
export async function tests(): Promise<readonly Row[]> {
  return [
    await measured('npm test', ['test'], 180),
    await measured('npm run test:quick', ['run', 'test:quick'], 30),
    {
      what: '.ci/run',
      cpuMs: Number.NaN,
      wallMs: Number.NaN,
      missing: 'it prints where its time went; 480 s are wanted',
    },
  ]
}

async function measured(what: string, args: readonly string[], seconds: number): Promise<Row> {
  const [before, begun] = [ofChildrenMs(), performance.now()]
  const child = spawn('npm', ['--silent', ...args], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'ignore',
  })
  const { promise, resolve } = Promise.withResolvers<number | null>()
  child.once('exit', resolve)
  const code = await promise
  if (code !== 0) throw new Error(`${what} ended with ${code}`)
  const wallMs = performance.now() - begun
  return {
    what,
    cpuMs: ofChildrenMs() - before,
    wallMs,
    wanted: atMost(wallMs / 1000, seconds, 's'),
  }
}

/** Processor time of children that have ended, and of theirs, where Linux tells: in hundredths of a second. */
function ofChildrenMs(): number {
  const file = '/proc/self/stat'
  if (!existsSync(file)) return Number.NaN
  // The second field is the program's name in brackets, with whatever that has.
  const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[13]) + Number(fields[14])) * 10
}
