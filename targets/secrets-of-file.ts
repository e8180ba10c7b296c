/** A value of the target file that no report may show. */
export interface NamedSecret {
  readonly kind: string
  readonly value: string
}

/** Keys, and headers by which somebody else's API knows who asks. */
const secretKey =
  /secret|password|passphrase|token$|authorization|api-?key|^d$|cookie|^x-.*(?:auth|key)/i

/** Of a private JWK beside `d` (RFC 7518, Section 6). */
const keyMembers = ['p', 'q', 'dp', 'dq', 'qi', 'k']

/** What a target file says in confidence, wherever it stands: by the names of its keys and headers, and in commands of a sign-in. */
export function secretsOfFile(file: object): readonly NamedSecret[] {
  if (Array.isArray(file) && isText(file[0])) return typedSecret(file)
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

/** As `actOf` of a script reads it. */
function isText(command: unknown): boolean {
  return typeof command === 'string' && command.toLowerCase() === 'text'
}

/**
 * `["text", "id", "pw", "…"]`: a field may be called anything, so what is typed into it is a secret unless the field is
 * clearly that of a user's name.
 */
export function typedSecret(command: readonly unknown[]): readonly NamedSecret[] {
  const [name, by, target, value] = command
  if (!isText(name)) return []
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || text === '' || isUserName(String(by), String(target))) return []
  return [{ kind: /^\d+$/.test(text) ? 'pin' : 'password', value: text }]
}

/** Fields of one form share a class, and the form that a path begins with may be called "login" itself. */
function isUserName(by: string, target: string): boolean {
  if (by.toLowerCase() === 'class') return false
  const own = /^(?:css|xpath)$/i.test(by) ? (target.split(/[\s>+~/]/).at(-1) ?? '') : target
  return (
    /user|login|mail/i.test(own) && !/pass|pwd|pw|secret|pin|otp|token|code|key|phrase/i.test(own)
  )
}
