@OpenID4VCI-4.1.1 @issuer @openid4vci
Feature: Offered grants
  An offer may name the grants by which its credentials can be had, and what each of them needs.

  @consumes-offer
  Rule: the offer says by which grants its credentials can be had

    @needs-pre-authorized-code
    Scenario Outline: an offer for both grants, taken by <grant>
      Given a Credential Offer for both grants
      When the wallet requests a token by the <grant> grant
      Then it receives a token
      And the offer conforms to OpenID4VCI-4.1.1

      Examples:
        | grant               |
        | pre-authorized code |
        | authorization code  |

    Example: an offer without grants
      Given a Credential Offer without grants
      When the wallet requests a token by the authorization code grant
      Then it receives a token
      And the offer conforms to OpenID4VCI-4.1.1

    Example: an offer without issuer_state
      Given a Credential Offer without issuer_state
      When the wallet requests a token by the authorization code grant
      Then it receives a token
      And the offer conforms to OpenID4VCI-4.1.1

    Example: an offer of two credentials
      Given a Credential Offer for two credentials
      When the wallet requests every credential
      Then it receives a credential bound to its key
      And the offer conforms to OpenID4VCI-4.1.1
