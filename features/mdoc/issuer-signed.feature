@MDOC-8.3.2.1.2.2 @issuer @openid4vci @consumes-offer
Feature: ISO mdoc as issued
  Every element can be shown alone, and still be the issuer's.

  Rule: each element is encoded CBOR with a number, a random value, a name and a value

    Example: the elements of an mdoc
      Given a Credential Offer for an mso_mdoc credential
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the credential conforms to MDOC-8.3.2.1.2.2

  @MDOC-9.1.2.5
  Rule: numbers and random values say nothing about the elements

    Example: two mdocs of one document type
      Given a Credential Offer for an mso_mdoc credential
      When the wallet requests a credential
      And the wallet requests it once more
      Then the credential conforms to MDOC-9.1.2.5
