@P1-OFFER @issuer @pingone @consumes-offer
Feature: Scopes of an offer
  A worker says which scopes the wallet's token must have.

  Background:
    Given a worker application

  Rule: the token of an offer has the scopes that the offer requires

    Example: required by the worker
      Given an offer that requires a further scope, for the pre-authorized code grant
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the answer conforms to P1-OFFER

    Example: those of its credential types otherwise
      When the worker creates an offer for the pre-authorized code grant
      And the wallet requests a token
      Then it receives a token
      And the answer conforms to P1-OFFER

  Rule: the credential endpoint gives nothing for a token that lacks one

    Example: a token with every required scope
      Given an offer that requires a further scope, for the authorization code grant
      When the wallet requests a credential with every required scope
      Then it receives a credential bound to its key

    Example: a token without one of them
      Given an offer that requires a further scope, for the authorization code grant
      When the wallet requests a credential without asking for that scope
      Then the request is refused with status 403
      And the answer conforms to P1-OFFER
