import { isFailure } from '../../wallet/failure.ts'
import { formats } from '../../wallet/formats/registry.ts'
import type { Journey } from '../../wallet/journey.ts'
import { type JsonObject, objectMember, stringMember } from '../../wallet/json.ts'

/** What a scenario needs of the credential configuration that it asks for. */
export type Demand = (configuration: JsonObject) => boolean

/** Configurations by their ids. */
export type Described = readonly (readonly [id: string, configuration: JsonObject])[]

/**
 * The configurations that are exercised: those that the target file names, else all; the commonest format first, then
 * by their ids, so that no order in which somebody wrote them down decides what is judged.
 * @param own of the target file.
 */
export function exercised(issuer: JsonObject, own: readonly string[] | undefined): Described {
  return Object.entries(objectMember(issuer, 'credential_configurations_supported') ?? {})
    .filter(([id]) => own?.includes(id) ?? true)
    .map(([id, configuration]) => [id, Object(configuration) as JsonObject] as const)
    .toSorted(([a, one], [b, other]) => rank(one) - rank(other) || (a < b ? -1 : 1))
}

/** Ids that the target file names, in the order in which they are asked for. */
export function inOrder(own: readonly string[] | undefined): readonly string[] {
  return (own ?? []).toSorted()
}

/** What is exercised and has what is needed; undefined where the issuer says nothing of its configurations. */
export async function suitable(
  journey: Journey,
  own: readonly string[] | undefined,
  demands: readonly Demand[],
): Promise<readonly string[] | undefined> {
  const found = await journey.discover()
  if (isFailure(found)) return undefined
  return exercised(found.issuer.members, own)
    .filter(([, configuration]) => demands.every((fits) => fits(configuration)))
    .map(([id]) => id)
}

/** Formats that this wallet can verify come first. */
function rank(configuration: JsonObject): number {
  const index = formats.findIndex(({ format }) => format === stringMember(configuration, 'format'))
  return index === -1 ? formats.length : index
}
