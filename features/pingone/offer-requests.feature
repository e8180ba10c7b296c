@P1-OFFER @issuer @pingone
Feature: Requests for an offer
  What a worker may ask for, and what it is told when it asks for something else.

  Background:
    Given a worker application

  Rule: grant types are one of two, or both

    Example: another grant type
      When the worker creates an offer for an unknown grant type
      Then the API refuses with 400 "INVALID_DATA"
      And the answer conforms to P1-OFFER

    Example: a grant type without its prefix
      When the worker creates an offer for half of a grant type
      Then the API refuses with 400 "INVALID_DATA"
      And the answer conforms to P1-OFFER

  Rule: credentials are ids of credential types that are queued for the user

    Example: types that are queued
      When the worker lists what is queued for the user
      And the worker creates an offer for two credential types
      Then the offer conforms to P1-OFFER

    Example: a type that does not exist
      When the worker creates an offer for an unknown credential type
      Then the API refuses with 400 "INVALID_DATA"
      And the answer conforms to P1-OFFER

    Example: a type of another environment
      When the worker creates an offer for an unknown credential type
      And the worker creates an offer for a credential type of another environment
      Then the API refuses with 400 "INVALID_DATA"
      And the answer conforms to P1-OFFER

  Rule: each of the three members is an array of suitable strings

    Scenario Outline: <member> that are <shape>
      When the worker creates an offer whose <member> are "<shape>"
      Then the API refuses with 400 "INVALID_DATA"
      And the answer conforms to P1-OFFER

      Examples:
        | member         | shape             |
        | grantTypes     | text              |
        | grantTypes     | numbers           |
        | grantTypes     | nothing           |
        | grantTypes     | object            |
        | grantTypes     | empty list        |
        | credentials    | text              |
        | credentials    | numbers           |
        | credentials    | nothing           |
        | credentials    | object            |
        | requiredScopes | text              |
        | requiredScopes | numbers           |
        | requiredScopes | nothing           |
        | requiredScopes | object            |
        | requiredScopes | words with spaces |
