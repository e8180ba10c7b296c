import type { Fault } from '../fault.ts'
import { uW3CCredential } from './unsigned-w3c-credential.ts'
import { wCredentialAboutNobody } from './w3c-credential-about-nobody.ts'
import { wCredentialIssuedOnADayInWords } from './w3c-credential-issued-on-a-day-in-words.ts'
import { wCredentialOfAnIssuerThatIsNoURI } from './w3c-credential-of-an-issuer-that-is-no-uri.ts'
import { wCredentialOfOneIdOutsideAndAnotherInside } from './w3c-credential-of-one-id-outside-and-another-inside.ts'
import { wCredentialSignedByAnotherKey } from './w3c-credential-signed-by-another-key.ts'
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
]
