@OpenID4VCI-6.1.1 @issuer @openid4vci @consumes-offer
Feature: Authorization details in the token request
  A token can be for less than was authorized, and never for more.

  @needs-authorization-code
  Rule: a part of what was authorized is enough

    Example: one of two credentials
      Given an authorization server that takes authorization details
      And a Credential Offer for two credentials by the authorization code grant
      When the wallet requests a token for one of them
      Then it receives a token

  @needs-pre-authorized-code
  Rule: what was not authorized is refused

    Example: a credential that was never offered
      Given a Credential Offer for one of several credentials
      And a wallet with authorization details that nobody authorized
      When the wallet requests a token
      Then the request is refused with "invalid_authorization_details"
