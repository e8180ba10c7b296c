@RFC9449-10 @RFC9449-10.1 @issuer @openid4vci @haip @needs-authorization-code @consumes-offer
Feature: Authorization codes that are bound to a key
  A stolen code is of no use without the key of the wallet that asked for it.

  Rule: the code is redeemed with the key that the authorization request named

    Example: another key at the token endpoint
      Given a Credential Offer for the authorization code grant
      And a wallet with a code redeemed with another DPoP key
      When the wallet requests a token
      Then the request is refused with "invalid_grant"
