import type { Reply } from '../faults/fault.ts'
import { escapeHtml, page } from './page.ts'

/** For errors that must not be sent anywhere, since the address to send them to is in doubt. */
export function errorPage(status: number, error: string, description: string): Reply {
  return page(
    status,
    'This request cannot be served',
    `<p>${escapeHtml(description)}.</p>\n<p>Error: <code>${escapeHtml(error)}</code></p>`,
  )
}
