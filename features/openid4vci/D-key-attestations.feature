@issuer @openid4vci @consumes-offer
Feature: Key attestations
  A wallet provider vouches for keys, and for how well they are kept.

  @OpenID4VCI-D @OpenID4VCI-D.1 @OpenID4VCI-12.2.4 @OpenID4VCI-13.8
  Rule: an issuer that requires key attestations takes a right one

    @haip @HAIP-7
    Example: a proof with a key attestation
      Given an issuer that requires key attestations
      And a Credential Offer
      When the wallet requests a credential
      Then it receives a credential bound to its key

    @OpenID4VCI-F.1
    Example: one proof for two attested keys
      Given an issuer that requires key attestations
      And a Credential Offer
      When the wallet requests a credential for each of 2 attested keys
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-F.1

  @OpenID4VCI-D
  Rule: the metadata says that a key attestation is needed

    Example: a wallet that goes by the metadata
      Given an issuer that may want key attestations
      And a Credential Offer
      When the wallet requests a credential, with a key attestation at the latest when it is refused
      Then it receives a credential bound to its key

    @OpenID4VCI-12.2.4
    Example: a proof without a key attestation
      Given an issuer that requires key attestations
      And a Credential Offer
      And a wallet with no key attestation
      When the wallet requests a credential
      Then the request is refused with "invalid_proof"

  @OpenID4VCI-D @OpenID4VCI-D.2
  Rule: keys that are kept worse than required get no credential

    Example: keys that resist enough
      Given an issuer that requires keys of high resistance
      And a Credential Offer
      When the wallet requests a credential
      Then it receives a credential bound to its key

    Example: keys of basic resistance
      Given an issuer that requires keys of high resistance
      And a Credential Offer
      And a wallet with keys that resist too little
      When the wallet requests a credential
      Then the request is refused with "invalid_proof"

  @OpenID4VCI-D.1 @OpenID4VCI-F.1
  Rule: the attestation in a proof is about its key, fresh and not for ever

    Scenario Outline: <deviation>
      Given an issuer that requires key attestations
      And a Credential Offer
      And a wallet with <deviation>
      When the wallet requests a credential
      Then the request is refused with "<error>"

      Examples:
        | deviation                                        | error         |
        | a proof by a key that is not attested            | invalid_proof |
        | a key attestation without an end                 | invalid_proof |
        | an unlisted alg of the key attestation in a proof | invalid_proof |
        | a made-up nonce in the key attestation of a proof | invalid_nonce |

  @RFC7519-4.1.5 @OpenID4VCI-D.1
  Rule: an attestation is a JWT, and like any JWT it has its time

    Example: what can be wrong with any JWT that is an attestation
      Given a Credential Offer
      When the wallet alters its key attestation in every way at the credential endpoint
      Then all of it is refused with "invalid_proof"
