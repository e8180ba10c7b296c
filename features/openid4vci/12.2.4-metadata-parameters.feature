@OpenID4VCI-12.2.4 @issuer @openid4vci
Feature: Credential Issuer Metadata parameters
  The metadata says what can be had, where, and how.

  Rule: the metadata describes this issuer, its endpoints and its credentials

    Example: everything the metadata says
      Given an issuer
      When the wallet discovers the issuer
      Then the metadata conforms to OpenID4VCI-12.2.4

  @consumes-offer
  Rule: what the issuer signs with is what it said

    Example: a credential beside its configuration
      Given a Credential Offer
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the metadata conforms to OpenID4VCI-12.2.4

  @consumes-offer
  Rule: a configuration tells whether its credentials are bound to a key

    Example: a wallet that proves no key
      Given a Credential Offer
      And a wallet with no proof
      When the wallet requests a credential
      Then the request is refused with "invalid_proof"
      And the answer conforms to OpenID4VCI-12.2.4
