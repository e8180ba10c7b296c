import { createHash } from 'node:crypto'
import { decodeJws, decodePart } from '../../checks/engine/jws.ts'
import { at, isObject } from '../../checks/engine/read.ts'
import { resolveDisclosures } from '../../wallet/formats/disclosures.ts'
import { type InspectContext, type Inspection, joined, type Row } from './inspection.ts'
import { inspectJws, inspectJwt } from './jwt.ts'
import { cell, rowsOf } from './rows.ts'

const hashes: Readonly<Record<string, string>> = {
  'sha-256': 'sha256',
  'sha-384': 'sha384',
  'sha-512': 'sha512',
}

/**
 * An SD-JWT with its disclosures, and the Key Binding JWT of a presentation.
 * @see https://www.rfc-editor.org/rfc/rfc9901#section-4
 * @returns undefined for what is none.
 */
export async function inspectSdJwt(
  text: string,
  context: InspectContext,
): Promise<Inspection | undefined> {
  const [jwt = '', ...parts] = text.split('~')
  const jws = decodeJws(jwt)
  if (!jws || parts.length === 0) return undefined
  const binding = parts.at(-1) ?? ''
  const disclosures = parts.slice(0, -1)
  const name = Object.hasOwn(jws.payload, 'vct') ? 'SD-JWT VC' : 'SD-JWT'
  const algorithm = hashes[String(cell(jws.payload._sd_alg ?? 'sha-256'))]
  const resolved = resolveDisclosures(jws.payload, disclosures)
  const { now } = context
  return joined(
    name,
    await inspectJws(jwt, jws, context),
    {
      parts: [{ title: 'Disclosures', rows: disclosureRows(jws.payload, disclosures, algorithm) }],
    },
    'problem' in resolved
      ? { wrong: [`The disclosures do not match: ${cell(resolved.problem)}.`] }
      : { parts: [{ title: 'Claims, disclosed', rows: rowsOf(resolved.claims, now) }] },
    binding === ''
      ? {}
      : await inspectBinding(text, binding, algorithm, holding(jws.payload.cnf, now)),
  )
}

function disclosureRows(
  payload: unknown,
  encoded: readonly string[],
  algorithm: string | undefined,
): readonly Row[] {
  const contents = encoded.map(decodePart)
  const digests = new Set(textsIn([payload, ...contents]))
  return encoded.map((text, index) => {
    const content = contents[index]
    const [name, value] = Array.isArray(content) ? content.slice(1) : []
    const isElement = Array.isArray(content) && content.length === 2
    const label = isElement ? 'array element' : cell(name ?? '?')
    const digest = algorithm && createHash(algorithm).update(text).digest('base64url')
    const match = digest !== undefined && digests.has(digest) ? 'digest matches' : 'no such digest'
    return [`${index + 1}. ${label}`, `${cell(isElement ? name : value)} (${match})`]
  })
}

async function inspectBinding(
  whole: string,
  binding: string,
  algorithm: string | undefined,
  context: InspectContext,
): Promise<Partial<Inspection>> {
  const inspected = await inspectJwt(binding, context)
  if (!inspected) return { wrong: ['What stands after the last ~ is no Key Binding JWT.'] }
  const bound = whole.slice(0, whole.length - binding.length)
  const expected = algorithm && createHash(algorithm).update(bound).digest('base64url')
  const hash = decodeJws(binding)?.payload.sd_hash
  return {
    parts: inspected.parts.map(({ title, rows }) => ({ title: `Key binding: ${title}`, rows })),
    notes: inspected.notes,
    wrong: [
      ...inspected.wrong,
      ...(hash === expected ? [] : ['sd_hash of the Key Binding JWT does not match.']),
    ],
  }
}

/** The key that the credential is bound to, whatever key the issuer has (RFC 9901, Section 4.1.2). */
function holding(cnf: unknown, now: Date): InspectContext {
  const jwk = at(cnf, 'jwk')
  return isObject(jwk) ? { now, key: jwk, keyName: 'cnf' } : { now }
}

/** Without recursion: a hostile payload may be nested as deep as it is long. */
function textsIn(root: unknown): readonly string[] {
  const found: string[] = []
  const open = [root]
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value === 'string') found.push(value)
    else if (typeof value === 'object' && value !== null) {
      for (const inner of Object.values(value)) open.push(inner)
    }
  }
  return found
}
