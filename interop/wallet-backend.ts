import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What `vcispec wallet` posts for each case (docs/wallets.md). */
export interface Task {
  readonly case: string
  readonly offer: string
  readonly tx_code?: string
  readonly username: string
  readonly password: string
  readonly client_id: string
  readonly redirect_uri: string
  readonly client_authentication: string
  readonly client_secret?: string
  readonly copies?: string
  /** PEM. */
  readonly ca: string
}

/** @returns the credentials that it keeps. @throws whatever made it stop: its words say why it refused */
export type Take = (task: Task) => Promise<readonly unknown[]>

export interface RunningWallet extends AsyncDisposable {
  /** The variables that wallet.yaml reads. */
  readonly environment: Readonly<Record<string, string>>
}

/** A library as the backend of a wallet: it takes an offer at once, and says later what became of it. */
export async function startBackend(variable: string, take: Take): Promise<RunningWallet> {
  const answers = new Map<string, object | undefined>()
  const listener = async (req: IncomingMessage, res: ServerResponse) => {
    if (req.method === 'POST') {
      const path = `/offers/${answers.size + 1}`
      answers.set(path, undefined)
      res.writeHead(202, { location: path }).end()
      void answerOf(take, await taskIn(req)).then((answer) => answers.set(path, answer))
      return
    }
    const path = String(req.url)
    const answer = answers.get(path)
    if (answer) res.end(JSON.stringify(answer))
    else res.writeHead(answers.has(path) ? 202 : 404).end()
  }
  const server = createServer((req, res) => void listener(req, res)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    environment: { [variable]: `http://127.0.0.1:${port}/offers` },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** What a wallet prints or answers: which credentials it keeps, or why it keeps none. */
export async function answerOf(take: Take, task: Task): Promise<object> {
  try {
    return { did: 'accepted', credentials: await take(task) }
  } catch (error) {
    return { did: 'refused', words: wordsOf(error) }
  }
}

/** The error, and what was behind it. */
function wordsOf(error: unknown): string {
  const { message, cause } = Object(error) as Error
  return [message ?? String(error), ...(cause ? [wordsOf(cause)] : [])].join(': ')
}

async function taskIn(req: IncomingMessage): Promise<Task> {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString()) as Task
}
