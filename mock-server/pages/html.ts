import { withHtmlEntities } from '../../protocol/html-entities.ts'

/** Text that is HTML already. Nothing else gets into a page unescaped. */
export interface Markup {
  readonly html: string
}

export type Content = Markup | string | number | false | undefined | readonly Content[]

/** Escapes whatever is interpolated, unless it is markup. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return { html: String.raw({ raw: parts }, ...contents.map(rendered)) }
}

export function escapeHtml(text: string): string {
  return withHtmlEntities(text.toWellFormed())
}

function rendered(content: Content): string {
  if (content === undefined || content === false) return ''
  if (typeof content === 'string' || typeof content === 'number') return escapeHtml(`${content}`)
  return 'html' in content ? content.html : content.map(rendered).join('')
}
