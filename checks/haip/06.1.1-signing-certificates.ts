import type { AnsweredExchange } from '../../protocol/exchange.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { CredentialCheck, ExchangeCheck, JudgeContext } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { type DecodedJws, decodeJws } from '../engine/jws.ts'
import { bodyText, mediaType, show, succeeded } from '../engine/read.ts'
import { verifiesByCertificate } from '../engine/signature.ts'
import { type Judgement, satisfied, violated } from '../finding.ts'
import { onSdJwt } from '../sd-jwt-vc/on-sd-jwt.ts'
import { certificatesIn, holdsNoAnchor, leafIsSignedByAnother } from './certificates.ts'

const expected = 'the signing certificate in x5c'

/**
 * Who vouches for SD-JWT VCs by HAIP 1.0, Section 6.1.1.
 * @see https://openid.net/specs/openid4vc-high-assurance-interoperability-profile-1_0-final.html#section-6.1.1
 */
export const haipSigners: readonly CredentialCheck[] = [
  onSdJwt('HAIP-6.1.1-01', ({ header: { x5c } }, { credential: { facts } }) => {
    const chain = certificatesIn(x5c)
    if (chain.length === 0) return violated({ seen: `x5c is ${show(x5c)}`, expected })
    const broken = chain.find((it, index) => {
      const next = chain[index + 1]
      return next && !(it.checkIssued(next) && it.verify(next.publicKey))
    })
    if (broken) return violated({ seen: 'a chain that does not hang together', expected })
    const signature = facts.find(({ name }) => name === 'signature-verified')
    return signature && met(signature.holds, { seen: signature.seen, expected })
  }),
  onSdJwt('HAIP-6.1.1-02', ({ header }, { context }) => holdsNoAnchor(header.x5c, context)),
  onSdJwt('HAIP-6.1.1-03', ({ header }) => leafIsSignedByAnother(header.x5c)),
]

/**
 * Who vouches for Signed Metadata by HAIP 1.0, Section 4.1, where the issuer signs its metadata.
 * @see https://openid.net/specs/openid4vc-high-assurance-interoperability-profile-1_0-final.html#section-4.1
 */
export const haipSignedMetadata: readonly ExchangeCheck[] = [
  onSigned('HAIP-4.1-03', (_jws, exchange) => {
    const verified = verifiesByCertificate(bodyText(exchange))
    return 'unknown' in verified
      ? undefined
      : met(verified.holds, {
          seen: 'a signature that does not verify with the certificate of x5c',
          expected: 'metadata that the conveyed key signed',
        })
  }),
  onSigned('HAIP-4.1-04', ({ header: { x5c } }, exchange) => {
    if (certificatesIn(x5c).length === 0) return violated({ seen: `x5c is ${show(x5c)}`, expected })
    const verified = verifiesByCertificate(bodyText(exchange))
    return 'unknown' in verified
      ? satisfied
      : met(verified.holds, { seen: 'x5c begins with another certificate', expected })
  }),
  onSigned('HAIP-4.1-05', ({ header }, _exchange, context) => holdsNoAnchor(header.x5c, context)),
  onSigned('HAIP-4.1-06', ({ header }) => leafIsSignedByAnother(header.x5c)),
]

function onSigned(
  requirement: RequirementId,
  judge: (
    jws: DecodedJws,
    exchange: AnsweredExchange,
    context: JudgeContext,
  ) => Judgement | undefined,
): ExchangeCheck {
  return {
    requirement,
    on: 'issuer-metadata',
    judge(exchange, _evidence, context) {
      const isSigned = succeeded(exchange) && mediaType(exchange) === 'application/jwt'
      const jws = isSigned ? decodeJws(bodyText(exchange)) : undefined
      return jws && judge(jws, exchange, context)
    },
  }
}
