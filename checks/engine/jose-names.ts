/** What an algorithm of JOSE is for; undefined for a name that no registry of today has, `none` among them. */
export type JoseUse = 'signature' | 'mac' | 'content' | 'public-key' | 'shared-key'

/** @see https://www.iana.org/assignments/jose */
const names: Readonly<Record<JoseUse, RegExp>> = {
  signature:
    /^(?:[REP]S(?:256|384|512)|ES256K|EdDSA|Ed25519|Ed448|ESP(?:256|384|512)|ESB(?:256|320|384|512)|ML-DSA-(?:44|65|87))$/,
  mac: /^HS(?:256|384|512)$/,
  // RFC 7518, Section 5.1
  content: /^A(?:128|192|256)(?:GCM|CBC-HS(?:256|384|512))$/,
  // Encrypts to a public key: RFC 7518, Section 4.1, and what followed it.
  'public-key':
    /^(?:ECDH-ES(?:\+A(?:128|192|256)KW)?|RSA-OAEP(?:-(?:256|384|512))?|RSA1_5|HPKE-.+)$/,
  'shared-key': /^(?:dir|A(?:128|192|256)(?:GCM)?KW|PBES2-.+)$/,
}

export function joseUse(name: string): JoseUse | undefined {
  return (Object.keys(names) as JoseUse[]).find((use) => names[use].test(name))
}
