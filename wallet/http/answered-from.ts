import { type Exchange, type Operation, wasAnswered } from '../../protocol/exchange.ts'
import type { RecordingHttp } from './http.ts'

/**
 * The network as recorded evidence has it: what was asked then is answered as it was.
 * @param onMissing told of each address that nobody had asked.
 */
export function answeringFrom(
  exchanges: readonly Exchange[],
  onMissing: (url: string) => void = () => {},
): RecordingHttp {
  const http = {
    log: { addFallback: () => {} },
    plainOnLoopback: (url: string) => url,
    send: async ({ url, operation }: { readonly url: string; readonly operation: Operation }) => {
      const found = exchanges
        .filter(wasAnswered)
        .find((it) => it.operation === operation && it.request.url === url)
      if (found) return found
      onMissing(url)
      return {
        ...{ id: 'none', operation, startedAt: new Date(0), durationMs: 0 },
        request: { method: 'GET', url, headers: {} },
        failure: { code: 'ERR_CONNECT', message: 'Nobody asked this address in the run.' },
      }
    },
  }
  return http as unknown as RecordingHttp
}
