import type { Fault } from '../fault.ts'
import { keyIdentifierThatIsANumber } from './key-identifier-that-is-a-number.ts'
import { uW3CCredential } from './unsigned-w3c-credential.ts'
import { wCredentialAboutNobody } from './w3c-credential-about-nobody.ts'
import { wCredentialIssuedOnADayInWords } from './w3c-credential-issued-on-a-day-in-words.ts'
import { wCredentialOfAnIdThatIsNoUri } from './w3c-credential-of-an-id-that-is-no-uri.ts'
import { wCredentialOfAnIssuerThatIsNoURI } from './w3c-credential-of-an-issuer-that-is-no-uri.ts'
import { wCredentialOfAnotherTypeOfJwt } from './w3c-credential-of-another-type-of-jwt.ts'
import { wCredentialOfOneIdOutsideAndAnotherInside } from './w3c-credential-of-one-id-outside-and-another-inside.ts'
import { wCredentialSignedByAnotherKey } from './w3c-credential-signed-by-another-key.ts'
import { wCredentialThatExpiresOnADayInWords } from './w3c-credential-that-expires-on-a-day-in-words.ts'
import { wCredentialThatIsNoVerifiableCredential } from './w3c-credential-that-is-no-verifiablecredential.ts'
import { wCredentialWithoutTheBaseContext } from './w3c-credential-without-the-base-context.ts'

export const vcdmFaults: readonly Fault[] = [
  wCredentialWithoutTheBaseContext,
  wCredentialThatIsNoVerifiableCredential,
  wCredentialAboutNobody,
  wCredentialOfAnIssuerThatIsNoURI,
  wCredentialIssuedOnADayInWords,
  wCredentialSignedByAnotherKey,
  wCredentialOfOneIdOutsideAndAnotherInside,
  uW3CCredential,
  wCredentialOfAnIdThatIsNoUri,
  wCredentialThatExpiresOnADayInWords,
  wCredentialOfAnotherTypeOfJwt,
  keyIdentifierThatIsANumber,
]
