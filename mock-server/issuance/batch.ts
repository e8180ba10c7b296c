import type { Environment } from '../environment.ts'

/** Keys one Credential Request may prove (OpenID4VCI 1.0, Section 12.2.4: `batch_size`, at least 2). */
export function batchSize({ options }: Environment): number {
  return options.batchSize ?? 10
}
