import type { Fault } from '../fault.ts'
import { anonymousWalletServed } from './anonymous-wallet-served.ts'
import { anyClientIdBesideAClientAttestation } from './any-client-id-beside-a-client-attestation.ts'
import { anyClientIdBesideAClientAttestationInThePushedRequest } from './any-client-id-beside-a-client-attestation-in-the-pushed-request.ts'
import { attestationAlgorithmsNotTold } from './attestation-algorithms-not-told.ts'
import { attestationChallengeDemandedWithoutAChallenge } from './attestation-challenge-demanded-without-a-challenge.ts'
import { attestationChallengeEndpointThatIsNoUrl } from './attestation-challenge-endpoint-that-is-no-url.ts'
import { attestationProofForAnyAudience } from './attestation-proof-for-any-audience.ts'
import { attestationProofOfAnyAge } from './attestation-proof-of-any-age.ts'
import { attestationProofOfAnyIssuer } from './attestation-proof-of-any-issuer.ts'
import { attestationProofOfAnySignature } from './attestation-proof-of-any-signature.ts'
import { attestationProofOfAnyTyp } from './attestation-proof-of-any-typ.ts'
import { attestationProofWithoutItsClaims } from './attestation-proof-without-its-claims.ts'
import { cacheableAttestationChallenge } from './cacheable-attestation-challenge.ts'
import { clientAttestationByAnyProvider } from './client-attestation-by-any-provider.ts'
import { clientAttestationOfAnySignature } from './client-attestation-of-any-signature.ts'
import { clientAttestationOfAnyTyp } from './client-attestation-of-any-typ.ts'
import { clientAttestationWithoutAProofAccepted } from './client-attestation-without-a-proof-accepted.ts'
import { clientAttestationWithoutItsClaims } from './client-attestation-without-its-claims.ts'
import { clientAuthenticationNotDemanded } from './client-authentication-not-demanded.ts'
import { codeRedeemedByAnyClient } from './code-redeemed-by-any-client.ts'
import { expiredClientAttestationAccepted } from './expired-client-attestation-accepted.ts'
import { firstOfTwoClientAttestations } from './first-of-two-client-attestations.ts'
import { madeUpAttestationChallengeAccepted } from './made-up-attestation-challenge-accepted.ts'
import { privateKeyInAClientAttestationAccepted } from './private-key-in-a-client-attestation-accepted.ts'
import { unsignedClientAttestationAccepted } from './unsigned-client-attestation-accepted.ts'
import { usedAttestationProofAccepted } from './used-attestation-proof-accepted.ts'
import { wrongBasicCredentialsWithoutAChallenge } from './wrong-basic-credentials-without-a-challenge.ts'

export const clientFaults: readonly Fault[] = [
  clientAuthenticationNotDemanded,
  anonymousWalletServed,
  wrongBasicCredentialsWithoutAChallenge,
  codeRedeemedByAnyClient,
  clientAttestationOfAnyTyp,
  clientAttestationWithoutItsClaims,
  expiredClientAttestationAccepted,
  clientAttestationOfAnySignature,
  attestationProofOfAnyTyp,
  attestationProofWithoutItsClaims,
  attestationProofOfAnySignature,
  attestationProofOfAnyIssuer,
  attestationProofForAnyAudience,
  clientAttestationWithoutAProofAccepted,
  firstOfTwoClientAttestations,
  attestationChallengeDemandedWithoutAChallenge,
  madeUpAttestationChallengeAccepted,
  anyClientIdBesideAClientAttestation,
  anyClientIdBesideAClientAttestationInThePushedRequest,
  attestationChallengeEndpointThatIsNoUrl,
  cacheableAttestationChallenge,
  privateKeyInAClientAttestationAccepted,
  attestationProofOfAnyAge,
  unsignedClientAttestationAccepted,
  attestationAlgorithmsNotTold,
  clientAttestationByAnyProvider,
  usedAttestationProofAccepted,
]
