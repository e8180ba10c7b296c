@RFC9396-5 @issuer @openid4vci @needs-authorization-code
Feature: Rich authorization requests
  Authorization details are a list of objects that the server understands.

  Rule: what is no such list is refused

    @OpenID4VCI-5.2
    Example: authorization details as they should be
      Given a Credential Offer for the authorization code grant
      And an authorization server that takes authorization details
      And a wallet that uses authorization details
      When the wallet asks for authorization
      Then it receives an authorization code

    Scenario Outline: <deviation>
      Given a Credential Offer for the authorization code grant
      And a wallet with <deviation>
      When the wallet asks for authorization
      Then the request is refused with "invalid_authorization_details"

      Examples:
        | deviation                              |
        | authorization details that are no JSON |
        | authorization details that are no list |
