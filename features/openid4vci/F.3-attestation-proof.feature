@OpenID4VCI-F.3 @issuer @openid4vci @consumes-offer
Feature: Key proof of type attestation
  The wallet provider's word for the keys is the proof.

  Rule: a right key attestation is a proof for every key that it names

    @OpenID4VCI-D.1
    Example: a key attestation as the proof
      Given a Credential Offer
      And a wallet that proves its key by a key attestation
      When the wallet requests a credential
      Then it receives a credential bound to its key

    Example: a key attestation for three keys
      Given a Credential Offer
      And a wallet that proves its key by a key attestation
      When the wallet requests a credential for each of 3 attested keys
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-F.3

  @OpenID4VCI-D.1
  Rule: a key attestation that is not what it should be is no proof

    Scenario Outline: <deviation>
      Given a Credential Offer
      And a wallet with <deviation>
      When the wallet requests a credential
      Then the request is refused with "<error>"

      Examples:
        | deviation                                     | error         |
        | another typ in the key attestation            | invalid_proof |
        | an unsigned key attestation                   | invalid_proof |
        | a MAC as the signature of the key attestation | invalid_proof |
        | no iat in the key attestation                 | invalid_proof |
        | an expired key attestation                    | invalid_proof |
        | no attested keys in the key attestation       | invalid_proof |
        | an empty list of attested keys                | invalid_proof |
        | a broken signature of the key attestation     | invalid_proof |
        | a key attestation by an unknown signer        | invalid_proof |
        | no nonce in the key attestation               | invalid_proof |
        | a made-up nonce in the key attestation        | invalid_nonce |
        | an unlisted alg of the key attestation        | invalid_proof |

  @OpenID4VCI-F
  Rule: there is one key attestation, whatever it says

    Example: two of them
      Given a Credential Offer
      And a wallet with two key attestations
      When the wallet requests a credential
      Then the request is refused with "invalid_proof"
