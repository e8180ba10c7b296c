import type { Fault } from '../fault.ts'
import { presentationWithMorePropertiesRefused } from './presentation-with-more-properties-refused.ts'
import { rightPresentationRefused } from './right-presentation-refused.ts'

export const presentationFaults: readonly Fault[] = [
  rightPresentationRefused,
  presentationWithMorePropertiesRefused,
]
