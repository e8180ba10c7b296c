import type { ElsewhereDemand } from '../demands/elsewhere.ts'
import type { WalletDemand } from '../demands/registry.ts'
import type { Environment, Refusal } from '../environment.ts'
import { ProtocolError } from './protocol-error.ts'

/**
 * Demands that there is a value, where nothing can go on without one.
 * @throws ProtocolError when it is undefined, also where a fault overlooks the demand.
 */
export function need<T>(
  environment: Environment,
  demand: WalletDemand | ElsewhereDemand,
  value: T | undefined,
  refusal: Refusal | (() => Refusal),
): T {
  environment.demand(demand, value !== undefined, refusal)
  if (value !== undefined) return value
  const refused = typeof refusal === 'function' ? refusal() : refusal
  throw new ProtocolError({ demand, ...refused })
}
