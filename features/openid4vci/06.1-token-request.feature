@OpenID4VCI-6.1 @issuer @openid4vci @needs-pre-authorized-code
Feature: Token request
  A pre-authorized code is exchanged at the token endpoint.

  Rule: the request carries the pre-authorized code

    @consumes-offer @RFC6749-5.1
    Example: the code of the offer
      Given a Credential Offer for the pre-authorized code grant
      When the wallet requests a token
      Then it receives a token

    Example: no code
      Given a Credential Offer for the pre-authorized code grant
      And a wallet with no pre-authorized code
      When the wallet requests a token
      Then the request is refused with "invalid_request"

  Rule: unknown parameters are ignored

    @consumes-offer
    Example: a parameter that nobody knows
      Given a Credential Offer for the pre-authorized code grant
      When the wallet requests a token
      And a wallet that sends unknown parameters takes another offer
      And the wallet requests a token
      Then it receives a token

  @consumes-offer
  Rule: the token is for what the offer names

    Example: a credential beside those of the offer
      Given a Credential Offer for one of several credentials
      And a wallet with a credential that the offer leaves out
      When the wallet requests a credential
      Then the request is refused with "insufficient_scope"
