import { Agent, request } from 'undici'

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
  /** @throws where it is no JSON object. */
  json(): Readonly<Record<string, unknown>>
}

export interface Sent {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  readonly headers?: Readonly<Record<string, string>>
  readonly form?: Readonly<Record<string, string>>
  readonly json?: object
}

/** HTTP without any record of it: the wallets of a soak are many, and only what the mock keeps is measured. */
export class Http implements AsyncDisposable {
  readonly #agent: Agent

  constructor(ca: string) {
    this.#agent = new Agent({ connect: { ca }, headersTimeout: 30_000, bodyTimeout: 30_000 })
  }

  /** @param expected status; any other is an error of the mock. */
  async send(url: string, expected: number, { form, json, ...rest }: Sent = {}): Promise<Answer> {
    const body = form ? new URLSearchParams(form).toString() : json && JSON.stringify(json)
    const type = form ? 'application/x-www-form-urlencoded' : 'application/json'
    const headers = { ...(body !== undefined && { 'content-type': type }), ...rest.headers }
    const method = rest.method ?? (body === undefined ? 'GET' : 'POST')
    const answer = await request(url, {
      method,
      headers,
      body: body ?? null,
      dispatcher: this.#agent,
    })
    const text = await answer.body.text()
    if (answer.statusCode !== expected) {
      const path = new URL(url).pathname.replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, '…')
      throw new Error(`${method} ${path}: ${answer.statusCode} ${text.slice(0, 200)}`)
    }
    const { statusCode: status, headers: received } = answer
    return { status, headers: received, text, json: () => Object(JSON.parse(text)) }
  }

  /** Reads the first event of a stream, and goes. */
  async firstOf(url: string): Promise<string> {
    const { body } = await request(url, { dispatcher: this.#agent })
    for await (const chunk of body) return String(chunk)
    throw new Error(`${new URL(url).pathname}: a stream without any event`)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#agent.destroy()
  }
}
