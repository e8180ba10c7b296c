import { UsageError } from '../../protocol/usage-error.ts'
import { answerVariants } from './answers.ts'
import { authorizationVariants } from './authorization.ts'
import { issuanceVariants } from './issuance.ts'
import { metadataVariants } from './metadata.ts'
import { offerVariants } from './offer.ts'
import type { Variant } from './variant.ts'

/** Everything unusual that the mock can do and no check may report. */
export const variants: readonly Variant[] = [
  ...metadataVariants,
  ...authorizationVariants,
  ...offerVariants,
  ...issuanceVariants,
  ...answerVariants,
]

/** @throws UsageError for a name that is no variant's. */
export function variantsNamed(names: readonly string[]): readonly Variant[] {
  return names.map((name) => {
    const variant = variants.find((known) => known.name === name)
    if (variant) return variant
    throw new UsageError(
      'ERR_UNKNOWN_VARIANT',
      `There is no variant named "${name}"`,
      '`vcispec list variants` names them all.',
    )
  })
}
