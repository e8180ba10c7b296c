@OpenID4VCI-6.1 @issuer @openid4vci @needs-pre-authorized-code
Feature: Token request
  A pre-authorized code is exchanged at the token endpoint.

  Rule: the request carries the pre-authorized code

    @consumes-offer
    Example: the code of the offer
      Given a Credential Offer for the pre-authorized code grant
      When the wallet requests a token
      Then it receives a token

    Example: no code
      Given a Credential Offer for the pre-authorized code grant
      And a wallet with no pre-authorized code
      When the wallet requests a token
      Then the request is refused with "invalid_request"
