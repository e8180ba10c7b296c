import type { Cannot } from '../protocol/absence.ts'
import { nearest } from '../protocol/nearest.ts'
import { UsageError } from '../protocol/usage-error.ts'
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

/**
 * Expands every string inside a body of members. Where a string is one placeholder and nothing else, an empty value
 * leaves the member or the item out, and an item stands once for each value.
 * @param isJson a flag becomes true or false; in a form it is text.
 */
export function expandDeep(
  template: unknown,
  values: PlaceholderValues,
  { isJson }: { readonly isJson: boolean },
): unknown {
  const deep = (value: unknown) => expandDeep(value, values, { isJson })
  if (typeof template === 'string') {
    const text = expand(template, values)
    const isFlag = isJson && /^\{(txCode|deferred|denied)\}$/.test(template)
    return isFlag && text !== '' ? text === 'true' : text
  }
  if (Array.isArray(template)) {
    return template.flatMap<unknown>((item: unknown) =>
      isAlone(item) ? each(item, values) : [deep(item)],
    )
  }
  if (typeof template !== 'object' || template === null) return template
  return Object.fromEntries(
    Object.entries(template)
      .map(([name, value]) => [name, deep(value), value] as const)
      .filter(([, value, was]) => !(isAlone(was) && value === '') && !isEmptied(was, value))
      .map(([name, value]) => [name, value]),
  )
}

function isAlone(template: unknown): template is string {
  return (
    typeof template === 'string' && /^\{\w+\}$/.test(template) && isKnown(template.slice(1, -1))
  )
}

function each(template: string, values: PlaceholderValues): readonly string[] {
  const text = expand(template, values)
  return text === '' ? [] : text.split(',')
}

/** A list of nothing but wishes, of which there are none. */
function isEmptied(was: unknown, value: unknown): boolean {
  return Array.isArray(was) && was.length > 0 && Array.isArray(value) && value.length === 0
}

/** Names in braces that are no placeholders: a misspelt one would silently reach the issuer. */
export function unknownPlaceholders(template: string): readonly string[] {
  return [...template.matchAll(/(?<!\$)\{([A-Za-z]+)\}/g)]
    .map(([, name]) => name ?? '')
    .filter((name) => !isKnown(name))
}

function isKnown(name: string): boolean {
  return placeholders.some((known) => known === name)
}

export function unknownPlaceholder(member: string, name: string): UsageError {
  return new UsageError(
    'ERR_TARGET_PLACEHOLDER',
    `"offers.${member}" has the unknown placeholder {${name}}.`,
    'The placeholders are {grant}, {txCode}, {configuration}, {deferred} and {denied}.',
  )
}

/** @throws UsageError for a name in braces that is nearly a placeholder's. */
export function refuseMisspeltPlaceholders(member: string, template: unknown): void {
  const misspelt = unknownPlaceholders(JSON.stringify(template ?? '')).find(
    (name) => nearest(name, placeholders) !== undefined,
  )
  if (misspelt !== undefined) throw unknownPlaceholder(member, misspelt)
}

/** Why the wish cannot be told to this target: a request without its placeholder would get another kind of offer. */
export function untold({ denied }: OfferWish, settings: unknown): Cannot | undefined {
  return denied && !JSON.stringify(settings).includes('{denied}')
    ? {
        cannot: 'the target file has no {denied}: it asks for no credential that is refused',
        keys: ['offers.{denied}'],
      }
    : undefined
}
