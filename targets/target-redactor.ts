import type { Exchange } from '../protocol/exchange.ts'
import { Redactor } from '../protocol/redactor.ts'
import { learnSecrets } from '../protocol/written-exchange.ts'
import type { LoadedTarget } from './load-target.ts'

/**
 * Knows every secret that was met, whoever was asked: what the issuer was sent and gave, what the control surface of the
 * mock or the source of offers said, and what the target file holds.
 */
export function redactorFor(
  { secrets }: Pick<LoadedTarget, 'secrets'>,
  exchanges: readonly Exchange[],
): Redactor {
  const redactor = new Redactor()
  for (const { kind, value } of secrets) redactor.mark(kind, value)
  learnSecrets(exchanges, redactor)
  return redactor
}
