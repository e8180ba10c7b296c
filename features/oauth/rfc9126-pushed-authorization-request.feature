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

    Example: a wallet that does not prove who it is
      Given a Credential Offer for the authorization code grant
      And an issuer with a pushed authorization request endpoint
      And a wallet with no client authentication in the pushed request
      When the wallet asks for authorization
      Then the request is refused with "invalid_client"

    @RFC9126-2.3
    Example: a request_uri in the pushed request
      Given a Credential Offer for the authorization code grant
      And an issuer with a pushed authorization request endpoint
      And a wallet with a request_uri in the pushed request
      When the wallet asks for authorization
      Then the request is refused with "invalid_request"
      And the answer conforms to RFC9126-2.3

    Example: an unsupported response type in the pushed request
      Given a Credential Offer for the authorization code grant
      And an issuer with a pushed authorization request endpoint
      And a wallet with an unsupported response type in the pushed request
      When the wallet asks for authorization
      Then the request is refused with "unsupported_response_type"

    Example: a redirect URI that nobody registered
      Given a Credential Offer for the authorization code grant
      And an issuer with a pushed authorization request endpoint
      And a wallet with a foreign redirect URI in the pushed request
      When the wallet asks for authorization
      Then the request is refused with "invalid_request"

    Example: two pushed requests
      Given a Credential Offer for the authorization code grant
      And an issuer with a pushed authorization request endpoint
      When the wallet asks for authorization
      And the wallet takes another offer
      And the wallet asks for authorization
      Then the answer conforms to RFC9126-2.2

  @RFC9126-2.2
  Rule: the reference is for the client that pushed the request

    Example: another client
      Given a Credential Offer for the authorization code grant
      And an issuer with a pushed authorization request endpoint
      And a wallet with a request_uri of another client
      When the wallet asks for authorization
      Then the request is refused

  @RFC9126-2.3
  Rule: requests are pushed by POST

    Example: a GET request
      Given a Credential Offer for the authorization code grant
      And an issuer with a pushed authorization request endpoint
      And a wallet with a GET request where requests are pushed
      When the wallet asks for authorization
      Then the request is refused with status 405

  @RFC9126-4
  Rule: the reference works once, and not for long

    Scenario Outline: <deviation>
      Given a Credential Offer for the authorization code grant
      And an issuer with a pushed authorization request endpoint
      And a wallet with <deviation>
      When the wallet asks for authorization
      Then the request is refused

      Examples:
        | deviation              |
        | an expired request_uri |
        | a used request_uri     |

  @RFC9126-5
  Rule: a server that wants requests pushed takes no other

    Example: a request that the browser carries
      Given an authorization server that takes pushed requests only
      And a Credential Offer for the authorization code grant
      And a wallet with an authorization request that was not pushed
      When the wallet asks for authorization
      Then the request is refused with "invalid_request"
