import type { CwtShape } from '../checks/second-reader/shape.ts'
import { decodeCbor, encodeCbor, Tag } from '../protocol/cbor.ts'
import { coseHeader, readCoseSign1, toBeSigned } from '../protocol/cose.ts'
import type { Identity } from './identity.ts'
import { fresh } from './mdoc-draft.ts'

/** A CWT as COSE_Sign1, open to change, and signed again. @throws where there is none. */
export function changeCwt(
  body: Uint8Array,
  identity: Identity,
  change: (cwt: CwtShape) => void,
): Uint8Array {
  const item = decodeCbor(body)
  const sign1 = readCoseSign1(item instanceof Tag && Number(item.tag) === 61 ? item.contents : item)
  if (typeof sign1 === 'string') throw new Error(`no CWT there, but ${sign1}`)
  const draft: CwtShape = {
    protected: fresh(sign1.protected) as Map<unknown, unknown>,
    unprotected: fresh(sign1.unprotected) as Map<unknown, unknown>,
    claims: fresh(decodeCbor(sign1.payload)) as Map<unknown, unknown>,
    signature: 'right',
    tags: sign1.tagged ? [18] : [],
  }
  change(draft)
  for (const header of [draft.protected, draft.unprotected]) {
    if (!header.has(coseHeader.x5chain)) continue
    header.set(coseHeader.x5chain, new Uint8Array(Buffer.from(identity.x5c[0] ?? '', 'base64')))
  }
  const protectedBytes = encodeCbor(draft.protected)
  const payload = encodeCbor(draft.claims)
  const signature = new Uint8Array(identity.sign(toBeSigned({ ...sign1, protectedBytes, payload })))
  if (draft.signature === 'broken') signature[10] = (signature[10] ?? 0) ^ 0xff
  const parts = [protectedBytes, draft.unprotected, payload, signature]
  const kept = draft.signature === 'missing' ? parts.with(3, new Uint8Array()) : parts
  return encodeCbor(draft.tags.reduce<unknown>((inner, tag) => new Tag(tag, inner), kept))
}
