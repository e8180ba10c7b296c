/** A value of the target file that no report may show. */
export interface NamedSecret {
  readonly kind: string
  readonly value: string
}

const secretKey = /secret|password|passphrase|token$|authorization|api-?key|^d$/i

/** What a target file says in confidence, wherever it stands: by the names of its keys and headers. */
export function secretsOfFile(file: object): readonly NamedSecret[] {
  return Object.entries(file).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'object' && value !== null) return secretsOfFile(value)
    if (typeof value !== 'string' || !secretKey.test(key)) return []
    const kind = key.replaceAll(/([a-z])([A-Z])/g, '$1_$2').toLowerCase()
    // Credentials of a header are known without their scheme, too.
    const [, bare] = /^(?:Basic|Bearer|DPoP) +(\S+)$/i.exec(value) ?? []
    return [{ kind, value }, ...(bare === undefined ? [] : [{ kind, value: bare }])]
  })
}
