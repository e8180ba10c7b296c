import type { Evidence } from '../../report-index.ts'
import { exchangeView } from './exchange-view.ts'
import { html, type Markup } from './markup.ts'

/**
 * The exchanges a page shows in full: each once, where it is first needed, and no more than a page should
 * weigh. All of them are in the HAR.
 */
export class EvidenceShelf {
  readonly #shown = new Set<string>()
  #room = mostCharacters

  /** In full, or a link to where it stands already. */
  show({ exchange, anchor }: Evidence, open = false): Markup {
    if (this.#shown.has(anchor))
      return html`<p class="where"><a href="#${anchor}">The exchange is shown above</a></p>`
    const view = exchangeView(exchange, anchor, open)
    if (view.html.length > this.#room)
      return html`<p class="where">${exchange.id} of this scenario is in <code>exchanges.har</code>.</p>`
    this.#room -= view.html.length
    this.#shown.add(anchor)
    return view
  }

  has(anchor: string): boolean {
    return this.#shown.has(anchor)
  }
}

/** Leaves room below 5 MB for a thousand scenarios. */
const mostCharacters = 2_000_000
