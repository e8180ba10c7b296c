import type { Note } from '../http/place.ts'
import type { Journal } from '../journal.ts'
import type { JournalEntry, JournalMessage } from '../journal-entry.ts'
import { html, type Markup } from '../pages/html.ts'

/** How many entries there are, and of how many they are what is left. */
export function journalSize({ length, total }: Pick<Journal, 'length' | 'total'>): string {
  if (total > length) return `latest ${length} of ${total} requests`
  return `${length} ${length === 1 ? 'request' : 'requests'}`
}

/** What wallets and workflows did, the newest first, and what they did wrong. */
export function journalTable(entries: readonly JournalEntry[]): Markup {
  if (entries.length === 0) return html`<p class="quiet">Nobody has asked for anything yet.</p>`
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Journal"><table>
<thead><tr><th scope="col">At</th><th scope="col">Operation</th><th scope="col">Answer</th><th scope="col">What was wrong</th><th scope="col">Bytes</th></tr></thead>
<tbody>${entries.toReversed().map(row)}</tbody></table></div>`
}

function row({ at, operation, request, response, problems, notes = [] }: JournalEntry): Markup {
  return html`<tr>
<td data-label="At">${at.toISOString().slice(11, 23)}</td>
<td data-label="Operation">${operation}</td>
<td data-label="Answer"${problems.length > 0 && html` class="bad"`}>${response.status}</td>
<td>${problems.map(({ demand, detail }) => html`<span class="bad">${detail}</span> <span class="quiet">(${demand})</span>`)}${notes.map(noted)}</td>
<td><details><summary>${request.method}<span class="quiet"> request and answer</span></summary>
<pre>${request.method} ${request.url}
${sent(request)}</pre>
<pre>${response.status}
${sent(response)}</pre></details></td>
</tr>`
}

function noted({ demand, detail, requirement }: Note): Markup {
  if (requirement === undefined) return html`<span class="quiet">${demand}: ${detail} </span>`
  return html`<span class="bad">A strict issuer refuses this: ${detail}</span> <span class="quiet">(${demand}, ${requirement})</span> `
}

/** Headers and body as they were on the wire, and what an encrypted body said. */
function sent({ rawHeaders, body, bodyBase64, decrypted }: JournalMessage): string {
  const headers = rawHeaders.map(([name, value]) => `${name}: ${value}\n`).join('')
  const opened = decrypted === undefined ? '' : `\n\nDecrypted:\n${decrypted}`
  return `${headers}\n${bodyBase64 ?? body ?? ''}${opened}`
}
