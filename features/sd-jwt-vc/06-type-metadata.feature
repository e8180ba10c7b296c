@issuer @openid4vci @haip @consumes-offer
Feature: SD-JWT VC Type Metadata
  Where an issuer publishes what its type is, its credentials are of that type.

  @SDJWTVC-6.2 @SDJWTVC-6.3 @SDJWTVC-7
  Rule: the document behind the vct is about that type, and is the one that the credential means

    Example: from the credential to its type
      Given a Credential Offer for a credential whose type is published
      When the wallet requests a credential
      And the wallet reads what its type says
      Then the document is about the type of the credential

  @SDJWTVC-6.4 @SDJWTVC-8 @SDJWTVC-9.2 @SDJWTVC-9.3 @SDJWTVC-9.4
  Rule: the credential has the claims of its type, disclosable or not as the type says

    Example: a credential beside its type
      Given a Credential Offer for a credential whose type is published
      When the wallet requests a credential
      And the wallet reads what its type says
      Then the credential conforms to SDJWTVC-9.4
