@OpenID4VCI-5.1.3 @issuer @openid4vci @consumes-offer
Feature: Authorization request
  For the authorization code grant the wallet sends the user to the authorization server.

  Rule: a wallet gets its token from an authorization request with the offer's issuer_state

    Example: an offer for the authorization code grant
      Given a Credential Offer for the authorization code grant
      When the wallet requests a token
      Then it receives a token
      And the answer conforms to OpenID4VCI-5.1.3
