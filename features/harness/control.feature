@self-test
Feature: A mock without a fault
  The issuer that is in order is the one nothing is reported about.

  Example: everything the wallet can do, right and wrong
    Given the mock without a fault
    When a wallet tries all there is
    Then nothing is reported
