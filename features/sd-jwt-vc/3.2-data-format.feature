@SDJWTVC-3.2.1 @SDJWTVC-3.2.2.2 @issuer @openid4vci @consumes-offer
Feature: SD-JWT VC data format
  The credential says what it is, who vouches for it and whose it is.

  Rule: header and payload carry what a verifier needs

    Example: a credential for the wallet's key
      Given a Credential Offer for a dc+sd-jwt credential
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the credential conforms to SDJWTVC-3.2.1
      And the credential conforms to SDJWTVC-3.2.2.2

  @SDJWTVC-3.5
  Rule: the issuer's key can be found and its signature verifies

    Example: a verifier that knows nothing but the credential
      Given a Credential Offer for a dc+sd-jwt credential
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the credential conforms to SDJWTVC-3.5

  @SDJWTVC-3.2.2.4
  Rule: where nothing can be left out, nothing hides

    Example: a credential whose claims all stand in the open
      Given an issuer whose credentials hide no claim
      And a Credential Offer for a dc+sd-jwt credential
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And it has neither digests nor disclosures
