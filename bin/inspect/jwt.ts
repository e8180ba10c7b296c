import { createPublicKey, type JsonWebKey } from 'node:crypto'
import { compactVerify } from 'jose'
import { type DecodedJws, decodeJws, isMacOrNone, secretsIn } from '../../checks/engine/jws.ts'
import { jwkOfDid } from '../../protocol/did.ts'
import { readStatusListToken } from '../../protocol/status-list.ts'
import { dersOf, inspectChain } from './chain.ts'
import { type InspectContext, type Inspection, joined } from './inspection.ts'
import { jwtKind, missingMembers } from './jwt-kinds.ts'
import { cell, rowsOf } from './rows.ts'
import { inspectStatusList } from './status-list.ts'

const skewSeconds = 60

/** @returns undefined for what is no compact JWS of JSON objects. */
export async function inspectJwt(
  text: string,
  context: InspectContext,
): Promise<Inspection | undefined> {
  const jws = decodeJws(text)
  if (!jws) return undefined
  const kind = jwtKind(jws.header, jws.payload)
  const { status_list: list } = jws.payload
  const token = list === undefined ? undefined : readStatusListToken(Buffer.from(text))
  return joined(
    kind.kind,
    await inspectJws(text, jws, context),
    { wrong: missingMembers(kind, jws.header, jws.payload) },
    token === undefined || typeof token === 'string' ? {} : inspectStatusList(token),
  )
}

/** What holds for every signed thing: header, claims, chain, signature, validity. */
export async function inspectJws(
  text: string,
  { header, payload }: DecodedJws,
  context: InspectContext,
): Promise<Partial<Inspection>> {
  const { now } = context
  const chain = header.x5c === undefined ? {} : inspectChain('x5c', dersOf(header.x5c), now)
  const secrets = secretsIn(header.jwk)
  const signature = await inspectSignature(text, header, context)
  return joined(
    '',
    { parts: [{ title: 'Header', rows: rowsOf(withoutChain(header), now) }] },
    { parts: [{ title: 'Claims', rows: rowsOf(payload, now) }] },
    chain,
    signature,
    { wrong: secrets.length > 0 ? [`jwk shows private members: ${secrets.join(', ')}.`] : [] },
    { wrong: validity(payload, now) },
  )
}

/** By the key that it carries, or that the user gave. */
async function inspectSignature(
  text: string,
  header: DecodedJws['header'],
  { key: given, keyName = '--key', now }: InspectContext,
): Promise<Partial<Inspection>> {
  const alg = cell(header.alg)
  if (isMacOrNone(header.alg))
    return { wrong: [`alg is ${alg}: nobody but the sender can tell who signed it.`] }
  const leaf = header.x5c === undefined ? undefined : inspectChain('', dersOf(header.x5c), now).leaf
  const ofDid = typeof header.kid === 'string' ? jwkOfDid(header.kid) : undefined
  const jwk = given ?? (leaf ? undefined : (header.jwk ?? ofDid))
  const own = header.jwk === undefined ? 'kid' : 'jwk'
  const source = given ? keyName : leaf ? 'x5c' : own
  if (!leaf && jwk === undefined)
    return { notes: ['The signature is not verified: the key is not in the thing (--key).'] }
  try {
    const key = jwk ? createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' }) : leaf?.publicKey
    if (!key) return { wrong: [`The key of ${source} cannot be read.`] }
    await compactVerify(text.trim(), key)
    const rows = [['Signature', `${alg}, matches the key of ${source}`]] as const
    return { parts: [{ title: 'Signature', rows }] }
  } catch (cause) {
    const why = cell((cause as Error).message)
    return { wrong: [`The signature does not match the key of ${source}: ${why}.`] }
  }
}

function validity({ exp, nbf }: DecodedJws['payload'], now: Date): readonly string[] {
  const seconds = now.getTime() / 1000
  return [
    ...(typeof exp === 'number' && exp <= seconds - skewSeconds ? ['It has expired (exp).'] : []),
    ...(typeof nbf === 'number' && nbf > seconds + skewSeconds
      ? ['It is not valid yet (nbf).']
      : []),
  ]
}

function withoutChain(header: DecodedJws['header']) {
  const { x5c, ...others } = header
  return x5c === undefined ? header : { ...others, x5c: 'see Certificates' }
}
