@VCIE-13.6.3 @issuer @errata @destructive @needs-pre-authorized-code
Feature: Transaction Code guessing
  The draft of the errata advises how a server makes guessing hopeless.

  Rule: guesses are few

    Scenario Outline: <deviation>
      Given a Credential Offer with a Transaction Code
      And a wallet with <deviation>
      When the wallet requests a token
      Then the request is refused with "invalid_grant"

      Examples:
        | deviation                            |
        | a right tx_code after ten wrong ones |

  Rule: a Transaction Code is for one token

    Example: the right code, and once more
      Given a Credential Offer with a Transaction Code
      And a wallet with a redeemed pre-authorized code
      When the wallet requests a token
      Then the request is refused with "invalid_grant"

  Rule: the wallet is told what was wrong

    Example: a code that is mistyped
      Given a Credential Offer with a Transaction Code
      And a wallet with a wrong tx_code
      When the wallet requests a token
      Then the request is refused with "invalid_grant"
