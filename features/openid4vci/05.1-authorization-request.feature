@OpenID4VCI-5.1.3 @issuer @openid4vci @consumes-offer
Feature: Authorization request
  For the authorization code grant the wallet sends the user to the authorization server.

  Rule: a wallet gets its token from an authorization request with the offer's issuer_state

    @OpenID4VCI-5.2
    Example: an offer for the authorization code grant
      Given a Credential Offer for the authorization code grant
      When the wallet requests a token
      Then it receives a token
      And the answer conforms to OpenID4VCI-5.1.3

  Rule: an issuer_state brings nobody what is another user's

    Example: the issuer_state of another user's offer
      Given a second user who has credentials, too
      And a Credential Offer for the authorization code grant
      When the wallet requests a credential
      And the second user requests such a credential without an offer
      And the second user requests it with the issuer_state of the first user's next offer
      Then the answer conforms to OpenID4VCI-5.1.3

  Rule: unknown parameters are ignored

    Example: a parameter that nobody knows
      Given a Credential Offer for the authorization code grant
      When the wallet asks for authorization
      And a wallet that sends unknown parameters takes another offer
      And the wallet asks for authorization
      Then it receives an authorization code

  @OpenID4VCI-5.1.2 @RFC7636-4.2
  Rule: the scope of a configuration gives access to its credential

    Example: a wallet that asks by scope
      Given a Credential Offer for the authorization code grant
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-5.1.2
      And the answer conforms to RFC7636-4.2
