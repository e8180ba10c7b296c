@OpenID4VCI-5.2 @issuer @openid4vci @consumes-offer
Feature: Authorization response
  After sign-in the user returns to the wallet with a code.

  Rule: the response comes to the wallet's redirect URI with a code and its state

    Example: a user who signs in
      Given a Credential Offer for the authorization code grant
      When the wallet asks for authorization
      Then it receives an authorization code
      And the answer conforms to OpenID4VCI-5.2
