import { isDeepStrictEqual } from 'node:util'
import type { Alteration } from './faults/fault.ts'
import type { SeamContext, Seams } from './seams/seams.ts'
import { isLimited } from './turns/limit.ts'
import { acts, isPresent } from './turns/present.ts'

/** A value after it went through the seam `name`: itself, unless one of these overrides it. */
export function altered<S extends keyof Seams>(
  alterations: readonly Alteration[],
  name: S,
  value: Seams[S],
  context: SeamContext,
): Seams[S] {
  let result = value
  for (const alteration of alterations) {
    const override = alteration.seams?.[name]
    if (!override || !isPresent(alteration)) continue
    const other = override(result, context)
    const isChange = !isLimited(alteration) || !isDeepStrictEqual(other, result)
    if (isChange && acts(alteration)) result = other
  }
  return result
}
