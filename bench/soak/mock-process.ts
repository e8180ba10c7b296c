import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { ReadyLine } from '../../mock-server/http/ready-line.ts'
import type { Sample } from './flatness.ts'

export interface MockProcess extends AsyncDisposable {
  readonly ready: ReadyLine
  readonly controlUrl: string
  /** After garbage collection. */
  memory(): Promise<Omit<Sample, 'flows'>>
  /** Nothing when it says nothing and is still there. */
  complaint(): string | undefined
}

/** `vcispec mock` in a process of its own, that tells of its memory. */
export async function startMockProcess(): Promise<MockProcess> {
  const cli = fileURLToPath(new URL('../../bin/vcispec.ts', import.meta.url))
  const probe = new URL('heap-probe.ts', import.meta.url).href
  const child = fork(cli, ['mock', '--json', '--port', '0', '--control-port', '0'], {
    execArgv: ['--expose-gc', '--import', probe],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    said = (said + text).slice(-4000)
  })
  const line = child.stdout && once(child.stdout.setEncoding('utf8'), 'data')
  const [text] = (await Promise.race([line, once(child, 'exit').then(() => [])])) ?? []
  if (typeof text !== 'string') throw new Error(`The mock did not start: ${said}`)
  const ready = JSON.parse(text) as ReadyLine
  return {
    ready,
    controlUrl: ready.controlUrl ?? '',
    async memory() {
      const answer = once(child, 'message')
      child.send('memory')
      const [told] = (await answer) as [Omit<Sample, 'flows'>]
      return told
    },
    complaint() {
      if (child.exitCode !== null || child.signalCode !== null)
        return `The mock ended by itself (${child.exitCode ?? child.signalCode}). ${said}`
      return said === '' ? undefined : `The mock said: ${said}`
    },
    async [Symbol.asyncDispose]() {
      const gone = child.exitCode === null && child.signalCode === null && once(child, 'exit')
      child.kill()
      await gone
    },
  }
}
