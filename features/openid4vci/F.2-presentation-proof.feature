@OpenID4VCI-F.2 @issuer @openid4vci @consumes-offer
Feature: Key proof of type di_vp
  A presentation, signed with the key the credential shall be bound to, says what a JWT would.

  Rule: a complete presentation is accepted

    @OpenID4VCI-8.3
    Example: a presentation of the wallet's DID
      Given a Credential Offer
      And a wallet that proves its key by a presentation
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-F.2

    Example: a presentation by each cryptosuite that the metadata lists
      Given a Credential Offer
      And an issuer that asks for key proofs
      When the wallet requests a credential by each listed cryptosuite
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-F.2

    Example: properties that the issuer need not understand
      Given a Credential Offer
      And a wallet that proves its key by a presentation
      When a wallet that sends unknown parameters takes another offer
      And the wallet requests a credential
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-F.2

  Rule: a presentation that is not what it should be is refused

    Scenario Outline: <deviation>
      Given a Credential Offer
      And a wallet with <deviation>
      When the wallet requests a credential
      Then the request is refused with "<error>"

      Examples:
        | deviation                                   | error         |
        | an unlisted cryptosuite                     | invalid_proof |
        | another proof purpose of the presentation   | invalid_proof |
        | another domain in the presentation          | invalid_proof |
        | no challenge in the presentation            | invalid_proof |
        | a made-up challenge in the presentation     | invalid_nonce |
        | another holder of the presentation          | invalid_proof |
        | a tampered presentation                     | invalid_proof |

    Example: everything that makes it no presentation by a key that can be found
      Given a Credential Offer
      And an issuer that asks for key proofs
      When the wallet alters its presentation in every way at the credential endpoint
      Then all of it is refused with "invalid_proof"
