import type { MdocShape } from '../checks/second-reader/shape.ts'
import { decodeCbor, encodeCbor, Tag } from '../protocol/cbor.ts'
import { coseHeader, toBeSigned } from '../protocol/cose.ts'
import { readMdoc } from '../protocol/mdoc.ts'
import { certificate } from './certificate.ts'
import { type Identity, sha256 } from './identity.ts'

/** An mdoc, open to change, and written again. @throws where there is none. */
export function changeMdoc(
  raw: unknown,
  identity: Identity,
  change: (mdoc: MdocShape) => void,
  now = 0,
): string {
  const parts = readMdoc(raw)
  if (typeof parts === 'string' || typeof parts.issuerAuth === 'string' || !parts.mso)
    throw new Error('no mdoc there')
  const { issuerAuth, root } = parts
  const draft: MdocShape = {
    mso: fresh(parts.mso) as Map<unknown, unknown>,
    items: parts.items.map(({ namespace, members }) => ({
      namespace,
      members: fresh(members) as Map<unknown, unknown>,
    })),
    protected: fresh(issuerAuth.protected) as Map<unknown, unknown>,
    unprotected: fresh(issuerAuth.unprotected) as Map<unknown, unknown>,
    signature: 'right',
    digests: 'as they were',
    certificate: (shape) => bytes(Buffer.from(certificate(identity, shape, now), 'base64')),
  }
  const before = draft.items.map(({ members }) => hex(encodeCbor(members)))
  const signerBefore = draft.unprotected.get(coseHeader.x5chain)
  change(draft)
  const isChanged = draft.items.some(({ members }, at) => hex(encodeCbor(members)) !== before[at])
  // What was not changed keeps its very bytes, which its digest is of.
  const tagged = draft.items.map((item, at) => {
    const same = !isChanged && parts.items[at]?.taggedBytes
    return { ...item, tag: same ? decodeCbor(same) : new Tag(24, encodeCbor(item.members)) }
  })
  if (draft.digests === 'anew') {
    for (const { namespace, members, tag } of tagged) {
      const digests = draft.mso.get('valueDigests') as Map<unknown, Map<unknown, unknown>>
      digests.get(namespace)?.set(members.get('digestID'), bytes(sha256(encodeCbor(tag))))
    }
  }
  if (draft.unprotected.get(coseHeader.x5chain) === signerBefore)
    draft.unprotected.set(coseHeader.x5chain, bytes(identity.documentSigner))
  const protectedBytes = encodeCbor(draft.protected)
  const payload = encodeCbor(new Tag(24, encodeCbor(draft.mso)))
  const signature = bytes(identity.sign(toBeSigned({ ...issuerAuth, protectedBytes, payload })))
  if (draft.signature === 'broken') signature[10] = (signature[10] ?? 0) ^ 0xff
  const namespaces = Map.groupBy(tagged, ({ namespace }) => namespace)
  const nameSpaces = new Map(
    [...namespaces].map(([name, list]) => [name, list.map((it) => it.tag)]),
  )
  const written = new Map([...root].map(([key]) => [key, fresh(root.get(key))]))
  if (root.has('nameSpaces')) written.set('nameSpaces', nameSpaces)
  written.set('issuerAuth', [protectedBytes, draft.unprotected, payload, signature])
  return Buffer.from(encodeCbor(written)).toString('base64url')
}

/** A copy that does not remember how it was encoded. */
export function fresh(value: unknown): unknown {
  if (value instanceof Map)
    return new Map([...value].map(([key, member]) => [fresh(key), fresh(member)]))
  if (value instanceof Tag) return new Tag(value.tag, fresh(value.contents))
  if (value instanceof Uint8Array) return bytes(value)
  return Array.isArray(value) ? value.map(fresh) : value
}

const bytes = (from: Uint8Array) => new Uint8Array(from)
const hex = (from: Uint8Array) => Buffer.from(from).toString('hex')
