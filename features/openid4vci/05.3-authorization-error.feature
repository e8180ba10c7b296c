@OpenID4VCI-5.3 @issuer @openid4vci
Feature: Authorization error response
  The wallet learns at its redirect URI what was wrong with its request.

  Rule: an authorization request asks for a code

    @OpenID4VCI-5.2
    Example: the right response type
      Given a Credential Offer for the authorization code grant
      When the wallet asks for authorization
      Then it receives an authorization code

    Example: a response type that nobody supports
      Given a Credential Offer for the authorization code grant
      And a wallet with an unsupported response type
      When the wallet asks for authorization
      Then the request is refused with "unsupported_response_type"

  @OpenID4VCI-5.2
  Rule: a user who declines sends the wallet an error

    Example: a user who does not want the credential
      Given a Credential Offer for the authorization code grant
      When the user declines
      Then the request is refused with "access_denied"
