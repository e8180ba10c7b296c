@OpenID4VCI-13.10 @issuer @openid4vci @consumes-offer
Feature: Lifetime of access tokens
  A token that anybody could use is good for minutes only.

  Rule: a bearer token does not live long

    Example: a wallet that binds its token to no key
      Given a wallet that uses bearer tokens
      And a Credential Offer
      When the wallet requests a token
      Then it receives a token
      And the answer conforms to OpenID4VCI-13.10
