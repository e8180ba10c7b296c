import { html, type Markup } from './markup.ts'

/** A command to copy; the page's script adds the button. */
export function commandView(command: string): Markup {
  return html`<div class="command"><pre tabindex="0"><code>${command}</code></pre></div>`
}

/** Text for an issue tracker: folded away, and copied by a button that says so. */
export function ticketView(ticket: string): Markup {
  return html`<details class="ticket"><summary>As a ticket</summary><div class="command" data-copy="Copy as ticket"><pre tabindex="0"><code>${ticket}</code></pre></div></details>`
}
