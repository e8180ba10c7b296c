@issuer @openid4vci
Feature: Endpoints of the authorization server
  Each parameter is there once, and tokens are asked for by POST.

  @RFC6749-3.1 @needs-authorization-code
  Rule: a parameter of an authorization request is there once

    Example: a parameter that is there twice
      Given a Credential Offer for the authorization code grant
      And a wallet with a repeated authorization request parameter
      When the wallet asks for authorization
      Then the request is refused with "invalid_request"

  @RFC6749-3.2
  Rule: tokens are asked for by POST

    Example: a token request by GET
      Given a Credential Offer
      And a wallet with a GET request for a token
      When the wallet requests a token
      Then the request is refused with status 405
