import type { Alteration, SeamContext, Seams } from './faults/fault.ts'

/** A value after it went through the seam `name`: itself, unless one of these overrides it. */
export function altered<S extends keyof Seams>(
  alterations: readonly Alteration[],
  name: S,
  value: Seams[S],
  context: SeamContext,
): Seams[S] {
  let result = value
  for (const { seams } of alterations) {
    const override = seams?.[name]
    if (override) result = override(result, context)
  }
  return result
}
