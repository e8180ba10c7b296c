@OpenID4VCI-4.1.1 @issuer @openid4vci
Feature: Credential Offer parameters
  The offer names the issuer, what is offered, and how the wallet may ask for it.

  Rule: what is offered stands in the issuer's metadata

    Example: every offered configuration is described
      Given a Credential Offer
      When the wallet takes the offer
      And the wallet discovers the issuer
      Then the offer conforms to OpenID4VCI-4.1.1

  @needs-pre-authorized-code
  Rule: the pre-authorized code grant carries a code

    Example: an offer that needs no sign-in
      Given a Credential Offer for the pre-authorized code grant
      When the wallet takes the offer
      Then the offer conforms to OpenID4VCI-4.1.1

  @consumes-offer @needs-pre-authorized-code
  Rule: a pre-authorized code is redeemed once

    Example: the first redemption
      Given a Credential Offer for the pre-authorized code grant
      When the wallet requests a token
      Then it receives a token

    Example: the second redemption
      Given a Credential Offer for the pre-authorized code grant
      And a wallet with a redeemed pre-authorized code
      When the wallet requests a token
      Then the request is refused with "invalid_grant"

    Example: a code by two at once
      Given a Credential Offer for the pre-authorized code grant
      And a wallet with a pre-authorized code redeemed twice at once
      When the wallet requests a token
      Then the request is refused with "invalid_grant"

    Example: a code that nobody redeemed in time
      Given a Credential Offer for the pre-authorized code grant
      And a wallet with an outdated pre-authorized code
      When the wallet requests a token
      Then the request is refused with "invalid_grant"

  @consumes-offer @needs-pre-authorized-code
  Rule: an offer with a Transaction Code needs it

    Example: the code that was sent to the user
      Given a Credential Offer with a Transaction Code
      When the wallet requests a token
      Then it receives a token

    Example: no code at all
      Given a Credential Offer with a Transaction Code
      And a wallet with no tx_code
      When the wallet requests a token
      Then the request is refused with "invalid_request"

    Example: an offer that asks for none
      Given a Credential Offer without a Transaction Code
      When the wallet requests a token
      Then it receives a token

    Scenario Outline: a code that is described by <description>
      Given a Credential Offer with a Transaction Code described by <description>
      When the wallet requests a token
      Then it receives a token
      And the offer conforms to OpenID4VCI-4.1.1

      Examples:
        | description          |
        | its digits           |
        | its letters          |
        | its length           |
        | a text for the user  |
        | nothing              |
