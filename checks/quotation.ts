import type { Finding } from './finding.ts'

/** The violated requirement whose finding quotes what a reason quotes, such as a URL that is none, or what explains that one. */
export function quotedRoot(
  reason: string,
  findings: readonly Pick<Finding, 'requirement' | 'verdict' | 'level' | 'seen' | 'causedBy'>[],
): string | null {
  const root = findings.find(
    ({ verdict, level, seen }) =>
      verdict === 'violated' && level.startsWith('MUST') && quotesTheSame(seen, reason),
  )
  return root?.causedBy ?? root?.requirement ?? null
}

/** A value that is quoted on both sides, or the same sentence about a body or a certificate. */
export function quotesTheSame(seen: string, reason: string): boolean {
  const quoted = [...reason.matchAll(/"([^"]+)"/g)].map(([text]) => text)
  return quoted.some((text) => seen.includes(text)) || (seen !== '' && reason.endsWith(seen))
}
