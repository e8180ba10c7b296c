@P1-RULE @issuer @pingone @destructive
Feature: Issuance rules
  A rule makes the credentials of an AUTOMATED type, and they wait for their users.

  Background:
    Given a worker that may make credential types
    And an AUTOMATED credential type
    And the worker makes an issuance rule for everybody

  Rule: a rule says for whom, and how

    Example: a rule on a MANAGED type
      Given a MANAGED credential type
      When the worker makes an issuance rule for everybody
      Then the API refuses with 400 "INVALID_DATA"
      And the answer conforms to P1-RULE

    Scenario Outline: a rule with <mistake>
      When the worker makes an issuance rule with "<mistake>"
      Then the API refuses with 400 "INVALID_DATA"
      And the answer conforms to P1-RULE

      Examples:
        | mistake                  |
        | an incomplete automation |
        | two filters              |

  Rule: what is applied waits for the user

    Example: applied on demand
      When the worker applies what is staged
      And the worker reads a credential that the rule made
      Then the worker is served
      And the answer conforms to P1-RULE
