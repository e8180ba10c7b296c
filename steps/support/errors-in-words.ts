import { withEveryString } from '../../protocol/every-string.ts'
import type { Redactor } from '../../protocol/redactor.ts'

/**
 * An error of a step or hook, fit to be written: assertions quote what they compared, and that may be a code or a token. Changed in
 * place, causes as well, so that Cucumber still knows what it is.
 */
export function withoutSecrets(thrown: unknown, known: () => Redactor): unknown {
  if (!(thrown instanceof Error)) return thrown
  const redactor = known()
  const seen = new Set<unknown>()
  const waiting: unknown[] = [thrown]
  while (waiting.length > 0) {
    const error = waiting.pop()
    if (!(error instanceof Error) || seen.has(error)) continue
    seen.add(error)
    for (const name of ['message', 'stack', 'actual', 'expected', 'diff'])
      redact(error, name, redactor)
    waiting.push(error.cause)
    if (error instanceof AggregateError) waiting.push(...error.errors)
    if (!(error.cause instanceof Error)) redact(error, 'cause', redactor)
  }
  return thrown
}

/** What cannot be changed is left to the class that made it. */
function redact(error: Error, name: string, redactor: Redactor): void {
  const told: unknown = Reflect.get(error, name)
  if (told === undefined) return
  const value = withEveryString(told, (text) => redactor.text(text))
  if (value !== told)
    Reflect.defineProperty(error, name, { value, configurable: true, writable: true })
}
