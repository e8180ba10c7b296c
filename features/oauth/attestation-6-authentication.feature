@issuer @openid4vci @haip @consumes-offer
Feature: Authentication by client attestation
  Both JWTs travel in headers of their own, once each, and name the client that the request is from.

  @ABCA-6.2 @ABCA-8
  Rule: a server that wants its challenge in the proof says so, and brings it

    @ABCA-10.1
    Example: a wallet that fetches the challenge
      Given an authorization server with attestation challenges
      And a wallet that authenticates with attest_jwt_client_auth
      And a Credential Offer for the authorization code grant
      When the wallet requests a token
      Then it receives a token

    Scenario Outline: everything that can be wrong with the proof, where challenges are wanted, at the <place>
      Given an authorization server with attestation challenges
      And a Credential Offer for the authorization code grant
      When the wallet alters its attestation proof in every way at the <place>
      Then all of it is refused with "invalid_client or use_attestation_challenge"

      Examples:
        | place                                 |
        | pushed authorization request endpoint |
        | token endpoint                        |
        | token endpoint when refreshing        |

  @ABCA-10.1
  Rule: a proof by any alg that the metadata lists is taken

    Example: a proof by each listed alg
      Given a wallet that authenticates with attest_jwt_client_auth
      And a Credential Offer for the authorization code grant
      When the wallet requests a token by each listed alg of its attestation proofs
      Then it receives a token

  @ABCA-6.3
  Rule: the token request is from the attested client

    Example: another client_id in the token request
      Given a Credential Offer for the authorization code grant
      And a wallet with another client_id beside the client attestation
      When the wallet requests a token
      Then the request is refused with "invalid_client"

  @ABCA-6.4 @HAIP-4.4.1
  Rule: the pushed authorization request is from the attested client

    Example: another client_id in the pushed request
      Given a Credential Offer for the authorization code grant
      And a wallet with another client_id beside the client attestation in the pushed request
      When the wallet asks for authorization
      Then the request is refused with "invalid_client"
