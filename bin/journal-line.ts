import { oneLine, printable } from '../reporting/plain-text.ts'
import type { Paint } from '../reporting/terminal.ts'
import type { JournalPart } from '../targets/mock-control.ts'

type Entry = JournalPart['entries'][number]

const longestPath = 200
const longestDetail = 500

/** One request: when, what, how it was answered, and which demand it did not meet. What wallets sent is harmless in it. */
export function journalLine({ at, request, response, problems, notes }: Entry, paint: Paint) {
  const { status } = response
  const isWrong = problems.length > 0
  const colour = isWrong || status >= 500 ? paint.red : status >= 400 ? paint.yellow : paint.green
  const path = URL.canParse(request.url) ? new URL(request.url).pathname : request.url
  const told = [
    paint.dim(oneLine(at.slice(11, 23))),
    oneLine(request.method, 10).padEnd(6),
    colour(String(Number(status))),
    oneLine(path, longestPath),
    ...problems.map((it) => paint.red(noted(it))),
    ...(notes ?? []).map((it) =>
      it.requirement === undefined
        ? paint.dim(noted(it))
        : paint.yellow(`a strict issuer refuses: ${noted(it)}`),
    ),
  ]
  return printable(told.join(' '))
}

function noted({ demand, detail, requirement }: Entry['problems'][number]): string {
  const by = requirement === undefined ? demand : `${demand}, ${requirement}`
  return `${oneLine(detail, longestDetail)} (${oneLine(by, longestDetail)})`
}

/** JSON in ASCII: what a wallet sent comes out as it was, and repaints no terminal on its way. */
export function journalJson(entry: Entry): string {
  return JSON.stringify(entry).replaceAll(
    /[^\x20-\x7e]/g,
    (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
