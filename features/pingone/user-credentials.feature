@P1-CRED @issuer @pingone @destructive
Feature: User credentials
  A worker makes a credential for a user, changes it and takes it back.

  Background:
    Given a worker that may make credential types
    And a MANAGED credential type
    And the worker makes a credential of the type

  Rule: a credential is of a MANAGED type and waits

    Example: a credential of a type
      When the worker lists what is queued for the user
      Then the worker is served
      And the answer conforms to P1-CRED

    Example: a credential of no type
      When the worker makes a credential of no type
      Then the API refuses with 400 "INVALID_DATA"
      And the answer conforms to P1-CRED

    Example: a credential of an AUTOMATED type
      Given an AUTOMATED credential type
      When the worker makes a credential of the type
      Then the API refuses with 400 "INVALID_DATA"
      And the answer conforms to P1-CRED

  Rule: a change brings all the data

    Example: other data
      When the worker replaces the data of that credential
      Then the worker is served
      And the answer conforms to P1-CRED

    Example: data that lacks what is required
      When the worker replaces the data of that credential
      And the worker leaves out what its type requires
      Then the API refuses with 400 "INVALID_DATA"
      And the answer conforms to P1-CRED

  Rule: a credential ends when it is revoked or its end comes

    Example: revoked
      When the worker revokes that credential
      Then the worker is served
      And the answer conforms to P1-CRED

    Example: an end in the past
      When the worker makes a credential whose end has come
      Then the worker is served
      And the answer conforms to P1-CRED

  @consumes-offer
  Rule: a wallet receives what is queued, and nothing that was revoked before

    Example: read once a wallet has it
      When the worker offers the type
      And the wallet requests a credential
      And the worker reads the credential of the type
      Then the answer conforms to P1-CRED

    Example: revoked before a wallet asks for it
      When the worker offers the type
      And the worker revokes that credential
      And the wallet requests a credential
      Then the answer conforms to P1-CRED
