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
