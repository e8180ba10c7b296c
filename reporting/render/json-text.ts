/**
 * JSON whose text is as harmless as its values are long: what would repaint a terminal or turn the reading
 * direction is written as an escape, and reads back the same.
 */
export function jsonText(value: unknown, indent: number): string {
  return `${JSON.stringify(value, null, indent).replaceAll(hidden, escaped)}\n`
}

/**
 * DEL, C1, direction marks, line separators, non-characters, what begins a command to the runner of a CI job; JSON itself escapes C0
 * and lone surrogates.
 */
const hidden =
  /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]|#(?=#\w*\[)/g

function escaped(sign: string): string {
  return `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`
}
