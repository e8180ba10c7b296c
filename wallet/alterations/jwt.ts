import type { RequirementId } from '../../protocol/requirement-id.ts'
import { unsigned, withClaims, withHeader } from '../deviations/altered-jwt.ts'
import type { JwtDraft } from '../signed-jwt.ts'
import { type Alteration, altered } from './alteration.ts'

type JwtArtefact = 'attestationProof' | 'clientAssertion' | 'clientAttestation' | 'dpopProof'

const hour = 3600

/** An HMAC, as if the key that everybody can see were a secret. */
export function withMac(draft: JwtDraft): JwtDraft {
  return { ...withHeader(draft, { alg: 'HS256' }), secret: 'public' }
}

/** What is wrong with any JWT that is made so; `what` reads after "the". */
export function jwtAlterations(
  of: JwtArtefact,
  what: string,
  {
    form,
    algorithm,
    begun = 'RFC7519-4.1.5-01',
  }: {
    readonly form: RequirementId
    readonly algorithm: RequirementId
    readonly begun?: RequirementId
  },
): readonly Alteration[] {
  return [
    altered(of, `the ${what} as no JWT`, form, (draft: JwtDraft) => ({
      ...draft,
      text: 'vcispec',
    })),
    altered(of, `an unsigned ${what}`, algorithm, unsigned),
    altered(of, `a MAC as the signature of the ${what}`, algorithm, withMac),
    altered(of, `nbf of the ${what} in an hour`, begun, (draft: JwtDraft) =>
      withClaims(draft, { nbf: Number(draft.payload.iat) + hour }),
    ),
  ]
}

/** A time at which the JWT is not good any more, where it needs none. */
export function ended(of: JwtArtefact, what: string): Alteration {
  return altered(of, `exp of the ${what} an hour ago`, 'RFC7519-4.1.4-01', (draft: JwtDraft) =>
    withClaims(draft, { exp: Number(draft.payload.iat) - hour }),
  )
}

export function withoutClaims(
  of: JwtArtefact,
  what: string,
  requirement: RequirementId,
  claims: readonly string[],
): readonly Alteration[] {
  return claims.map((claim) =>
    altered(of, `no ${claim} in the ${what}`, requirement, (draft: JwtDraft) =>
      withClaims(draft, { [claim]: undefined }),
    ),
  )
}
