import type { Environment } from '../environment.ts'
import { html } from '../pages/html.ts'
import { page } from '../pages/page.ts'
import type { Reply } from '../seams/reply.ts'
import { journalSize, journalTable } from './journal-table.ts'
import { consolePaths } from './routes.ts'
import { trail } from './trail.ts'

/** Everything the journal keeps, or what went wrong alone. */
export function journalPage({ id, journal }: Environment, onlyProblems: boolean): Reply {
  const { entries } = journal
  const wrong = entries.filter(({ problems }) => problems.length > 0)
  const link = (text: string, query: string, isHere: boolean) =>
    html`<a href="${consolePaths.journal(id)}${query}"${isHere && html` aria-current="page"`}>${text}</a>`
  return page({
    title: 'Journal',
    wide: true,
    trail: trail(id),
    body: html`<p>${link(journalSize(journal), '', !onlyProblems)} · ${link(
      `${wrong.length} with something wrong`,
      '?problems',
      onlyProblems,
    )}</p>
<form method="post" action="${consolePaths.clearJournal(id)}" class="inline"><button class="plain">Clear</button></form>
${journalTable(onlyProblems ? wrong : entries)}`,
  })
}
