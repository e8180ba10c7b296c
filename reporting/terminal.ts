import { styleText } from 'node:util'

/** Colours for a terminal, or nothing at all. */
export type Paint = Readonly<
  Record<'bold' | 'dim' | 'red' | 'green' | 'yellow', (text: string) => string>
>

export function paints(colour: boolean): Paint {
  const paint = (style: keyof Paint) => (text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text
  return {
    bold: paint('bold'),
    dim: paint('dim'),
    red: paint('red'),
    green: paint('green'),
    yellow: paint('yellow'),
  }
}

/** Breaks a text at spaces into lines of at most `width` characters; a longer word stays whole, as URLs must. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = []
  const spaced = text.split(/\s+/).join(' ').trim()
  for (let start = 0; start < spaced.length; ) {
    const end = endOfLine(spaced, start, width)
    lines.push(spaced.slice(start, end))
    start = end + 1
  }
  return lines
}

/** Where the last word ends that still fits, or the first one where none does. */
function endOfLine(spaced: string, start: number, width: number): number {
  if (spaced.length - start <= width) return spaced.length
  const lastSpace = spaced.lastIndexOf(' ', start + width)
  if (lastSpace > start) return lastSpace
  const nextSpace = spaced.indexOf(' ', start + width)
  return nextSpace === -1 ? spaced.length : nextSpace
}
