import type { X509Certificate } from 'node:crypto'
import { inWords } from '../../protocol/in-words.ts'
import type { JudgeContext } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { items } from '../engine/read.ts'
import { anchorsOf, certificateOfDer, isSelfSigned, nameOf } from '../engine/trust.ts'
import type { Judgement } from '../finding.ts'

/** What HAIP 1.0, Sections 4.1, 6.1 and 6.1.1, demands of the `x5c` of metadata, credentials and Status List Tokens. */

/** The certificates of an `x5c`, leaf first; what is none is left out. */
export function certificatesIn(x5c: unknown): readonly X509Certificate[] {
  return items(x5c).flatMap((text) => certificateOfDer(Buffer.from(inWords(text), 'base64')) ?? [])
}

/** A root that the operator trusts is a violation; another certificate that signs itself is likely one. */
export function holdsNoAnchor(
  x5c: unknown,
  { credentialRoots }: JudgeContext,
): Judgement | undefined {
  const roots = anchorsOf(credentialRoots ?? [])
  const chain = certificatesIn(x5c)
  // A leaf that signs itself has a row of its own, where it is no authority.
  const own = chain.filter((it, index) => isSelfSigned(it) && (index > 0 || it.ca))
  const anchors = chain.filter((it) => roots.some((root) => root.raw.equals(it.raw)))
  if (chain.length === 0) return undefined
  const [first] = [...anchors, ...own]
  return met(first === undefined, {
    seen: `x5c holds ${first && nameOf(first)}`,
    expected: 'a chain without its trust anchor',
    ...(anchors.length === 0 && roots.length > 0 && { level: 'SHOULD' as const }),
  })
}

export function leafIsSignedByAnother(x5c: unknown): Judgement | undefined {
  const [leaf] = certificatesIn(x5c)
  return (
    leaf &&
    met(!isSelfSigned(leaf), {
      seen: `${nameOf(leaf)} signs itself`,
      expected: 'a certificate that somebody else signed',
    })
  )
}
