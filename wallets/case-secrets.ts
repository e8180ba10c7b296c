import { Redactor } from '../protocol/redactor.ts'
import type { ServedExchange, WalletAnswer } from '../protocol/wallet-evidence.ts'
import { learnSecrets } from '../protocol/written-exchange.ts'
import type { NamedSecret } from '../targets/secrets-of-file.ts'

/** Of what a wallet says: enough to see what it is about. */
const longestWords = 500

/** Knows what the target file, the situation and the requests of a case hold in confidence. */
export function redactorOf(
  secrets: readonly NamedSecret[],
  exchanges: readonly ServedExchange[],
): Redactor {
  const redactor = new Redactor()
  for (const { kind, value } of secrets) redactor.mark(kind, value)
  learnSecrets(exchanges, redactor)
  return redactor
}

/** What a wallet says is anybody's text: redacted first and cut then, since half a secret is not found any more. */
export function redactedAnswer(answer: WalletAnswer, redactor: Redactor): WalletAnswer {
  const { words, trouble } = answer
  return {
    ...answer,
    ...(words !== undefined && { words: cut(redactor.text(words)) }),
    ...(trouble !== undefined && { trouble: cut(redactor.text(trouble)) }),
  }
}

/** The beginning tells what happened, the end why. */
function cut(text: string): string {
  if (text.length <= longestWords) return text
  return `${text.slice(0, 150)} … ${text.slice(-300)}`.toWellFormed()
}
