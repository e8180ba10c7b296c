/** JSON with a line for each member; forms with one for each parameter; anything else as it is. */
export function laidOut(body: string, contentType: string): string {
  if (contentType.includes('x-www-form-urlencoded')) return body.replaceAll('&', '\n&')
  return laidOutJson(body) ?? body
}

/** @returns undefined for what is not JSON, and for what is nested so deep that indentation would fill the page. */
export function laidOutJson(text: string): string | undefined {
  if (!/^\s*[[{]/.test(text) || isDeep(text)) return undefined
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return undefined
  }
}

const deepest = 40

/** Whether the JSON may be deeper than that: brackets in strings count too. */
function isDeep(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length && depth <= deepest; at++) {
    const code = text.charCodeAt(at) | braceForBracket
    if (code === opening) depth += 1
    else if (code === closing) depth -= 1
  }
  return depth > deepest
}

const [opening, closing] = [0x7b, 0x7d]
/** What tells `{` from `[`, and `}` from `]`. */
const braceForBracket = 0x20
