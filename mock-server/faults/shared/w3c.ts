type Members = Readonly<Record<string, unknown>>

/** Other members of a credential of version 1.1, which a JWT carries; a sealed document could not be canonicalised. */
export function inJwtCredentials(
  change: Members,
): (credential: Members) => Record<string, unknown> {
  return (credential) =>
    'issuanceDate' in credential ? { ...credential, ...change } : { ...credential }
}
