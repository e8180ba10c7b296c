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

  Rule: every way in reaches the credential

    Example: the QR image
      When the worker creates an offer for both grants
      And the wallet scans the QR image
      And the wallet requests a credential
      Then it receives a credential bound to its key

    Example: the deep link
      When the worker creates an offer for both grants
      And the wallet opens the link
      And the wallet requests a credential
      Then it receives a credential bound to its key

    Example: the offer URL
      When the worker creates an offer for both grants
      And the wallet opens the offer URL
      And the wallet requests a credential
      Then it receives a credential bound to its key

    Example: the offer URL, fetched for the third time
      When the worker creates an offer for both grants
      And the wallet opens the offer URL
      And the wallet opens the offer URL
      And the wallet opens the offer URL
      And the wallet requests a credential
      Then it receives a credential bound to its key

  Rule: a wallet that was not authorised receives nothing

    Scenario Outline: a wallet with <mistake>
      Given a Credential Offer
      And a wallet with <mistake>
      When the wallet requests a credential
      Then the request is refused with status 401
      And the answer conforms to P1-FLOW

      Examples:
        | mistake                 |
        | no access token         |
        | an unknown access token |

  Rule: a code is redeemed once

    Example: two wallets at once
      When the worker creates an offer for the pre-authorized code grant
      And two wallets redeem the code of the offer at once
      Then one of them receives a token
      And the answer conforms to P1-FLOW

  Rule: a wrong password gives no code

    Example: a user who mistypes
      When the worker creates an offer for the authorization code grant
      And the user signs in with a wrong password
      Then it receives no authorization code

  Rule: an offer is for its user

    Example: another user who signs in
      Given a second user for whom nothing is queued
      When the worker creates an offer for the authorization code grant
      And the second user signs in on the offer
      Then no credential is issued
      And the answer conforms to P1-FLOW
