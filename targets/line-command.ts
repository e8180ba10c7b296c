import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

interface LineCommandOptions {
  readonly words: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly timeoutSeconds: number
}

interface Waiting {
  readonly answered: (line: string) => void
  readonly failed: (error: Error) => void
}

/**
 * A vendor's own command that stays up: it reads a request a line, and prints an answer a line, in their order. It is
 * started when it is first asked, once a thread, and again when it has ended. No run waits for it to end.
 */
export class LineCommand {
  readonly #options: LineCommandOptions
  #child: ChildProcess | undefined
  #waiting: Waiting[] = []
  #errors = ''

  constructor(options: LineCommandOptions) {
    this.#options = options
  }

  /** @throws Error when it does not start, ends before it has answered, or takes too long. */
  async ask(request: unknown): Promise<string> {
    const { timeoutSeconds, words } = this.#options
    const child = this.#start()
    let timer: NodeJS.Timeout | undefined
    try {
      return await new Promise<string>((answered, failed) => {
        this.#waiting.push({ answered, failed })
        // Answers have no names: whatever comes late would be taken for the next.
        timer = setTimeout(() => {
          this.#end(child, new Error(`"${words[0]}" did not answer within ${timeoutSeconds} s`))
        }, timeoutSeconds * 1000)
        hold(child, true)
        child.stdin?.write(`${JSON.stringify(request)}\n`)
      })
    } finally {
      clearTimeout(timer)
      if (this.#waiting.length === 0) hold(child, false)
    }
  }

  #start(): ChildProcess {
    if (this.#child) return this.#child
    const { words, cwd, env } = this.#options
    const [command = '', ...args] = words
    const child = spawn(command, args, { cwd, env: { ...env }, stdio: 'pipe' })
    this.#child = child
    this.#errors = ''
    child.stdin.on('error', () => {})
    child.stderr.on('data', (text) => {
      this.#errors = `${this.#errors}${text}`.slice(-500)
    })
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.trim() !== '') this.#waiting.shift()?.answered(line)
    })
    child.once('error', (cause) =>
      this.#end(child, new Error(`"${command}" did not start`, { cause })),
    )
    child.once('close', (code, signal) => {
      const said = this.#errors.trim()
      this.#end(child, new Error(`"${command}" ended with ${code ?? signal}${said && `: ${said}`}`))
    })
    return child
  }

  #end(child: ChildProcess, error: Error): void {
    if (this.#child !== child) return
    this.#child = undefined
    const waiting = this.#waiting
    this.#waiting = []
    for (const { failed } of waiting) failed(error)
    child.kill('SIGKILL')
  }
}

/** Whether the process of the run stays alive for what the command may still say. */
function hold(child: ChildProcess, isWaiting: boolean): void {
  const verb = isWaiting ? 'ref' : 'unref'
  child[verb]()
  for (const stream of [child.stdin, child.stdout, child.stderr]) {
    ;(stream as Partial<Record<'ref' | 'unref', () => void>> | null)?.[verb]?.()
  }
}
