@MDOC-7.2.1 @issuer @openid4vci @consumes-offer
Feature: Mobile driving licence
  A licence is one because of what it says.

  Rule: a driving licence has every mandatory element, of the right type

    Example: the elements of a driving licence
      Given a Credential Offer for a mobile driving licence
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the credential conforms to MDOC-7.2.1
