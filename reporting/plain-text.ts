/**
 * What a target sent may hold control sequences, direction marks or broken surrogates: shown as they
 * are, they could repaint a terminal or a page. Each becomes a visible sign; line breaks and tabs stay.
 */
export function visible(text: string): string {
  const told = text.toWellFormed().replaceAll(/\r\n/g, '\n')
  return hidden.test(told) ? withSigns(told) : told
}

const chunk = 16 * 1024
const longestSign = '[U+FFFF]'.length

/** By hand, and not by a regular expression: a target may send millions of them. */
function withSigns(text: string): string {
  const signs = new Map<number, string>()
  const parts: string[] = []
  const codes = new Uint16Array(chunk * longestSign)
  for (let from = 0; from < text.length; from += chunk) {
    let length = 0
    for (let at = from; at < Math.min(from + chunk, text.length); at++) {
      const code = text.charCodeAt(at)
      if (code >= 0x20 && code < 0x7f) codes[length++] = code
      else {
        const sign = signs.get(code) ?? signOf(code)
        signs.set(code, sign)
        for (let index = 0; index < sign.length; index++) codes[length++] = sign.charCodeAt(index)
      }
    }
    parts.push(Buffer.from(codes.buffer, 0, length * codes.BYTES_PER_ELEMENT).toString('utf16le'))
  }
  return parts.join('')
}

function signOf(code: number): string {
  const character = String.fromCharCode(code)
  if (!hidden.test(character)) return character
  if (code < 0x20) return String.fromCodePoint(0x2400 + code)
  return code === 0x7f ? '␡' : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
}

/**
 * Text on its way to a terminal or to the log of a CI job: besides colours of ours nothing in it is a control sequence, and
 * no line is a command to the runner (GitHub's `::error`, also behind spaces; `##[` and `##vso[` of others wherever they stand).
 */
export function printable(text: string): string {
  return text
    .split(ownColours)
    .map((part, index) => (index % 2 === 1 || part === '' ? part : visible(part)))
    .join('')
    .replaceAll(lineCommand, '$1: ')
    .replaceAll(/#(?=#\w*\[)/g, '# ')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what colours are made of.
const lineCommand = /^((?:\s|\u001b\[\d+m)*):(?=:)/gm

// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what colours are made of.
const ownColours = /((?:\u001b\[(?:1|2|22|3[123]|39)m)+)/

/** On one line, and no longer than `width` characters. */
export function oneLine(text: string, width = Number.POSITIVE_INFINITY): string {
  // Only the beginning of what is long is looked at: white space takes a part of it away.
  const longest = 20 * width + 1000
  const isCut = text.length > longest
  const characters = [...visible(text.slice(0, longest)).replaceAll(/\s+/g, ' ').trim()]
  if (characters.length <= width) return `${characters.join('')}${isCut ? '…' : ''}`
  return `${characters.slice(0, Math.max(0, width - 1)).join('')}…`
}

/** What a target sent may be of any length: the rest is told, not shown. */
export function shortened(text: string, most = 4000): string {
  if (text.length <= most) return text
  return `${text.slice(0, most).toWellFormed()}… (${text.length} characters in all)`
}

/** Controls (C0 without tab and line feed, DEL, C1), direction marks, line separators, non-characters. */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/

/** `1 requirement`, `2 requirements`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
