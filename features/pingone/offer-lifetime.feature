@P1-FLOW @issuer @pingone @consumes-offer
Feature: Offer lifetime
  An offer can be used for 30 minutes.

  Background:
    Given a worker application whose time stands still

  @P1-OFFER
  Rule: an offer is good for half an hour and no longer

    Example: a second before
      When the worker creates an offer for both grants
      And 29 minutes and 59 seconds pass
      And the wallet opens the link
      And the wallet requests a credential
      Then it receives a credential bound to its key
      And the offer conforms to P1-FLOW

    Example: a second after
      When the worker creates an offer for both grants
      And 30 minutes and 1 second pass
      And the wallet opens the link
      And the wallet requests a token
      Then the offer cannot be taken any more
      And the offer conforms to P1-FLOW

    Example: fetched in time, redeemed too late
      When the worker creates an offer for both grants
      And the wallet opens the link
      And 30 minutes and 1 second pass
      And the wallet requests a token
      Then the token request is refused with "invalid_grant"

    Example: expired, and made again
      Given a second user for whom a credential is queued
      When the worker creates an offer for the second user
      And 30 minutes and 1 second pass
      And the worker creates an offer for the second user
      And the wallet requests a credential
      Then it receives a credential bound to its key

    Example: expired, and the credential queued
      Given a second user for whom nothing is queued
      When the worker makes a credential for the second user
      And the worker creates an offer for the second user
      And 30 minutes and 1 second pass
      And the worker reads that credential
      Then its status is "PENDING"

    Example: expired, and still readable
      When the worker creates an offer for both grants
      And 30 minutes and 1 second pass
      And the worker reads the offer
      Then its status is "CREATED"

  @P1-OFFER
  Rule: an expired offer keeps its last status

    Example: completed, and then expired
      When the worker creates an offer for one credential type
      And the wallet requests a credential
      And the worker reads the offer
      And 30 minutes and 1 second pass
      And the worker reads the offer
      Then its status is "COMPLETED"
