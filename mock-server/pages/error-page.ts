import type { Reply } from '../seams/reply.ts'
import { html } from './html.ts'
import { page } from './page.ts'

/** For errors that must not be sent anywhere, since the address to send them to is in doubt. */
export function errorPage(status: number, error: string, description: string): Reply {
  return page({
    status,
    title: 'This request cannot be served',
    body: html`<p>${description}.</p>
<p>Error: <code>${error}</code></p>`,
  })
}
