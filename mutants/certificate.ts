import { createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { CertificateShape } from '../checks/second-reader/shape.ts'
import type { Identity } from './identity.ts'

/** Serial numbers differ. */
let made = 0

interface Signer {
  readonly name: Buffer
  sign(tbs: Buffer): Buffer
}

const ca = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const roots = [
  ['CN', 'A root of a second reader'],
  ['C', 'UT'],
] as const

/** A certificate for the key that signs anew, as X.509 has it (RFC 5280, Section 4.1): base64 DER. */
export function certificate(identity: Identity, shape: CertificateShape, now: number): string {
  const isRoot = shape.of === 'root'
  const subject = nameOf(isRoot ? roots : (shape.subject ?? leafName))
  const key = isRoot ? ca.publicKey : publicKeyOf(identity)
  const signer: Signer =
    shape.of === 'self-signed leaf'
      ? { name: subject, sign: (tbs) => derOf(identity.sign(tbs)) }
      : { name: nameOf(shape.issuer ?? roots), sign: (tbs) => sign('sha256', tbs, ca.privateKey) }
  const { from = -1, days = 365 } = shape
  const start = now + from * day
  const extensions = shape.extensions ?? (isRoot ? rootExtensions : leafExtensions)
  made += 1
  const tbs = seq(
    tlv(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.from([1, made >> 8, made & 0xff])),
    seq(oid('1.2.840.10045.4.3.2')),
    signer.name,
    seq(time(start), time(start + days * day)),
    subject,
    key.export({ type: 'spki', format: 'der' }),
    tlv(0xa3, seq(...extensions.map(extension))),
  )
  const der = seq(tbs, seq(oid('1.2.840.10045.4.3.2')), bits(signer.sign(tbs)))
  return der.toString('base64')
}

const day = 86_400
const leafName = [
  ['CN', 'A signer of a second reader'],
  ['C', 'UT'],
] as const
const digitalSignature = { oid: '2.5.29.15', critical: true, value: '03020780' } as const
const leafExtensions = [
  digitalSignature,
  { oid: '2.5.29.37', critical: true, value: '300906072881 8c5d050102'.replaceAll(' ', '') },
]
const rootExtensions = [
  { oid: '2.5.29.19', critical: true, value: '30030101ff' },
  { oid: '2.5.29.15', critical: true, value: '03020106' },
]

function publicKeyOf({ publicJwk }: Identity): KeyObject {
  if (Object.keys(publicJwk).length === 0) return ca.publicKey
  return createPublicKey({ key: { ...publicJwk } as never, format: 'jwk' })
}

function nameOf(parts: readonly (readonly [string, string])[]): Buffer {
  const types: Readonly<Record<string, string>> = { CN: '2.5.4.3', C: '2.5.4.6', O: '2.5.4.10' }
  return seq(
    ...parts.map(([type, value]) =>
      tlv(0x31, seq(oid(types[type] ?? type), tlv(type === 'C' ? 0x13 : 0x0c, Buffer.from(value)))),
    ),
  )
}

function extension({
  oid: id,
  critical,
  value,
}: {
  oid: string
  critical: boolean
  value: string
}): Buffer {
  return seq(
    oid(id),
    ...(critical ? [Buffer.from([1, 1, 0xff])] : []),
    tlv(4, Buffer.from(value, 'hex')),
  )
}

/** r and s side by side, as ASN.1 has them. */
function derOf(signature: Buffer): Buffer {
  return seq(integer(signature.subarray(0, 32)), integer(signature.subarray(32)))
}

function time(at: number): Buffer {
  const text = new Date(at * 1000).toISOString().replaceAll(/[-:T]|\.\d+/g, '')
  return tlv(0x17, Buffer.from(text.slice(2)))
}

function integer(value: Buffer): Buffer {
  let at = 0
  while (at < value.length - 1 && value[at] === 0) at += 1
  const rest = value.subarray(at)
  return tlv(2, (rest[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.from([0]), rest]) : rest)
}

function oid(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number)
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const digits = [arc & 0x7f]
    for (let left = arc >> 7; left > 0; left >>= 7) digits.unshift((left & 0x7f) | 0x80)
    return digits
  })
  return tlv(6, Buffer.from(bytes))
}

const bits = (value: Buffer) => tlv(3, Buffer.concat([Buffer.from([0]), value]))
const seq = (...parts: readonly Buffer[]) => tlv(0x30, Buffer.concat(parts))

function tlv(tag: number, value: Buffer): Buffer {
  const { length } = value
  const head =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...head]), value])
}
