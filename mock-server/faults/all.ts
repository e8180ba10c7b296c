import { placeMutants } from '../demands/mutants.ts'
import type { Fault } from './fault.ts'
import { faultFiles } from './index.ts'

const files = await Promise.all(Object.values(faultFiles).map((load) => load()))

/** Every fault that somebody wrote: what loads this loads all their files. `docs/faults.md` is made from it. */
export const faults: readonly Fault[] = files.flatMap((file) => file.faults)

/** Beside those that somebody wrote every demand overlooked at a place (`dpop-typ@par`). */
export const allFaults: readonly Fault[] = [...faults, ...placeMutants]
