@MDOC-9.1.2.4 @issuer @openid4vci @consumes-offer
Feature: Issuer data authentication of an ISO mdoc
  A document signer vouches for the elements, the holder's key and the time they hold.

  Rule: the security object is signed by a document signer and fits the elements and the holder's key

    Example: the security object of an mdoc
      Given a Credential Offer for an mso_mdoc credential
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the credential conforms to MDOC-9.1.2.4

  @MDOC-B.1.4
  Rule: the document signer's certificate is for nothing else

    Example: the certificate behind a driving licence
      Given a Credential Offer for a mobile driving licence
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the credential conforms to MDOC-B.1.4
