import type { Deviation } from '../deviation.ts'
import { anotherAudienceInTheAttestationProof } from './another-audience-in-the-attestation-proof.ts'
import { anotherClientIdBesideTheClientAttestation } from './another-client-id-beside-the-client-attestation.ts'
import { anotherClientIdBesideTheClientAttestationInThePushedRequest } from './another-client-id-beside-the-client-attestation-in-the-pushed-request.ts'
import { anotherIssuerInTheAttestationProof } from './another-issuer-in-the-attestation-proof.ts'
import { anotherTypInTheAttestationProof } from './another-typ-in-the-attestation-proof.ts'
import { anotherTypInTheClientAttestation } from './another-typ-in-the-client-attestation.ts'
import { attestationProofByAnotherKey } from './attestation-proof-by-another-key.ts'
import { brokenSignatureOfTheClientAttestation } from './broken-signature-of-the-client-attestation.ts'
import { clientAssertionForSeveralServers } from './client-assertion-for-several-servers.ts'
import { clientAssertionForTheTokenEndpoint } from './client-assertion-for-the-token-endpoint.ts'
import { clientAttestationByAnUnknownProvider } from './client-attestation-by-an-unknown-provider.ts'
import { codeOfAnotherClient } from './code-of-another-client.ts'
import { expiredClientAttestation } from './expired-client-attestation.ts'
import { madeUpChallengeInTheAttestationProof } from './made-up-challenge-in-the-attestation-proof.ts'
import { noAttestationProof } from './no-attestation-proof.ts'
import { noAudienceInTheAttestationProof } from './no-audience-in-the-attestation-proof.ts'
import { noClientAtAll } from './no-client-at-all.ts'
import { noClientAuthentication } from './no-client-authentication.ts'
import { noClientAuthenticationInThePushedRequest } from './no-client-authentication-in-the-pushed-request.ts'
import { noExpiryInTheClientAttestation } from './no-expiry-in-the-client-attestation.ts'
import { noIdInTheAttestationProof } from './no-id-in-the-attestation-proof.ts'
import { noIssuerInTheAttestationProof } from './no-issuer-in-the-attestation-proof.ts'
import { noIssuerInTheClientAttestation } from './no-issuer-in-the-client-attestation.ts'
import { noKeyInTheClientAttestation } from './no-key-in-the-client-attestation.ts'
import { noSubjectInTheClientAttestation } from './no-subject-in-the-client-attestation.ts'
import { noTimeInTheAttestationProof } from './no-time-in-the-attestation-proof.ts'
import { oldAttestationProof } from './old-attestation-proof.ts'
import { privateKeyInTheClientAttestation } from './private-key-in-the-client-attestation.ts'
import { twoClientAttestations } from './two-client-attestations.ts'
import { unsignedAttestationProof } from './unsigned-attestation-proof.ts'
import { unsignedClientAttestation } from './unsigned-client-attestation.ts'
import { usedAttestationProof } from './used-attestation-proof.ts'
import { wrongClientSecret } from './wrong-client-secret.ts'

export const clientDeviations: readonly Deviation[] = [
  noClientAuthentication,
  noClientAuthenticationInThePushedRequest,
  wrongClientSecret,
  codeOfAnotherClient,
  noClientAtAll,
  clientAssertionForTheTokenEndpoint,
  clientAssertionForSeveralServers,
  anotherTypInTheClientAttestation,
  noIssuerInTheClientAttestation,
  noSubjectInTheClientAttestation,
  noExpiryInTheClientAttestation,
  noKeyInTheClientAttestation,
  expiredClientAttestation,
  brokenSignatureOfTheClientAttestation,
  anotherTypInTheAttestationProof,
  noIssuerInTheAttestationProof,
  noAudienceInTheAttestationProof,
  noIdInTheAttestationProof,
  noTimeInTheAttestationProof,
  attestationProofByAnotherKey,
  anotherIssuerInTheAttestationProof,
  anotherAudienceInTheAttestationProof,
  noAttestationProof,
  twoClientAttestations,
  madeUpChallengeInTheAttestationProof,
  anotherClientIdBesideTheClientAttestation,
  anotherClientIdBesideTheClientAttestationInThePushedRequest,
  privateKeyInTheClientAttestation,
  oldAttestationProof,
  unsignedClientAttestation,
  unsignedAttestationProof,
  clientAttestationByAnUnknownProvider,
  usedAttestationProof,
]
