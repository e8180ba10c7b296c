import type { OfferWish } from './target.ts'

/** What a target file's URLs, bodies and commands may say in braces. */
export const placeholders = ['grant', 'txCode', 'configuration', 'deferred', 'denied'] as const
export type PlaceholderValues = Readonly<Record<(typeof placeholders)[number], string>>

/** An empty value means "no wish"; several grants or configurations are separated by commas. */
export function placeholderValues(wish: OfferWish): PlaceholderValues {
  return {
    grant: wish.grants?.join(',') ?? '',
    txCode: wish.txCode === undefined ? '' : String(wish.txCode),
    configuration: wish.configurations?.join(',') ?? '',
    deferred: wish.deferred === undefined ? '' : String(wish.deferred),
    denied: wish.denied === undefined ? '' : String(wish.denied),
  }
}

/** @param encode how a value is written at this place: percent-encoded in a URL, as it is elsewhere. */
export function expand(
  template: string,
  values: PlaceholderValues,
  encode: (value: string) => string = (value) => value,
): string {
  return template.replaceAll(
    /\{(grant|txCode|configuration|deferred|denied)\}/g,
    (_, name: string) => encode(values[name as keyof PlaceholderValues]),
  )
}

/** Expands every string inside a JSON body. */
export function expandDeep(template: unknown, values: PlaceholderValues): unknown {
  if (typeof template === 'string') return expand(template, values)
  if (Array.isArray(template)) return template.map((item) => expandDeep(item, values))
  if (typeof template !== 'object' || template === null) return template
  return Object.fromEntries(
    Object.entries(template).map(([name, value]) => [name, expandDeep(value, values)]),
  )
}

/** Names in braces that are no placeholders: a misspelt one would silently reach the issuer. */
export function unknownPlaceholders(template: string): readonly string[] {
  return [...template.matchAll(/(?<!\$)\{([A-Za-z]+)\}/g)]
    .map(([, name]) => name ?? '')
    .filter((name) => !placeholders.some((known) => known === name))
}

/** Why the wish cannot be told to this target: a request without its placeholder would get another kind of offer. */
export function untold({ denied }: OfferWish, settings: unknown): string | undefined {
  return denied && !JSON.stringify(settings).includes('{denied}')
    ? 'the target file has no {denied}: it asks for no credential that is refused'
    : undefined
}
