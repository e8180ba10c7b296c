import { type Exchange, wasAnswered } from '../../protocol/exchange.ts'

/** Raw exchanges as another tool records them: nothing is redacted. */
export function entriesOf(exchanges: readonly Exchange[]) {
  return exchanges.filter(wasAnswered).map(({ request, response, startedAt, durationMs }) => ({
    startedDateTime: startedAt.toISOString(),
    time: durationMs,
    request: {
      method: request.method,
      url: request.url,
      headers: pairs(request.headers),
      ...(request.body !== undefined && { postData: { text: request.body } }),
    },
    response: {
      status: response.status,
      headers: pairs(response.headers),
      content: { text: Buffer.from(response.body).toString('base64'), encoding: 'base64' },
    },
  }))
}

export function harOf(entries: readonly unknown[]): Buffer {
  return Buffer.from(JSON.stringify({ log: { version: '1.2', entries } }))
}

function pairs(headers: Readonly<Record<string, string>>) {
  return Object.entries(headers).map(([name, value]) => ({ name, value }))
}
