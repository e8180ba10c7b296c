import { UsageError } from '../../protocol/usage-error.ts'
import type { Environment } from '../environment.ts'
import { ControlError } from './control-error.ts'
import { duration } from './requests.ts'

/**
 * Moves an environment's clock as `{"advance": "PT30M1S"}` says.
 * @returns its time afterwards
 * @throws ControlError, UsageError for what is no duration, or too far
 */
export function advancedClock(
  environment: Pick<Environment, 'clock'>,
  wish: Readonly<Record<string, unknown>>,
): Date {
  const by = duration(wish)
  try {
    return environment.clock.advance(by)
  } catch (cause) {
    if (cause instanceof UsageError) throw cause
    throw new ControlError(
      400,
      `"${by}" is not a duration`,
      'Use ISO 8601, such as "PT30M1S"; "PT0S" reads the clock.',
      { cause },
    )
  }
}
