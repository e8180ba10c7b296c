import files from './clause-files.json' with { type: 'json' }

/**
 * What is about a clause has the same name in every room: `oauth/rfc9449-4.3-checking-proofs` is a feature, a file of
 * faults, of deviations. `clause-files.json` says which clauses or single requirements belong to a file; clauses
 * that are read together share one, and a long clause has parts (`12.2.4-metadata-parameters.display`).
 */
export type ClauseFile = keyof typeof files

const owners = new Map<string, ClauseFile>(
  (Object.keys(files) as ClauseFile[]).flatMap((file) => files[file].map((of) => [of, file])),
)

/** @param id of a requirement or a clause: `VCI-7.2-05`, `VCI-7.2`. */
export function clauseFileOf(id: string): ClauseFile | undefined {
  return owners.get(id) ?? owners.get(id.slice(0, id.lastIndexOf('-')))
}

export const clauseFiles = Object.keys(files) as readonly ClauseFile[]

/** The name without its part: that of the feature. */
export function wholeOf(file: ClauseFile): string {
  const whole = clauseFiles.find((it) => file.startsWith(`${it}.`))
  return whole ?? file
}
