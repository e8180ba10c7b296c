@OpenID4VCI-6.3 @issuer @openid4vci @needs-pre-authorized-code
Feature: Token error response
  The error code tells the wallet whether to ask the user again.

  @destructive
  Rule: only the right Transaction Code redeems the offer

    @RFC6749-5.1
    Example: the code that was sent to the user
      Given a Credential Offer with a Transaction Code
      When the wallet requests a token
      Then it receives a token

    Example: another code of the same form
      Given a Credential Offer with a Transaction Code
      And a wallet with a wrong tx_code
      When the wallet requests a token
      Then the request is refused with "invalid_grant"
      And the answer conforms to OpenID4VCI-6.3

    Scenario Outline: <deviation>
      Given a Credential Offer with a Transaction Code
      And a wallet with <deviation>
      When the wallet requests a token
      Then the request is refused with "invalid_grant"

      Examples:
        | deviation                         |
        | the tx_code with a character more |
        | the tx_code with a character less |

    Example: a code is missing
      Given a Credential Offer with a Transaction Code
      And a wallet with no tx_code
      When the wallet requests a token
      Then the request is refused with "invalid_request"

  @consumes-offer
  Rule: a Transaction Code that nobody asked for is refused

    Example: an offer without a Transaction Code
      Given a Credential Offer without a Transaction Code
      And a wallet with an unexpected tx_code
      When the wallet requests a token
      Then the request is refused with "invalid_request"

  Rule: a code that was never offered is refused

    Example: a pre-authorized code out of thin air
      Given a Credential Offer for the pre-authorized code grant
      And a wallet with an unknown pre-authorized code
      When the wallet requests a token
      Then the request is refused with "invalid_grant"

  @consumes-offer
  Rule: a code that has expired is refused

    Example: a code after its time
      Given a Credential Offer for the pre-authorized code grant
      And a wallet with an outdated pre-authorized code
      When the wallet requests a token
      Then the request is refused with "invalid_grant"
