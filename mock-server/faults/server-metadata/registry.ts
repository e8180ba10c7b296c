import type { Fault } from '../fault.ts'
import { authorizationEndpointThatIsNoUrl } from './authorization-endpoint-that-is-no-url.ts'
import { authorizationServerMetadataAsPlainText } from './authorization-server-metadata-as-plain-text.ts'
import { authorizationServerMetadataAtTheAppendedPath } from './authorization-server-metadata-at-the-appended-path.ts'
import { authorizationServerMetadataWithAnEmptyList } from './authorization-server-metadata-with-an-empty-list.ts'
import { authorizationServerMetadataWithoutAuthorizationEndpoint } from './authorization-server-metadata-without-authorization-endpoint.ts'
import { authorizationServerMetadataWithoutIssuer } from './authorization-server-metadata-without-issuer.ts'
import { authorizationServerMetadataWithoutResponseTypes } from './authorization-server-metadata-without-response-types.ts'
import { clientAssertionsWithoutASignatureAnnounced } from './client-assertions-without-a-signature-announced.ts'
import { issAnnouncedInWords } from './iss-announced-in-words.ts'
import { jwksUriWithAFragment } from './jwks-uri-with-a-fragment.ts'
import { numberAmongTheTypesOfAuthorizationDetails } from './number-among-the-types-of-authorization-details.ts'
import { plainCodeChallengesAlone } from './plain-code-challenges-alone.ts'
import { pushedRequestEndpointWithAFragment } from './pushed-request-endpoint-with-a-fragment.ts'
import { pushedRequestsRequiredInWords } from './pushed-requests-required-in-words.ts'
import { scopesAsOneText } from './scopes-as-one-text.ts'
import { unannouncedIss } from './unannounced-iss.ts'

export const serverMetadataFaults: readonly Fault[] = [
  authorizationServerMetadataAsPlainText,
  authorizationServerMetadataAtTheAppendedPath,
  authorizationServerMetadataWithAnEmptyList,
  authorizationServerMetadataWithoutAuthorizationEndpoint,
  authorizationServerMetadataWithoutIssuer,
  authorizationServerMetadataWithoutResponseTypes,
  clientAssertionsWithoutASignatureAnnounced,
  jwksUriWithAFragment,
  unannouncedIss,
  plainCodeChallengesAlone,
  authorizationEndpointThatIsNoUrl,
  scopesAsOneText,
  pushedRequestEndpointWithAFragment,
  pushedRequestsRequiredInWords,
  issAnnouncedInWords,
  numberAmongTheTypesOfAuthorizationDetails,
]
