import { oneLine, shortened, visible } from '../plain-text.ts'

/** What a target sent stands in code spans: there nothing is a link, a mention, an image or a tag. */
export function code(value: string): string {
  const text = oneLine(value, 300)
  if (text === '') return '(empty)'
  const fence = fenceOf(text, 1)
  const pad = /^[` ]|[` ]$/.test(text) ? ' ' : ''
  return `${fence}${pad}${text}${pad}${fence}`
}

/** The same for what has several lines. */
export function codeBlock(value: string, language: string, most: number): string {
  const text = shortened(visible(value), most)
  const fence = fenceOf(text, 3)
  return `${fence}${language}\n${text}\n${fence}`
}

/** Longer than any run of backticks in the text. */
function fenceOf(text: string, least: number): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  return '`'.repeat(Math.max(least, longest + 1))
}
