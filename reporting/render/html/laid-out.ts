/** JSON with a line for each member; forms with one for each parameter; anything else as it is. */
export function laidOut(body: string, contentType: string): string {
  if (contentType.includes('x-www-form-urlencoded')) return body.replaceAll('&', '\n&')
  return laidOutJson(body) ?? body
}

/** @returns undefined for what is not JSON, and for what is nested so deep that indentation would fill the page. */
export function laidOutJson(text: string): string | undefined {
  if (!/^\s*[[{]/.test(text) || depthOf(text) > 40) return undefined
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return undefined
  }
}

/** At least as deep as the JSON is: brackets in strings count too. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (const [sign] of text.matchAll(/[[\]{}]/g)) {
    depth += sign === '[' || sign === '{' ? 1 : -1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}
