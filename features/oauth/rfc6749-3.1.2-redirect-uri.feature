@RFC6749-3.1.2.4 @issuer @openid4vci @needs-authorization-code
Feature: Redirect URI
  Nobody is sent to an address that the wallet did not register.

  Rule: a foreign redirect URI is never followed

    @OpenID4VCI-5.2
    Example: the registered redirect URI
      Given a Credential Offer for the authorization code grant
      When the wallet asks for authorization
      Then it receives an authorization code

    Example: a redirect URI of somebody else
      Given a Credential Offer for the authorization code grant
      And a wallet with a foreign redirect URI
      When the wallet asks for authorization
      Then the request is refused

  @RFC6749-3.1.2
  Rule: a redirect URI keeps its query

    Example: a wallet that has parameters of its own there
      Given a wallet whose redirect URI has a query
      And a Credential Offer for the authorization code grant
      When the wallet requests a token
      Then it receives a token
      And the answer conforms to RFC6749-3.1.2

  @RFC6749-3.1 @RFC6749-3.1.2.4 @RFC9700-2.1
  Rule: nobody is sent anywhere for a request that is not to be trusted

    Scenario Outline: everything that can be wrong with who asks, at the <place>
      Given a Credential Offer for the authorization code grant
      When the wallet alters its authorization request in every way at the <place>
      Then all of it is refused

      Examples:
        | place                                 |
        | authorization endpoint                |
        | pushed authorization request endpoint |
