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

  @ABCA-5.1 @ABCA-6.2 @ABCA-9 @RFC7519-4.1.5 @OpenID4VCI-E
  Rule: an attestation says of whom it is, of which key and until when, and a known provider signed it

    Scenario Outline: everything that can be wrong with an attestation, at the <place>
      Given a Credential Offer for the authorization code grant
      When the wallet alters its client attestation in every way at the <place>
      Then all of it is refused with "invalid_client"

      Examples:
        | place                                 |
        | pushed authorization request endpoint |
        | token endpoint                        |
        | token endpoint when refreshing        |

  @ABCA-5.2 @ABCA-6.2 @ABCA-9 @ABCA-12.1 @RFC7519-4.1.4 @RFC7519-4.1.5
  Rule: the proof is by the attested key, from the attested wallet, for this server and one request

    Scenario Outline: everything that can be wrong with the proof, at the <place>
      Given a Credential Offer for the authorization code grant
      When the wallet alters its attestation proof in every way at the <place>
      Then all of it is refused with "invalid_client or use_attestation_challenge"

      Examples:
        | place                                 |
        | pushed authorization request endpoint |
        | token endpoint                        |
        | token endpoint when refreshing        |
