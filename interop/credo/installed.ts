import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from 'node:process'
import { promisify } from 'node:util'

const run = promisify(execFile)
const folder = import.meta.dirname
const [lock, note] = ['package-lock.json', 'node_modules/.installed'].map((name) =>
  join(folder, name),
) as [string, string]

/** Whether Credo is beside this file, in the versions of its lock file. */
async function isInstalled(): Promise<boolean> {
  const [wanted, there] = await Promise.all([
    readFile(lock, 'utf8'),
    readFile(note, 'utf8').catch(() => undefined),
  ])
  return wanted === there
}

/**
 * Why there is no Credo to test with, for the `skip` of a test; false: it is there.
 * @throws where `VCISPEC_CREDO=required` demands it.
 */
export async function missing(): Promise<string | false> {
  if (await isInstalled()) return false
  const reason = 'npm run interop installs Credo'
  if (env.VCISPEC_CREDO === 'required') throw new Error(reason)
  return reason
}

/** Installs it where it is missing; none of its packages runs a script. @returns why not, on a machine that cannot. */
export async function install(): Promise<{ readonly skipped: string } | undefined> {
  if (await isInstalled()) return undefined
  try {
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--silent']
    await run('npm', ['ci', ...flags], { cwd: folder, shell: process.platform === 'win32' })
    await writeFile(note, await readFile(lock, 'utf8'))
    return undefined
  } catch (error) {
    const [said = ''] = String(Object(error).stderr || error)
      .trim()
      .split('\n')
      .slice(-1)
    return { skipped: `the packages cannot be installed: ${said}` }
  }
}
