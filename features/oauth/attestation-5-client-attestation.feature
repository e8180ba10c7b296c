@issuer @openid4vci @haip @consumes-offer
Feature: Client attestations
  A wallet whose provider vouches for it shows an attestation, and proves the key that it is about.

  @ABCA-5.1 @ABCA-5.2
  Rule: an attestation and the proof of its key are accepted

    @RFC6749-5.1
    Example: a wallet with both
      Given a wallet that authenticates with attest_jwt_client_auth
      And a Credential Offer for the authorization code grant
      When the wallet requests a token
      Then it receives a token

  @ABCA-5.1
  Rule: an attestation says of whom it is, of which key and until when, and its provider signed it

    Scenario Outline: <deviation>
      Given a Credential Offer for the authorization code grant
      And a wallet with <deviation>
      When the wallet requests a token
      Then the request is refused with "invalid_client"

      Examples:
        | deviation                                      |
        | another typ in the client attestation          |
        | no issuer in the client attestation            |
        | no subject in the client attestation           |
        | no expiry in the client attestation            |
        | no key in the client attestation               |
        | an expired client attestation                  |
        | a broken signature of the client attestation   |

    @OpenID4VCI-E
    Example: an attestation by a provider that nobody knows
      Given a Credential Offer for the authorization code grant
      And a wallet with a client attestation by an unknown provider
      When the wallet requests a token
      Then the request is refused with "invalid_client"

  @ABCA-5.2
  Rule: the proof is by the attested key, from the attested wallet, for this server

    Scenario Outline: a proof with <deviation>
      Given a Credential Offer for the authorization code grant
      And a wallet with <deviation>
      When the wallet requests a token
      Then the request is refused with "invalid_client"

      Examples:
        | deviation                                 |
        | another typ in the attestation proof      |
        | no issuer in the attestation proof        |
        | no audience in the attestation proof      |
        | no id in the attestation proof            |
        | no time in the attestation proof          |
        | an attestation proof by another key       |
        | another issuer in the attestation proof   |
        | another audience in the attestation proof |
