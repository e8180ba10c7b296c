import { html, type Markup } from './markup.ts'

/** A command to copy; the page's script adds the button. */
export function commandView(command: string): Markup {
  return html`<div class="command"><pre tabindex="0"><code>${command}</code></pre></div>`
}
