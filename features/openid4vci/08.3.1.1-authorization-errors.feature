@OpenID4VCI-8.3.1.1 @issuer @openid4vci
Feature: Authorization errors at the credential endpoint
  A credential is given only for a valid access token.

  Rule: a request without a valid access token is refused as a protected resource does

    @consumes-offer @OpenID4VCI-8.3
    Example: the token of the offer
      Given a Credential Offer
      When the wallet requests a credential
      Then it receives a credential bound to its key

    Example: no token
      Given a Credential Offer
      And a wallet with no access token
      When the wallet requests a credential
      Then the request is refused with status 401
      And the answer conforms to OpenID4VCI-8.3.1.1

    Example: a token that nobody issued
      Given a Credential Offer
      And a wallet with an unknown access token
      When the wallet requests a credential
      Then the request is refused with "invalid_token"

    @consumes-offer
    Example: a token that has ended
      Given a Credential Offer
      And a wallet with an expired access token
      When the wallet requests a credential
      Then the request is refused with status 401

    @consumes-offer
    Example: a token for another credential
      Given a Credential Offer for the authorization code grant
      And a wallet with a credential beyond the scope of the token
      When the wallet requests a credential
      Then the request is refused with status 403

    @consumes-offer @needs-authorization-code
    Example: an identifier that came with a token for another credential
      Given a Credential Offer for the authorization code grant
      And an authorization server that takes authorization details
      And a wallet with a credential identifier of another token
      When the wallet requests a credential
      Then the request is refused with "unknown_credential_identifier"
