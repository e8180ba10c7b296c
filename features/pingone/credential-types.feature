@P1-TYPE @issuer @pingone @destructive
Feature: Credential types
  What a credential is made of is said once, and changed under a new version.

  Background:
    Given a worker that may make credential types
    And a MANAGED credential type

  Rule: a type is made of a title and metadata

    Example: a type that a user credential can be made of
      When the worker lists the credential types
      Then the worker is served
      And the answer conforms to P1-TYPE

    Example: an automated type
      Given an AUTOMATED credential type
      Then the worker is served
      And the answer conforms to P1-TYPE

    Scenario Outline: a type with <mistake>
      When the worker makes a credential type with "<mistake>"
      Then the API refuses with 400 "INVALID_DATA"
      And the answer conforms to P1-TYPE

      Examples:
        | mistake                               |
        | the mode AUTOMATIC                    |
        | a foreign scope                       |
        | an expiration although it is MANAGED  |
        | a directory field without attribute   |

  Rule: a change makes a version, and leaves the title

    Example: another description
      When the worker changes the description of the type
      Then the worker is served
      And the answer conforms to P1-TYPE

    Example: another title
      When the worker changes the description of the type
      And the worker changes the title of the type
      Then the API refuses with 400 "INVALID_DATA"
      And the answer conforms to P1-TYPE

  Rule: a deleted type can be read

    Example: deleted and read
      When the worker deletes the type
      And the worker reads the type
      Then the worker is served
      And the answer conforms to P1-TYPE

  Rule: every field of a type is in its credentials

    Example: a field without a value
      When the worker makes a credential of the type
      And the worker offers the type
      And the wallet requests a credential
      Then it receives a credential bound to its key
      And the answer conforms to P1-TYPE
