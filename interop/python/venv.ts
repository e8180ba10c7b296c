import { execFile } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const [requirements, constraints] = ['requirements.txt', 'constraints.txt'].map((name) =>
  join(import.meta.dirname, name),
)

/**
 * A Python that has the package, or why there is none on this machine.
 * @param folder of the virtual environment, which is made where it is missing or of other versions.
 */
export async function pythonWithPackage(
  folder = join(import.meta.dirname, '.venv'),
): Promise<{ readonly python: string } | { readonly skipped: string }> {
  const python = join(folder, ...(process.platform === 'win32' ? ['Scripts'] : ['bin']), 'python')
  const wanted = await Promise.all(
    [requirements, constraints].map((path) => readFile(String(path), 'utf8')),
  )
  const installed = join(folder, 'installed.txt')
  const isThere = (await readFile(installed, 'utf8').catch(() => '')) === wanted.join('')
  if (isThere) return { python }
  const base = await firstPython()
  if (base === undefined) return { skipped: 'there is no Python 3.10 or newer' }
  try {
    await rm(folder, { recursive: true, force: true })
    await run(base, ['-m', 'venv', folder])
    const what = ['-r', String(requirements), '-c', String(constraints)]
    await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...what])
    await writeFile(installed, wanted.join(''))
    return { python }
  } catch (error) {
    const [said = ''] = String(Object(error).stderr ?? error)
      .trim()
      .split('\n')
      .slice(-1)
    return { skipped: `the package cannot be installed: ${said}` }
  }
}

async function firstPython(): Promise<string | undefined> {
  for (const name of ['python3.11', 'python3', 'python']) {
    const isNew = await run(name, ['-c', 'import sys; sys.exit(sys.version_info < (3, 10))']).then(
      () => true,
      () => false,
    )
    if (isNew) return name
  }
  return undefined
}
