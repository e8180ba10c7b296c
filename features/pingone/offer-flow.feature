@P1-FLOW @issuer @pingone @consumes-offer
Feature: From offer to credential
  Whatever way the user takes, the queued credential arrives.

  Background:
    Given a worker application

  Rule: both grants take the wallet from offer to credential

    Scenario Outline: the <grant> grant
      When the worker creates an offer for the <grant> grant
      And the wallet scans the QR image
      And the wallet requests a credential
      Then it receives a credential bound to its key
      And the answer conforms to P1-FLOW

      Examples:
        | grant               |
        | pre-authorized code |
        | authorization code  |

  Rule: a wrong password gives no code

    Example: a user who mistypes
      When the worker creates an offer for the authorization code grant
      And the user signs in with a wrong password
      Then it receives no authorization code
