export type JsonObject = Readonly<Record<string, unknown>>

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The member when it is a string; undefined when it is anything else, or absent. */
export function stringMember(object: unknown, name: string): string | undefined {
  const value = isJsonObject(object) ? object[name] : undefined
  return typeof value === 'string' ? value : undefined
}

export function numberMember(object: unknown, name: string): number | undefined {
  const value = isJsonObject(object) ? object[name] : undefined
  return typeof value === 'number' ? value : undefined
}

export function objectMember(object: unknown, name: string): JsonObject | undefined {
  const value = isJsonObject(object) ? object[name] : undefined
  return isJsonObject(value) ? value : undefined
}

/** The strings of an array member; undefined when it is no array. */
export function stringsMember(object: unknown, name: string): readonly string[] | undefined {
  const value = isJsonObject(object) ? object[name] : undefined
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : undefined
}
