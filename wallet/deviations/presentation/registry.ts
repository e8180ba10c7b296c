import type { Deviation } from '../deviation.ts'
import { anotherDomainInThePresentation } from './another-domain-in-the-presentation.ts'
import { anotherHolderOfThePresentation } from './another-holder-of-the-presentation.ts'
import { anotherProofPurposeOfThePresentation } from './another-proof-purpose-of-the-presentation.ts'
import { madeUpChallengeInThePresentation } from './made-up-challenge-in-the-presentation.ts'
import { noChallengeInThePresentation } from './no-challenge-in-the-presentation.ts'
import { presentationInNoArray } from './presentation-in-no-array.ts'
import { tamperedPresentation } from './tampered-presentation.ts'
import { unlistedCryptosuite } from './unlisted-cryptosuite.ts'

export const presentationDeviations: readonly Deviation[] = [
  unlistedCryptosuite,
  anotherProofPurposeOfThePresentation,
  anotherDomainInThePresentation,
  noChallengeInThePresentation,
  madeUpChallengeInThePresentation,
  anotherHolderOfThePresentation,
  tamperedPresentation,
  presentationInNoArray,
]
