import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { ReadyLine } from '../mock-server/http/ready-line.ts'

export interface MockProcess extends AsyncDisposable {
  readonly ready: ReadyLine
  /** Of its public listener. */
  readonly port: number
  readonly controlPort: number
  /** What it said on the console. */
  readonly said: readonly string[]
  end(signal: NodeJS.Signals): Promise<void>
}

/** `vcispec mock` in a process of its own, in plain HTTP behind an address that is not its own. */
export async function startMockProcess(
  port: number,
  options: readonly string[],
): Promise<MockProcess> {
  const cli = fileURLToPath(new URL('../bin/vcispec.ts', import.meta.url))
  const usual = ['mock', '--json', '--tls', 'off', '--port', String(port), '--control-port', '0']
  const child = spawn(process.execPath, [cli, ...usual, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exit = once(child, 'exit')
  const said: string[] = []
  createInterface(child.stderr).on('line', (line) => said.push(line))
  const line = once(createInterface(child.stdout), 'line')
  const [text] = await Promise.race([line, exit.then(() => [])])
  if (typeof text !== 'string') throw new Error(`The mock did not start: ${said.join('\n')}`)
  const ready = JSON.parse(text) as ReadyLine
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await exit
  }
  return {
    ...{ ready, port, said, end },
    controlPort: Number(new URL(ready.controlUrl ?? '').port),
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null && child.signalCode === null) await end('SIGTERM')
    },
  }
}
