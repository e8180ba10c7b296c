@P1-OFFER @issuer @pingone @consumes-offer
Feature: Offer status
  The worker follows on the offer what the wallet has received.

  Background:
    Given a worker application

  Rule: an offer of one credential type is completed by it

    Example: one credential
      When the worker creates an offer for one credential type
      And the wallet requests a credential
      And the worker reads the offer
      Then its status is "COMPLETED"

    Example: a token alone changes nothing
      When the worker creates an offer for one credential type
      And the wallet requests a token
      And the worker reads the offer
      Then its status is "CREATED"

    Example: a refused request changes nothing
      When the worker creates an offer for one credential type
      And a wallet with no proof requests a credential of it
      And the worker reads the offer
      Then its status is "CREATED"

  Rule: an offer of several credential types is issuing until the last

    Example: the first of two
      When the worker creates an offer for two credential types
      And the wallet requests a credential
      And the worker reads the offer
      Then its status is "ISSUING"

    @control
    Example: both of two
      When the worker creates an offer for two credential types
      And the wallet requests every credential
      And the worker reads the offer
      Then its status is "COMPLETED"

    Example: an offer that names no credential is for all that are queued
      When the worker creates an offer for both grants
      And the wallet requests every credential
      And the worker reads the offer
      Then its status is "COMPLETED"

  Rule: the status goes one way

    Example: a wallet that retries what it has
      When the worker creates an offer for two credential types
      And the wallet requests a credential
      And a wallet with no proof requests a credential of it
      And the worker reads the offer
      Then its status is "ISSUING"

    Example: one wallet, the rest after a refusal
      When the worker creates an offer for two credential types
      And the wallet requests a credential
      And a wallet with no proof requests a credential of it
      And the wallet requests every credential
      And the worker reads the offer
      Then its status is "COMPLETED"

    Example: completed, and read twice
      When the worker creates an offer for one credential type
      And the wallet requests a credential
      And the worker reads the offer
      And the wallet requests a credential
      And the worker reads the offer
      Then its status is "COMPLETED"
