@issuer @pingone
Feature: Queued credentials
  A credential waits for its user until a wallet of that user retrieves it.

  Background:
    Given a worker application

  @P1-OFFER @consumes-offer
  Rule: an offer is for what it lists, or for everything that is queued

    Example: a credential that is not on the list
      Given a Credential Offer for one of several credentials
      And a wallet with a credential that the offer leaves out
      When the wallet requests a credential
      Then the request is refused with status 403
      And the answer conforms to P1-OFFER

    Example: no list
      When the worker lists what is queued for the user
      And the worker creates an offer for both grants
      And the wallet requests every credential
      And the worker reads the offer
      Then its status is "COMPLETED"
      And the offer conforms to P1-OFFER

  @P1-FLOW @consumes-offer
  Rule: what was not requested stays queued

    Example: the first of two
      When the worker creates an offer for two credential types
      And the worker lists what is queued for the user
      And the wallet requests a credential
      And the worker lists what is queued for the user
      Then the answer conforms to P1-FLOW

  @P1-FLOW @destructive
  Rule: only for whom something was made receives something

    Example: nothing was made
      Given a second user for whom nothing is queued
      When the worker creates an offer for the second user
      And the wallet takes whatever it is offered
      Then no credential is issued
      And the answer conforms to P1-FLOW

    Example: a credential was made
      Given a second user for whom nothing is queued
      When the worker makes a credential for the second user
      And the worker creates an offer for the second user
      And the wallet requests a credential
      Then it receives a credential bound to its key
      And the credential conforms to P1-FLOW

    Example: a credential was made by an issuance rule
      Given a second user to whom an issuance rule gives a credential
      When the worker creates an offer for the second user
      And the wallet requests a credential
      Then it receives a credential bound to its key
      And the credential conforms to P1-FLOW

    Example: a credential each for two users
      Given a second user for whom nothing is queued
      When the worker makes a credential for the user
      And the worker makes a credential for the second user
      And the worker creates an offer for the second user
      And the wallet requests a credential
      Then the credential conforms to P1-FLOW

  @P1-FLOW @destructive
  Rule: a credential is queued until it is retrieved

    Example: a wallet that stops half-way
      Given a second user for whom nothing is queued
      When the worker makes a credential for the second user
      And the worker creates an offer for the second user
      And the wallet requests a token
      And the worker reads that credential
      Then its status is "PENDING"

    Example: another wallet after one that stopped half-way
      Given a second user for whom a credential is queued
      When the worker creates an offer for the second user
      And the wallet requests a token
      And the worker creates an offer for the second user
      And the wallet requests a credential
      Then it receives a credential bound to its key
