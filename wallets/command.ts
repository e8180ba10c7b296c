import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { WalletAnswer } from '../protocol/wallet-evidence.ts'
import { commandWords } from '../targets/run-command.ts'
import type { CommandWallet } from '../targets/target-file.ts'
import { endOf, mostBytes, textUpTo } from './bounded-text.ts'
import { walletAnswer } from './wallet-answer.ts'
import type { WalletTask } from './wallet-under-test.ts'

/** What a command is told beside the offer, by environment variables. */
export function inEnvironment({
  name,
  offer,
  txCode,
  login,
  client,
  ca,
  copies,
}: WalletTask): Record<string, string> {
  return {
    VCISPEC_CASE: name,
    VCISPEC_OFFER: offer,
    ...(txCode !== undefined && { VCISPEC_TX_CODE: txCode }),
    VCISPEC_USERNAME: login.username,
    VCISPEC_PASSWORD: login.password,
    VCISPEC_CLIENT_ID: client.id,
    VCISPEC_REDIRECT_URI: client.redirectUri,
    VCISPEC_CLIENT_AUTHENTICATION: client.authentication,
    ...(client.secret !== undefined && { VCISPEC_CLIENT_SECRET: client.secret }),
    ...(ca !== null && { VCISPEC_CA_FILE: ca, NODE_EXTRA_CA_CERTS: ca, SSL_CERT_FILE: ca }),
    ...(copies !== undefined && { VCISPEC_COPIES: String(copies) }),
  }
}

/**
 * Runs a wallet's own command with one offer: exit code 0 says that it accepted, 1 that it refused; JSON on standard
 * output says more. Whatever else becomes of it is one sentence.
 */
export async function takeByCommand(
  { run, input = 'argument', timeoutSeconds = 30 }: CommandWallet,
  task: WalletTask,
  cwd: string,
): Promise<WalletAnswer> {
  const [command = '', ...args] = commandWords(run)
  const words = input === 'argument' ? [...args, task.offer] : args
  const child = spawn(command, words, {
    cwd,
    env: { ...process.env, ...inEnvironment(task) },
    stdio: [input === 'argument' ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    detached: true,
  })
  const stop = () => stopGroup(child.pid)
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    stop()
  }, timeoutSeconds * 1000)
  task.signal.addEventListener('abort', stop, { once: true })
  // A command need not read what it is given.
  child.stdin?.on('error', () => {}).end(`${task.offer}\n`)
  try {
    const [output, errors, [code, signal]] = await Promise.all([
      textUpTo(child.stdout).then((text) => {
        if (text === undefined) stop()
        return text
      }),
      endOf(child.stderr),
      once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>,
    ])
    if (isLate)
      return {
        did: 'unknown',
        trouble: `"${command}" was stopped after ${timeoutSeconds} seconds.`,
      }
    if (output === undefined)
      return { did: 'unknown', trouble: `"${command}" printed more than ${mostBytes} bytes.` }
    if (code === 0 || code === 1) {
      const said = errors.trim().split('\n').at(-1)
      return walletAnswer(output, code === 0 ? 'accepted' : 'refused', said)
    }
    const last = errors.trim()
    return {
      did: 'unknown',
      trouble: `"${command}" ended with ${code ?? signal}${last && `: ${last}`}.`,
    }
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    return { did: 'unknown', trouble: `"${command}" did not start: ${code ?? message}.` }
  } finally {
    clearTimeout(timer)
    task.signal.removeEventListener('abort', stop)
    stop()
  }
}

/** The command, and whatever it started. */
function stopGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
