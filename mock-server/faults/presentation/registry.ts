import type { Fault } from '../fault.ts'
import { presentationForAnyDomain } from './presentation-for-any-domain.ts'
import { presentationForAnyPurpose } from './presentation-for-any-purpose.ts'
import { presentationOfAnotherHolder } from './presentation-of-another-holder.ts'
import { presentationWithMorePropertiesRefused } from './presentation-with-more-properties-refused.ts'
import { presentationWithoutAChallengeAccepted } from './presentation-without-a-challenge-accepted.ts'
import { rightPresentationRefused } from './right-presentation-refused.ts'
import { tamperedPresentationAccepted } from './tampered-presentation-accepted.ts'

export const presentationFaults: readonly Fault[] = [
  rightPresentationRefused,
  presentationForAnyPurpose,
  presentationForAnyDomain,
  presentationWithoutAChallengeAccepted,
  presentationOfAnotherHolder,
  tamperedPresentationAccepted,
  presentationWithMorePropertiesRefused,
]
