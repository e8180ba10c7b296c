/** A form of a page, as far as submitting it needs. */
export interface HtmlForm {
  /** As written; empty: the page's own URL. */
  readonly action: string
  readonly method: 'GET' | 'POST'
  readonly controls: readonly FormControl[]
}

export interface FormControl {
  readonly name: string
  /** `text` when absent; a `<button>` counts as `submit`. */
  readonly type: string
  readonly value: string
  readonly autocomplete: string
  /** Of check boxes and radio buttons; a required check box counts as checked. */
  readonly checked: boolean
  /** What a button says. */
  readonly text: string
}

/** The forms of a page: enough of HTML for login and consent pages that are served as markup. */
export function htmlForms(html: string): readonly HtmlForm[] {
  const markup = html.replaceAll(/<!--[\s\S]*?-->|<script\b[\s\S]*?<\/script\s*>/gi, '')
  return [...markup.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form\s*>/gi)].map(([, start, inside]) => {
    const form = attributes(start ?? '')
    return {
      action: form.get('action') ?? '',
      method: form.get('method')?.toUpperCase() === 'POST' ? 'POST' : 'GET',
      controls: controls(inside ?? ''),
    }
  })
}

function controls(inside: string): readonly FormControl[] {
  const tag = /<input\b([^>]*)>|<button\b([^>]*)>([\s\S]*?)<\/button\s*>/gi
  return [...inside.matchAll(tag)]
    .map(([, input, button, text]) => {
      const given = attributes(input ?? button ?? '')
      const type = given.get('type')?.toLowerCase() ?? (input === undefined ? 'submit' : 'text')
      return {
        name: given.get('name') ?? '',
        type,
        value: given.get('value') ?? (type === 'checkbox' ? 'on' : ''),
        autocomplete: given.get('autocomplete') ?? '',
        checked: given.has('checked') || (type === 'checkbox' && given.has('required')),
        text: (text ?? '').replaceAll(/<[^>]*>/g, ' ').trim(),
      }
    })
    .filter(({ name, type }) => name !== '' || type === 'submit')
}

function attributes(tag: string): ReadonlyMap<string, string> {
  const attribute = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g
  return new Map(
    [...tag.matchAll(attribute)].map(([, name, double, single, bare]) => [
      (name ?? '').toLowerCase(),
      unescaped(double ?? single ?? bare ?? ''),
    ]),
  )
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

function unescaped(text: string): string {
  return text.replaceAll(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, entity: string) => {
    if (entity.startsWith('#x') || entity.startsWith('#X')) {
      return String.fromCodePoint(Number.parseInt(entity.slice(2), 16))
    }
    if (entity.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1)))
    return entities[entity.toLowerCase()] ?? whole
  })
}
