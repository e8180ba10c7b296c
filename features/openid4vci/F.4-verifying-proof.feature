@OpenID4VCI-F.4 @issuer @openid4vci @consumes-offer
Feature: Verifying a key proof
  The issuer looks at everything a proof says.

  Rule: a proof of another kind, with a private key or an unknown algorithm is refused

    @OpenID4VCI-F.1
    Example: a proof in order
      Given a Credential Offer
      And an issuer that asks for key proofs
      When the wallet requests a credential
      Then it receives a credential bound to its key

    Scenario Outline: <deviation>
      Given a Credential Offer
      And a wallet with <deviation>
      When the wallet requests a credential
      Then the request is refused with "invalid_proof"

      Examples:
        | deviation                  |
        | a private key in the proof |
        | a DPoP proof as key proof  |
        | an unregistered proof alg  |

  Rule: each proof of a batch is looked at

    @OpenID4VCI-8.3
    Example: two proofs in order
      Given a Credential Offer
      And an issuer that issues several copies at once
      When the wallet requests 2 copies of a credential
      Then it receives a credential bound to its key

    Scenario Outline: <deviation>
      Given a Credential Offer
      And a wallet with <deviation>
      When the wallet requests a credential
      Then the request is refused with "invalid_proof"

      Examples:
        | deviation                        |
        | a broken proof after a good one  |
        | a broken proof before a good one |
        | two proofs of the same key       |

  Rule: a proof without a nonce is fresh by its time

    @OpenID4VCI-F.1
    Example: a proof of today
      Given an issuer without a nonce endpoint
      And a Credential Offer
      When the wallet requests a credential
      Then it receives a credential bound to its key

    Scenario Outline: <deviation>
      Given an issuer without a nonce endpoint
      And a Credential Offer
      And a wallet with <deviation>
      When the wallet requests a credential
      Then the request is refused with "invalid_proof"

      Examples:
        | deviation            |
        | a proof of last year |
        | a proof of tomorrow  |
