import type { JournalEntry, JournalMessage } from '../mock-server/journal-entry.ts'
import type { DecodedJson, RecordedRequest } from '../protocol/exchange.ts'
import type { ServedExchange } from '../protocol/wallet-evidence.ts'

/** An entry of the mock's journal as the exchange that it was, seen from the other side. */
export function servedExchange(entry: JournalEntry, index: number): ServedExchange {
  const { at, operation, request, response, problems } = entry
  const { method, url, headers } = request
  const { decrypted } = response
  return {
    id: `ex-${index + 1}`,
    operation,
    startedAt: at,
    durationMs: 0,
    request: { method, url, headers, ...bodyOf(request) },
    response: {
      status: response.status,
      headers: response.headers,
      body: bytesOf(response),
      json: decoded(response.body ?? ''),
      ...(decrypted !== undefined && {
        jwe: {
          header: {},
          content: decoded(decrypted),
          plaintext: new TextEncoder().encode(decrypted),
        },
      }),
    },
    unmet: problems,
  }
}

function bodyOf({
  body,
  decrypted,
  headers,
}: JournalMessage): Pick<RecordedRequest, 'body' | 'decoded'> {
  if (body === undefined) return {}
  const isJson = headers['content-type']?.startsWith('application/json')
  const json = decoded(decrypted ?? (isJson ? body : ''))
  return { body, ...(json.ok && { decoded: json.value }) }
}

function bytesOf({ body = '', bodyBase64 }: JournalMessage): Uint8Array {
  return bodyBase64 === undefined
    ? new TextEncoder().encode(body)
    : Buffer.from(bodyBase64, 'base64')
}

function decoded(text: string): DecodedJson {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (cause) {
    return { ok: false, problem: `the body is not JSON: ${(cause as Error).message}` }
  }
}
