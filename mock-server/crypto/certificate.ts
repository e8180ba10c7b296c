import { type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'
import {
  bits,
  explicit,
  implicit,
  integer,
  objectId,
  octets,
  printable,
  sequence,
  set,
  time,
  utf8,
  within,
  yes,
} from './der.ts'

/** What a certificate says. */
export interface CertificateWish {
  /** DER, as `nameOf` writes it and `subjectOf` reads it. */
  readonly subject: Uint8Array
  readonly issuer: Uint8Array
  /** SubjectPublicKeyInfo, in DER. */
  readonly publicKey: Uint8Array
  readonly notBefore: Date
  readonly notAfter: Date
  /** DER, as the functions below write them. */
  readonly extensions: readonly Uint8Array[]
}

const ecdsaWithSha256 = sequence(objectId('1.2.840.10045.4.3.2'))

/**
 * A certificate of version 3, signed by a key on P-256. Written here: a library for all of X.509 is two hundred modules, and takes ten times as long.
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 */
export function certificateOf(wish: CertificateWish, signingKey: KeyObject): X509Certificate {
  const toBeSigned = sequence(
    explicit(0, integer(Buffer.from([2]))),
    // Positive and unique (Section 4.1.2.2).
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    ecdsaWithSha256,
    wish.issuer,
    sequence(time(wish.notBefore), time(wish.notAfter)),
    wish.subject,
    wish.publicKey,
    ...(wish.extensions.length > 0 ? [explicit(3, sequence(...wish.extensions))] : []),
  )
  const signature = bits(sign('sha256', toBeSigned, signingKey))
  return new X509Certificate(sequence(toBeSigned, ecdsaWithSha256, signature))
}

const attributes: Readonly<Record<string, readonly [id: string, write: (text: string) => Buffer]>> =
  {
    CN: ['2.5.4.3', utf8],
    C: ['2.5.4.6', printable],
    O: ['2.5.4.10', utf8],
  }

/** @param name `CN=vcispec mock CA, C=UT`; a value holds no comma. */
export function nameOf(name: string): Buffer {
  return sequence(
    ...name.split(', ').map((part) => {
      const at = part.indexOf('=')
      const [id, write] = attributes[part.slice(0, at)] ?? []
      if (!id || !write) throw new Error(`no certificate names ${part}`)
      return set(sequence(objectId(id), write(part.slice(at + 1))))
    }),
  )
}

/** The subject of a certificate, as it stands there: the sixth part of what was signed. */
export function subjectOf({ raw }: X509Certificate): Uint8Array {
  const [toBeSigned] = within(raw)
  const subject = toBeSigned && within(toBeSigned)[5]
  if (!subject) throw new Error('a certificate without a subject')
  return subject
}

function extension(id: string, critical: boolean, content: Uint8Array): Buffer {
  return sequence(objectId(id), ...(critical ? [yes()] : []), octets(content))
}

/** Section 4.2.1.9. A CA here certifies no other CA. */
export function basicConstraints(isAuthority: boolean): Buffer {
  const content = isAuthority ? [yes(), integer(Buffer.from([0]))] : []
  return extension('2.5.29.19', true, sequence(...content))
}

/** Section 4.2.1.3, the first bit the lowest. */
export const keyUsages = { digitalSignature: 1, keyCertSign: 32, cRLSign: 64 } as const

/** @param usages of the first eight bits of KeyUsage, those that are set. */
export function keyUsage(usages: number): Buffer {
  const lowestFirst = usages.toString(2).padStart(8, '0')
  const unused = lowestFirst.indexOf('1')
  const byte = Number.parseInt([...lowestFirst].toReversed().join(''), 2)
  return extension('2.5.29.15', true, bits(Buffer.from([byte]), unused))
}

/** Section 4.2.1.12. */
export function extendedKeyUsage(id: string, critical: boolean): Buffer {
  return extension('2.5.29.37', critical, sequence(objectId(id)))
}

/** What else a certificate's subject goes by. */
export interface AlternativeName {
  readonly type: 'dns' | 'url' | 'ip'
  readonly value: string
}

/** Section 4.2.1.6. */
export function alternativeNames(names: readonly AlternativeName[]): Buffer {
  const tags = { dns: 2, url: 6, ip: 7 }
  const written = names.map(({ type, value }) =>
    implicit(tags[type], type === 'ip' ? addressOf(value) : Buffer.from(value)),
  )
  return extension('2.5.29.17', false, sequence(...written))
}

/** Four bytes, or sixteen. */
function addressOf(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split('.').map(Number))
  // Normal form: eight groups in hexadecimal, of which those that are zero are left out at one place.
  const [head = '', tail] = new URL(`http://[${address.split('%', 1)}]`).hostname
    .slice(1, -1)
    .split('::')
  const groups = (text = '') => (text === '' ? [] : text.split(':'))
  const missing = 8 - groups(head).length - groups(tail).length
  return Buffer.from(
    [...groups(head), ...Array<string>(missing).fill('0'), ...groups(tail)]
      .map((group) => group.padStart(4, '0'))
      .join(''),
    'hex',
  )
}
