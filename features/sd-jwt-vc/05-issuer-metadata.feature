@issuer @openid4vci @consumes-offer
Feature: JWT VC Issuer Metadata
  A verifier that trusts no certificate chain finds the issuer's key by the issuer's name.

  @SDJWTVC-5 @SDJWTVC-5.2
  Rule: the document stands at the well-known path of the issuer and holds its keys

    Example: a credential without a certificate
      Given an issuer whose keys stand in its metadata
      And a Credential Offer for a dc+sd-jwt credential
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And its key is found by the name of its issuer

  @SDJWTVC-5.1
  Rule: a slash at the end of the name is left out of the path

    Example: a credential of an issuer whose name ends in a slash
      Given an issuer whose keys stand in its metadata and whose name ends in a slash
      And a Credential Offer for a dc+sd-jwt credential
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And its key is found by the name of its issuer, whose slash is left out
