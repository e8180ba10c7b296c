import type { JournalEntry } from '../mock-server/journal.ts'
import type { DecodedJson } from '../protocol/exchange.ts'
import type { ServedExchange } from '../protocol/wallet-evidence.ts'

/** An entry of the mock's journal as the exchange that it was, seen from the other side. */
export function servedExchange(entry: JournalEntry, index: number): ServedExchange {
  const { at, operation, request, response, problems } = entry
  return {
    id: `ex-${index + 1}`,
    operation,
    startedAt: at,
    durationMs: 0,
    request: { ...request, ...decodedForm(request) },
    response: {
      status: response.status,
      headers: {},
      body: new TextEncoder().encode(response.body ?? ''),
      json: decoded(response.body ?? ''),
    },
    unmet: problems,
  }
}

function decodedForm({ body, headers }: JournalEntry['request']): { readonly decoded?: unknown } {
  if (body === undefined || !headers['content-type']?.startsWith('application/json')) return {}
  const json = decoded(body)
  return json.ok ? { decoded: json.value } : {}
}

function decoded(text: string): DecodedJson {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (cause) {
    return { ok: false, problem: `the body is not JSON: ${(cause as Error).message}` }
  }
}
