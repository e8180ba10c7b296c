import { withEveryString } from '../../protocol/every-string.ts'
import type { Redactor } from '../../protocol/redactor.ts'
import { UsageError } from '../../protocol/usage-error.ts'

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

/** What a user has to mend, for reports that show stacks and causes: the sentence and its hint, and neither of them. */
export function inOneSentence({ code, message, hint }: UsageError): UsageError {
  const told = new UsageError(code, `${message} ${hint}`, hint)
  told.stack = `${told.name}: ${told.message}`
  return told
}

/** What cannot be changed is left to the class that made it. */
function redact(error: Error, name: string, redactor: Redactor): void {
  const told: unknown = Reflect.get(error, name)
  if (told === undefined) return
  const value = withEveryString(told, (text) => redactor.text(text))
  if (value !== told)
    Reflect.defineProperty(error, name, { value, configurable: true, writable: true })
}
