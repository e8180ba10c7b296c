@P1-API @issuer @pingone
Feature: Worker token lifetime
  A worker token is good for an hour.

  Background:
    Given a worker application whose time stands still

  Rule: a worker token stops working after its hour

    Example: a minute before
      When the worker creates an offer
      And 59 minutes pass
      And the worker creates an offer with the token it got at first
      Then the answer conforms to P1-API

    Example: a second after
      When the worker creates an offer
      And 60 minutes and 1 second pass
      And the worker creates an offer with the token it got at first
      Then the API refuses with 401 "ACCESS_FAILED"
      And the answer conforms to P1-API
