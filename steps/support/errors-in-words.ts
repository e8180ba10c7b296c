import type { Exchange } from '../../protocol/exchange.ts'
import { Redactor } from '../../protocol/redactor.ts'
import { writeExchanges } from '../../protocol/written-exchange.ts'

/**
 * An error of a step or hook, fit to be written: assertions quote what they compared, and that may be a code or a token. Changed in
 * place, causes as well, so that Cucumber still knows what it is.
 */
export function withoutSecrets(thrown: unknown, exchanges: readonly Exchange[]): unknown {
  if (!(thrown instanceof Error)) return thrown
  const redactor = new Redactor()
  writeExchanges(exchanges, redactor)
  const seen = new Set<unknown>()
  for (let error: unknown = thrown; error instanceof Error && !seen.has(error); ) {
    seen.add(error)
    for (const name of ['message', 'stack', 'actual', 'expected', 'diff']) {
      const text: unknown = Reflect.get(error, name)
      if (typeof text !== 'string') continue
      const value = redactor.text(text)
      // What cannot be changed is left to the class that made it.
      if (value !== text)
        Reflect.defineProperty(error, name, { value, configurable: true, writable: true })
    }
    error = error.cause
  }
  return thrown
}
