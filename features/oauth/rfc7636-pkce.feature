@RFC7636-4.6 @issuer @openid4vci @consumes-offer @needs-authorization-code
Feature: Proof Key for Code Exchange
  Only who began the authorization can redeem its code.

  Rule: the verifier belongs to the challenge

    @RFC6749-5.1
    Example: the verifier of the challenge
      Given a Credential Offer for the authorization code grant
      When the wallet requests a token
      Then it receives a token

    Example: another verifier
      Given a Credential Offer for the authorization code grant
      And a wallet with a wrong code verifier
      When the wallet requests a token
      Then the request is refused with "invalid_grant"

    Example: no verifier
      Given a Credential Offer for the authorization code grant
      And a wallet with no code verifier
      When the wallet requests a token
      Then the request is refused with "invalid_grant"

  @RFC7636-4.4.1
  Rule: a server that requires the challenge says when it is missing or unknown

    Scenario Outline: <deviation>
      Given a Credential Offer for the authorization code grant
      And a wallet with <deviation>
      When the wallet asks for authorization
      Then the request is refused with "invalid_request"

      Examples:
        | deviation                                |
        | no code challenge                        |
        | an unsupported code challenge method     |
