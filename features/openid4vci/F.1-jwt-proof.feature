@OpenID4VCI-F.1 @issuer @openid4vci @consumes-offer
Feature: Key proof of type jwt
  The wallet signs the issuer's nonce with the key the credential shall be bound to.

  Rule: a complete proof is accepted

    Example: a proof with the key in its header
      Given a Credential Offer
      And an issuer that asks for key proofs
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-F.1

  Rule: a proof that is not what it should be is refused

    Scenario Outline: <deviation>
      Given a Credential Offer
      And a wallet with <deviation>
      When the wallet requests a credential
      Then the request is refused with "invalid_proof"

      Examples:
        | deviation                     |
        | an unsigned proof             |
        | another typ in the proof      |
        | no key in the proof           |
        | another audience in the proof |
        | no iat in the proof           |
        | no nonce in the proof         |
        | a proof signed by another key |
