import type { Fault } from '../fault.ts'
import { metadataSignedByAnotherKey } from './metadata-signed-by-another-key.ts'
import { signedMetadataAboutAnotherIssuer } from './signed-metadata-about-another-issuer.ts'
import { signedMetadataInAClaimOfItsOwn } from './signed-metadata-in-a-claim-of-its-own.ts'
import { signedMetadataOfAnotherTyp } from './signed-metadata-of-another-typ.ts'
import { signedMetadataThatIsNoJWS } from './signed-metadata-that-is-no-jws.ts'
import { signedMetadataWithADateForExp } from './signed-metadata-with-a-date-for-exp.ts'
import { signedMetadataWithAMAC } from './signed-metadata-with-a-mac.ts'
import { signedMetadataWithAnObjectForIss } from './signed-metadata-with-an-object-for-iss.ts'
import { signedMetadataWithoutIat } from './signed-metadata-without-iat.ts'

export const signedMetadataFaults: readonly Fault[] = [
  metadataSignedByAnotherKey,
  signedMetadataAboutAnotherIssuer,
  signedMetadataInAClaimOfItsOwn,
  signedMetadataOfAnotherTyp,
  signedMetadataThatIsNoJWS,
  signedMetadataWithADateForExp,
  signedMetadataWithAMAC,
  signedMetadataWithAnObjectForIss,
  signedMetadataWithoutIat,
]
