import { withHtmlEntities } from '../../../protocol/html-entities.ts'
import { visible } from '../../plain-text.ts'

/** Text that is HTML already. Nothing else gets into a page unescaped. */
export interface Markup {
  readonly html: string
}

type Content = Markup | string | number | undefined | readonly Content[]

export const nothing: Markup = { html: '' }

/** Escapes whatever is interpolated, unless it is markup. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return { html: String.raw({ raw: parts }, ...contents.map(rendered)) }
}

/** Markers of redacted secrets stand out from what was on the wire. */
export function marked(text: string): readonly Markup[] {
  return text
    .split(/(‹[^‹›]{1,200}›)/)
    .map((part, index) => (index % 2 === 1 ? html`<i>${part}</i>` : html`${part}`))
}

function rendered(content: Content): string {
  if (content === undefined) return ''
  if (typeof content === 'string' || typeof content === 'number') return escaped(`${content}`)
  return 'html' in content ? content.html : content.map(rendered).join('')
}

function escaped(text: string): string {
  return withHtmlEntities(visible(text))
}
