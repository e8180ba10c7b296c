@P1-FLOW @issuer @pingone @destructive
Feature: Wallets of both protocols
  A wallet of PingOne's own protocol and one that speaks OpenID4VCI do not get in each other's way.

  Background:
    Given a worker application
    And a user with a wallet of PingOne's own protocol

  Rule: a native wallet does not hinder an offer

    Example: what the native wallet has is offered as well
      When the worker creates an offer for the pre-authorized code grant
      And the wallet requests a credential
      Then it receives a credential bound to its key
      And the answer conforms to P1-FLOW

  Rule: an offer takes nothing from the native wallet

    Example: the same credential in both wallets
      When the worker looks at what wallets have received
      And the worker creates an offer for the pre-authorized code grant
      And the wallet requests a credential
      And the worker looks at what wallets have received
      Then the answer conforms to P1-FLOW
