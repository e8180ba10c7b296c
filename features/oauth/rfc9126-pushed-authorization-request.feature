@RFC9126-2.2 @issuer @openid4vci @needs-authorization-code @needs-par
Feature: Pushed authorization request
  The wallet hands its request over before the user sees anything.

  Rule: a pushed request is answered with a reference to it

    Example: a complete request
      Given a Credential Offer for the authorization code grant
      And an issuer with a pushed authorization request endpoint
      When the wallet asks for authorization
      Then it receives an authorization code
      And the answer conforms to RFC9126-2.2

  @RFC9126-2.1
  Rule: a pushed request is looked at before it is kept

    Example: a request_uri in the pushed request
      Given a Credential Offer for the authorization code grant
      And an issuer with a pushed authorization request endpoint
      And a wallet with a request_uri in the pushed request
      When the wallet asks for authorization
      Then the request is refused with "invalid_request"

    Example: an unsupported response type in the pushed request
      Given a Credential Offer for the authorization code grant
      And an issuer with a pushed authorization request endpoint
      And a wallet with an unsupported response type in the pushed request
      When the wallet asks for authorization
      Then the request is refused with "unsupported_response_type"
