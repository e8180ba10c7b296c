/** Far more than a page on which somebody signs in has. */
const longestPage = 2_000_000
const mostTags = 5000
const mostForms = 100
const mostOpen = 30

/** Elements that a browser opens again in every paragraph until they are closed (HTML, Section 13.2.4.3). */
const tag = /<(\/?)(a|b|big|code|em|font|form|i|nobr|s|small|strike|strong|tt|u)\b/gi

/** Whether a page was made to keep its reader busy: what is nested or left open costs its square. */
export function isBeyondReading(html: string): boolean {
  if (html.length > longestPage) return true
  let tags = 0
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) tags += 1
  if (tags > mostTags) return true
  const open = new Map<string, number>()
  let forms = 0
  for (const [, slash, written = ''] of html.matchAll(tag)) {
    const name = written.toLowerCase()
    if (name === 'form') {
      forms += slash ? 0 : 1
      continue
    }
    const depth = Math.max(0, (open.get(name) ?? 0) + (slash ? -1 : 1))
    open.set(name, depth)
    // A link ends where the next begins.
    if (forms > mostForms || (depth > mostOpen && name !== 'a')) return true
  }
  return forms > mostForms
}
