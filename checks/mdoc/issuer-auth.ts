import { Tag } from '../../protocol/cbor.ts'
import { coseHeader, hashOf } from '../../protocol/cose.ts'
import type { CredentialCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { brokenLink, chainEndsInRoot, isSelfSigned, timeOf } from '../engine/trust.ts'
import { violated } from '../finding.ts'
import { certificatesOf, onIssuerAuth, onMdoc, shown } from './on-mdoc.ts'

/** How an mdoc is signed, ISO/IEC 18013-5:2021, Section 9.1.2.4. */
export const issuerAuth: readonly CredentialCheck[] = [
  onMdoc('MDOC-9.1.2.4-01', ({ issuerAuth: auth }) => {
    const expected = 'an untagged COSE_Sign1, an array of four'
    if (typeof auth === 'string') return violated({ seen: `issuerAuth is ${auth}`, expected })
    if (auth.tagged)
      return violated({ seen: 'tag 18 around issuerAuth', expected, level: 'SHOULD' })
    // RFC 9052, Section 3: who reads it checks that no label is in both.
    const both = [...auth.protected.keys()].filter((label) => auth.unprotected.has(label))
    return met(both.length === 0, {
      seen: `${both.map(String).join(', ')} in both headers`,
      expected: 'each label in one header',
      level: 'SHOULD',
    })
  }),
  onIssuerAuth('MDOC-9.1.2.4-02', ({ protected: headers }) => {
    const alg: unknown = headers.get(coseHeader.alg)
    const expected = 'alg in the protected header: ES256, ES384, ES512 or EdDSA'
    if (alg === undefined) return violated({ seen: 'no alg in the protected header', expected })
    if (hashOf(alg) === undefined) {
      // Another asymmetric algorithm is against the advice of Table 22; what is no signature at all is against the structure.
      const level = signs(alg) ? { level: 'SHOULD' as const } : {}
      return violated({ seen: `alg is ${shown(alg)}`, expected, ...level })
    }
    const others = [...headers.keys()].filter((label) => label !== coseHeader.alg)
    return met(others.length === 0, {
      seen: `${others.map(String).join(', ')} in the protected header too`,
      expected: 'alg alone',
      level: 'SHOULD',
    })
  }),
  onIssuerAuth('MDOC-9.1.2.4-03', ({ unprotected, protected: headers }, parts) => {
    const chain = certificatesOf(parts)
    const expected = 'the document signer certificate in x5chain of the unprotected header'
    if (chain.length === 0) {
      const place = headers.has(coseHeader.x5chain) ? 'in the protected header' : 'absent'
      return violated({ seen: `x5chain is ${place}`, expected })
    }
    const whole = chain.filter((it) => it !== undefined)
    const value: unknown = unprotected.get(coseHeader.x5chain)
    if (whole.length < chain.length)
      return violated({ seen: `x5chain holds ${shown(value)}`, expected })
    const broken = brokenLink(whole)
    if (broken >= 0)
      return violated({
        seen: `certificate ${broken + 1} of x5chain was not issued by the next`,
        expected: 'a chain, beginning with the document signer (RFC 9360, Section 2)',
      })
    return met(!Array.isArray(value) || value.length > 1, {
      seen: 'x5chain is an array of one',
      expected: 'a byte string for one certificate (RFC 9360, Section 2)',
      level: 'SHOULD',
    })
  }),
  onIssuerAuth('MDOC-9.1.2.4-04', (_auth, _parts, { credential: { facts } }) => {
    const found = facts.find(({ name }) => name === 'issuer-key-found')
    const verified = facts.find(({ name }) => name === 'signature-verified')
    // Without a certificate it is MDOC-9.1.2.4-03, without an algorithm MDOC-9.1.2.4-02.
    if (!found?.holds || !verified) return undefined
    return met(verified.holds, {
      seen: verified.seen,
      expected: 'a signature by the document signer’s key',
    })
  }),
  onMdoc('MDOC-9.1.2.4-05', ({ root, issuerAuth: auth, mso, msoEmbedded }) => {
    const expected = 'MobileSecurityObjectBytes: tag 24 around the MSO'
    if (typeof auth === 'string') {
      // Of what is no COSE_Sign1 otherwise the payload cannot be told.
      const payload = payloadIn(root.get('issuerAuth'))
      const isElsewhere = payload === null || payload === undefined
      return isElsewhere ? violated({ seen: 'a payload that is elsewhere', expected }) : undefined
    }
    if (!mso) return violated({ seen: 'a payload without MSO', expected })
    return met(msoEmbedded, { seen: 'the MSO without tag 24', expected })
  }),
  onMdoc('MDOC-B.1.4-05', (parts) => {
    const chain = certificatesOf(parts)
    if (chain.length === 0) return undefined
    const own = chain.find((it) => it && isSelfSigned(it))
    return met(own === undefined, {
      seen: `${own?.subject.replaceAll('\n', ', ')} is self-signed`,
      expected: 'the document signer certificate without the root',
    })
  }),
  onMdoc('MDOC-9.1.2.4-03', (parts, { credential, evidence, context }) =>
    chainEndsInRoot(certificatesOf(parts), context.credentialRoots, timeOf(credential, evidence)),
  ),
]

/** The third of the four parts of a COSE_Sign1, if there are four. */
function payloadIn(item: unknown): unknown {
  const parts: unknown = item instanceof Tag ? item.contents : item
  return Array.isArray(parts) && parts.length === 4 ? parts[2] : 'unknown'
}

/** COSE numbers of key wrap, key agreement, key transport and hashes (RFC 9053, RFC 9054, RFC 8230). */
const unsigning = [
  [-6, -3],
  [-18, -10],
  [-34, -25],
  [-45, -40],
] as const

/** Numbers above zero are of MACs and encryption. */
function signs(alg: unknown): boolean {
  if (typeof alg !== 'number' || alg >= 0) return false
  return !unsigning.some(([least, most]) => alg >= least && alg <= most)
}
