/** A schema of ours as it is read here: only what is asked for is looked into. */
export type SchemaNode = Readonly<Record<string, unknown>>

/** An id, or an id by keyword (`required/<member>` for a member). */
export type Annotation = string | Readonly<Record<string, string>>

export interface TreeEntry {
  readonly node: SchemaNode
  /** The sub-schema it stands in; undefined at the root and in `$defs`, which are reached by reference. */
  readonly parent: SchemaNode | undefined
  /** Inside a branch that decides and demands nothing: `if`, `anyOf`, `oneOf`, `not`, `contains`. */
  readonly decides: boolean
}

const maps = ['properties', 'patternProperties', 'dependentSchemas']
const lists = ['allOf', 'prefixItems']
const singles = ['items', 'additionalProperties', 'propertyNames', 'then', 'else']
const deciding = ['if', 'not', 'contains', 'anyOf', 'oneOf']

/** Every sub-schema of `root`, parents first. */
export function treeOf(root: SchemaNode): readonly TreeEntry[] {
  return [
    ...below(root, undefined, false),
    ...Object.values(asNode(root.$defs) ?? {}).flatMap((each) => below(each, undefined, false)),
  ]
}

export function annotationOf(node: SchemaNode): Annotation | undefined {
  return node['x-requirement'] as Annotation | undefined
}

/** Ids an annotation names. */
export function idsOf(annotation: Annotation): readonly string[] {
  return typeof annotation === 'string' ? [annotation] : Object.values(annotation)
}

function below(value: unknown, parent: SchemaNode | undefined, decides: boolean): TreeEntry[] {
  const node = asNode(value)
  if (!node) return []
  const demanding = [
    ...maps.flatMap((keyword) => Object.values(asNode(node[keyword]) ?? {})),
    ...lists.flatMap((keyword) => node[keyword] ?? []),
    ...singles.map((keyword) => node[keyword]),
  ]
  return [
    { node, parent, decides },
    ...demanding.flatMap((each) => below(each, node, decides)),
    ...deciding
      .flatMap((keyword) => node[keyword] ?? [])
      .flatMap((each) => below(each, node, true)),
  ]
}

function asNode(value: unknown): SchemaNode | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as SchemaNode)
    : undefined
}
