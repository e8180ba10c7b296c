/**
 * Texts that by place and name hold nothing secret, whoever reads them: most headers are the same in every exchange of every
 * scenario.
 */
const plainTexts = new Set<string>()

export function isKnownPlain(text: string): boolean {
  return plainTexts.has(text)
}

export function rememberPlain(text: string): void {
  if (text.length > longestPlain) return
  if (plainTexts.size >= mostPlain) plainTexts.clear()
  plainTexts.add(text)
}

const longestPlain = 256
const mostPlain = 2000
