import type { Fault } from '../fault.ts'
import { attestationAlgorithmsNotTold } from './attestation-algorithms-not-told.ts'
import { attestationChallengeDemandedWithoutAChallenge } from './attestation-challenge-demanded-without-a-challenge.ts'
import { attestationChallengeEndpointThatIsNoUrl } from './attestation-challenge-endpoint-that-is-no-url.ts'
import { cacheableAttestationChallenge } from './cacheable-attestation-challenge.ts'
import { wrongBasicCredentialsWithoutAChallenge } from './wrong-basic-credentials-without-a-challenge.ts'

export const clientFaults: readonly Fault[] = [
  wrongBasicCredentialsWithoutAChallenge,
  attestationChallengeDemandedWithoutAChallenge,
  attestationChallengeEndpointThatIsNoUrl,
  cacheableAttestationChallenge,
  attestationAlgorithmsNotTold,
]
