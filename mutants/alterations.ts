/** One way in which a wrong issuer has a member: what it is called, and the member as it becomes. */
export interface MemberAlteration {
  readonly name: string
  /** Undefined where it does not go with such a value, or changes nothing. */
  apply(value: unknown): { readonly value: unknown } | 'deleted' | undefined
}

const typed = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value

/** A value of another JSON type that says as nearly the same as it can. */
const ofAnotherType: Readonly<Record<string, (value: never) => unknown>> = {
  string: () => 7,
  number: (value) => String(value),
  boolean: (value) => String(value),
  object: (value) => [value],
  array: (value) => ({ 0: value }),
}

const empty: Readonly<Record<string, unknown>> = { string: '', object: {}, array: [] }

export const memberAlterations: readonly MemberAlteration[] = [
  { name: 'deleted', apply: () => 'deleted' },
  { name: 'null', apply: (value) => (value === null ? undefined : { value: null }) },
  {
    name: 'of another type',
    apply: (value) => {
      const make = ofAnotherType[typed(value)]
      return make && { value: make(value as never) }
    },
  },
  {
    name: 'empty',
    apply(value) {
      const made = empty[typed(value)]
      return made === undefined || JSON.stringify(made) === JSON.stringify(value)
        ? undefined
        : { value: made }
    },
  },
  { name: 'well-formed and wrong', apply: wrong },
  {
    name: 'repeated in itself',
    apply: (value) =>
      Array.isArray(value) && value.length > 0 ? { value: [...value, value[0]] } : undefined,
  },
  {
    name: 'with an entry of another type',
    apply: (value) => (Array.isArray(value) ? { value: [...value, 7] } : undefined),
  },
]

/** What such a value could be, and is not here. */
function wrong(value: unknown): { readonly value: unknown } | undefined {
  switch (typed(value)) {
    case 'string':
      return { value: wrongText(String(value)) }
    case 'number':
      return { value: -1 - Math.abs(Number(value)) }
    case 'boolean':
      return { value: !value }
    default:
      return undefined
  }
}

function wrongText(text: string): string {
  if (/^https?:/.test(text)) return text.replace(/^https:\/\/[^/]+/, 'https://other.example')
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return '1999-01-01T00:00:00Z'
  if (/^data:/.test(text)) return 'data:text/plain,nothing'
  if (/^did:/.test(text)) return 'did:web:other.example'
  return 'vcispec-9999'
}
