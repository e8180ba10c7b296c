import type { Deviation } from './deviation.ts'
import { deviationFiles } from './index.ts'

const files = await Promise.all(Object.values(deviationFiles).map((load) => load()))

/** Every deliberate error of the wallet that somebody wrote; `wallet/alterations/` has those that are derived. */
export const deviations: readonly Deviation[] = files.flatMap((file) => file.deviations)
