@OpenID4VCI-5.1.2 @issuer @openid4vci @consumes-offer @needs-authorization-code
Feature: Scope
  A wallet may ask for credentials by the scope values of their configurations.

  Rule: each scope is taken for itself

    Example: a credential for each of two scopes
      Given a Credential Offer for two credentials by the authorization code grant
      When the wallet requests every credential
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-5.1.2

  Rule: scopes that nobody knows are ignored

    Example: an unknown scope beside a known one
      Given a Credential Offer for the authorization code grant
      And a wallet with an unknown scope
      When the wallet asks for authorization
      Then it receives an authorization code

    @RFC6749-3.3
    Example: the token says which scopes were granted
      Given a Credential Offer for the authorization code grant
      When a wallet with an unknown scope requests a token of it
      Then it receives a token
      And the answer conforms to RFC6749-3.3

  Rule: authorization details count more than the scope of the same credential

    Example: a wallet that asks by both
      Given a Credential Offer for the authorization code grant
      And an authorization server that takes authorization details
      And a wallet that asks by scope and authorization details
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-5.1.2

  Rule: a scope and authorization details for different credentials are taken each for itself

    Example: a wallet that asks for one by scope and for the other by authorization details
      Given a Credential Offer for two credentials by the authorization code grant
      And an authorization server that takes authorization details
      When the wallet requests every credential
      And a wallet that asks for one by scope and for the other by authorization details requests both anew
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-5.1.2

  Rule: the issuer may be named as the resource

    Example: the Credential Issuer Identifier as the resource
      Given a Credential Offer for the authorization code grant
      And a wallet with the issuer as the resource
      When the wallet asks for authorization
      Then it receives an authorization code
