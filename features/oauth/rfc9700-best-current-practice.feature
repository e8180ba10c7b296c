@issuer @openid4vci @needs-authorization-code
Feature: Best current practice of OAuth security
  What attacks on OAuth 2.0 have taught.

  @RFC9700-2.1
  Rule: a redirect URI is compared as it is

    @OpenID4VCI-5.2
    Example: the redirect URI that is registered
      Given a Credential Offer for the authorization code grant
      When the wallet asks for authorization
      Then it receives an authorization code

    Example: an address below it
      Given a Credential Offer for the authorization code grant
      And a wallet with a redirect URI below the registered one
      When the wallet asks for authorization
      Then the request is refused

  @RFC9700-2.1.1 @consumes-offer
  Rule: nobody can take the code challenge out

    Example: a verifier where there was no challenge
      Given an authorization server that does without PKCE
      And a Credential Offer for the authorization code grant
      And a wallet with a code verifier without a code challenge
      When the wallet requests a token
      Then the request is refused with "invalid_grant"

  @RFC9700-2.1.2
  Rule: no token comes through the browser

    Example: the implicit grant
      Given a Credential Offer for the authorization code grant
      And a wallet with the implicit response type
      When the wallet asks for authorization
      Then the request is refused with "unsupported_response_type"
