/** A value of the target file that no report may show. */
export interface NamedSecret {
  readonly kind: string
  readonly value: string
}

const secretKey = /secret|password|passphrase|token$|authorization|api-?key|^d$/i

/** Of a private JWK beside `d` (RFC 7518, Section 6). */
const keyMembers = ['p', 'q', 'dp', 'dq', 'qi', 'k']

/** What a target file says in confidence, wherever it stands: by the names of its keys and headers, and in commands of a sign-in. */
export function secretsOfFile(file: object): readonly NamedSecret[] {
  if (Array.isArray(file) && file[0] === 'text') return typedSecret(file)
  if ('kty' in file)
    return Object.entries(file)
      .filter(([name, value]) => [...keyMembers, 'd'].includes(name) && typeof value === 'string')
      .map(([, value]) => ({ kind: 'private_key', value: String(value) }))
  return Object.entries(file).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'object' && value !== null) return secretsOfFile(value)
    if (typeof value !== 'string' || !secretKey.test(key)) return []
    const kind = key.replaceAll(/([a-z])([A-Z])/g, '$1_$2').toLowerCase()
    // Credentials of a header are known without their scheme, too.
    const [, bare] = /^(?:Basic|Bearer|DPoP) +(\S+)$/i.exec(value) ?? []
    return [{ kind, value }, ...(bare === undefined ? [] : [{ kind, value: bare }])]
  })
}

/** `["text", "id", "password", "…"]`: what is typed into a field that is called so. */
function typedSecret([, , target, value]: readonly unknown[]): readonly NamedSecret[] {
  const isSecret = typeof target === 'string' && /pass|pwd|secret|pin|otp|token/i.test(target)
  return isSecret && typeof value === 'string' && value !== '' ? [{ kind: 'password', value }] : []
}
