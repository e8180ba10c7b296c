import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { fetch } from 'undici'
import type { WalletAnswer } from '../protocol/wallet-evidence.ts'
import type { HttpWallet } from '../targets/target-file.ts'
import { mostBytes, textUpTo } from './bounded-text.ts'
import { inEnvironment } from './command.ts'
import { walletAnswer } from './wallet-answer.ts'
import type { WalletTask } from './wallet-under-test.ts'

/** Between two looks at what became of an offer. */
const pollMs = 500

/**
 * Gives an offer to the backend of a wallet: POST, as JSON. An answer of 202 with `Location` is looked at again until it is
 * another one; the last one says what the wallet did, as a command's output does. Whatever goes wrong is one sentence.
 */
export async function takeByHttp(
  { url, headers = {}, timeoutSeconds = 30 }: HttpWallet,
  task: WalletTask,
): Promise<WalletAnswer> {
  const signal = AbortSignal.any([task.signal, AbortSignal.timeout(timeoutSeconds * 1000)])
  try {
    let asked = url
    let response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify(await told(task)),
      redirect: 'manual',
      signal,
    })
    while (response.status === 202) {
      await response.body?.cancel()
      asked = new URL(response.headers.get('location') ?? asked, asked).href
      if (new URL(asked).origin !== new URL(url).origin)
        return {
          did: 'unknown',
          trouble: 'Location of the wallet backend is of another origin, and was not asked.',
        }
      await sleep(pollMs, undefined, { signal })
      response = await fetch(asked, {
        headers: { accept: 'application/json', ...headers },
        redirect: 'manual',
        signal,
      })
    }
    const text = await textUpTo(response.body)
    if (text === undefined)
      return {
        did: 'unknown',
        trouble: `The answer of the wallet backend is larger than ${mostBytes} bytes.`,
      }
    if (response.ok) return walletAnswer(text, 'accepted')
    if (response.status >= 400 && response.status < 500) return walletAnswer(text, 'refused')
    return { did: 'unknown', trouble: `The wallet backend answered with ${response.status}.` }
  } catch (cause) {
    if (signal.aborted)
      return {
        did: 'unknown',
        trouble: `The wallet backend did not come to an end within ${timeoutSeconds} seconds.`,
      }
    const { code, message } = Object((cause as Error).cause ?? cause) as NodeJS.ErrnoException
    return { did: 'unknown', trouble: `The wallet backend cannot be reached: ${code ?? message}.` }
  }
}

/** The members are named as the variables of a command: `offer`, `tx_code`, `client_id`; `ca` is the PEM that their file holds. */
async function told(task: WalletTask): Promise<Readonly<Record<string, string>>> {
  const members = Object.entries(inEnvironment(task))
    .filter(([name]) => name.startsWith('VCISPEC_') && name !== 'VCISPEC_CA_FILE')
    .map(([name, value]) => [name.slice('VCISPEC_'.length).toLowerCase(), value])
  return {
    ...Object.fromEntries(members),
    ...(task.ca !== null && { ca: await readFile(task.ca, 'utf8') }),
  }
}
