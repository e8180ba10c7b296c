import { dateIn } from '../../protocol/clock.ts'
import type { Environment } from '../environment.ts'
import { demand } from './demand.ts'
import { invalid } from './pingone-error.ts'

/**
 * The moment that a member of a body names, a timestamp by its schema; undefined when it is absent.
 * @throws PingOneError for a leap second, which RFC 3339 knows and no `Date`, and for a year beyond four digits.
 */
export function dateMember(
  environment: Environment,
  target: string,
  value: unknown,
): Date | undefined {
  if (value === undefined) return undefined
  const date = dateIn(String(value))
  const message = `${target} has to be a moment that clocks show, in the year 9999 at the latest`
  demand(environment, date !== undefined, invalid(target, message))
  return date
}
