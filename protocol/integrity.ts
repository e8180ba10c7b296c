import { createHash } from 'node:crypto'

/** Strongest first. */
const algorithms = ['sha512', 'sha384', 'sha256'] as const

/** A `#integrity` value of these bytes. */
export function integrityOf(bytes: Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`
}

/**
 * Whether bytes are those that Subresource Integrity metadata means: one of the hashes of the strongest algorithm.
 * @returns undefined for a text without any hash of a known algorithm.
 * @see https://www.w3.org/TR/SRI/#does-response-match-metadatalist
 */
export function matchesIntegrity(metadata: string, bytes: Uint8Array): boolean | undefined {
  const hashes = metadata.split(/\s+/).flatMap((entry) => {
    const [, algorithm = '', value = ''] =
      /^(sha\d+)-([A-Za-z0-9+/]+={0,2})(?:\?.*)?$/.exec(entry) ?? []
    return [{ algorithm, value }]
  })
  const strongest = algorithms.find((name) => hashes.some(({ algorithm }) => algorithm === name))
  if (strongest === undefined) return undefined
  const own = createHash(strongest).update(bytes).digest('base64')
  return hashes.some(({ algorithm, value }) => algorithm === strongest && value === own)
}
