import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { argv } from 'node:process'
import { text } from 'node:stream/consumers'

/** `node packaging/side-by-side.ts SCRIPT…`: npm scripts that keep one processor busy each; what each prints stays together. */
const passed = await Promise.all(argv.slice(2).map(passes))
process.exitCode = passed.length > 0 && passed.every(Boolean) ? 0 : 1

async function passes(script: string): Promise<boolean> {
  const child = spawn(`npm run -s ${script} 2>&1`, {
    shell: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [printed, [code]] = await Promise.all([text(child.stdout), once(child, 'close')])
  process.stdout.write(printed)
  if (code !== 0) process.stderr.write(`npm run ${script} ended with ${code}\n`)
  return code === 0
}
