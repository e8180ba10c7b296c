@RFC6749-5.2 @issuer @openid4vci
Feature: Token request errors
  The token endpoint says what it did not understand.

  Rule: a grant type is named, once, and known

    @consumes-offer @RFC6749-5.1
    Example: the grant type of the offer
      Given a Credential Offer
      When the wallet requests a token
      Then it receives a token

    Example: a grant type that nobody defined
      Given a Credential Offer
      And a wallet with an unknown grant type
      When the wallet requests a token
      Then the request is refused with "unsupported_grant_type"
      And the answer conforms to RFC6749-5.2

    Example: no grant type
      Given a Credential Offer
      And a wallet with no grant type
      When the wallet requests a token
      Then the request is refused with "invalid_request"

    @RFC6749-3.2
    Example: everything that can be wrong with the token request itself
      Given a Credential Offer
      When the wallet alters its token request in every way at the token endpoint
      Then all of it is refused with "invalid_request"

    @RFC6749-3.2
    Example: the grant type twice
      Given a Credential Offer
      And a wallet with a repeated grant type
      When the wallet requests a token
      Then the request is refused with "invalid_request"
