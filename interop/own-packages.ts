import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What a folder of ours compares with and nobody else needs: packages of its own, by its own lock file, beside its files. */
export function ownPackages(folder: string) {
  const [lock, note] = ['package-lock.json', 'node_modules/.installed'].map((name) =>
    join(folder, name),
  ) as [string, string]

  /** Whether they are there, in the versions of the lock file. */
  async function areInstalled(): Promise<boolean> {
    const [wanted, there] = await Promise.all([
      readFile(lock, 'utf8'),
      readFile(note, 'utf8').catch(() => undefined),
    ])
    return wanted === there
  }

  return {
    areInstalled,
    /** Installs them where they are missing; none of them runs a script. @returns why not, on a machine that cannot. */
    async install(): Promise<{ readonly skipped: string } | undefined> {
      if (await areInstalled()) return undefined
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
    },
  }
}
