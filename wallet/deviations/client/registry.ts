import type { Deviation } from '../deviation.ts'
import { anotherClientIdBesideTheClientAttestation } from './another-client-id-beside-the-client-attestation.ts'
import { anotherClientIdBesideTheClientAttestationInThePushedRequest } from './another-client-id-beside-the-client-attestation-in-the-pushed-request.ts'
import { clientAssertionForSeveralServers } from './client-assertion-for-several-servers.ts'
import { clientAssertionForTheTokenEndpoint } from './client-assertion-for-the-token-endpoint.ts'
import { codeOfAnotherClient } from './code-of-another-client.ts'
import { noClientAtAll } from './no-client-at-all.ts'
import { noClientAuthentication } from './no-client-authentication.ts'
import { noClientAuthenticationInThePushedRequest } from './no-client-authentication-in-the-pushed-request.ts'
import { wrongClientSecret } from './wrong-client-secret.ts'

export const clientDeviations: readonly Deviation[] = [
  noClientAuthentication,
  noClientAuthenticationInThePushedRequest,
  wrongClientSecret,
  codeOfAnotherClient,
  noClientAtAll,
  clientAssertionForTheTokenEndpoint,
  clientAssertionForSeveralServers,
  anotherClientIdBesideTheClientAttestation,
  anotherClientIdBesideTheClientAttestationInThePushedRequest,
]
