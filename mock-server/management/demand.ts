import type { Environment } from '../environment.ts'
import type { PingOneError } from './pingone-error.ts'

/**
 * Demands something of a management request: the error names the demand.
 * @throws the error when `met` is false, unless a fault overlooks this demand.
 */
export function demand(environment: Environment, met: boolean, error: PingOneError): void {
  if (!met && !environment.overlooks(error.demand)) throw error
}
