@TSL-5.1 @issuer @pingone @destructive
Feature: Revocation in the status list
  What the issuer takes back is shown as taken back to everyone who asks.

  Rule: the status follows the credential

    Example: nothing happened
      Given a wallet with a credential that the worker made
      When the wallet looks up its status
      Then the credential is valid

    Example: revoked by a worker
      Given a wallet with a credential that the worker made
      When the worker revokes that credential
      And the wallet looks up its status
      Then the credential is revoked
