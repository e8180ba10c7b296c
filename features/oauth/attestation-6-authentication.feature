@issuer @openid4vci @haip @consumes-offer
Feature: Authentication by client attestation
  Both JWTs travel in headers of their own, once each, and name the client that the request is from.

  @ABCA-6.2
  Rule: there is one attestation with one proof

    Scenario Outline: a token request with <deviation>
      Given a Credential Offer for the authorization code grant
      And a wallet with <deviation>
      When the wallet requests a token
      Then the request is refused with "invalid_client"

      Examples:
        | deviation               |
        | no attestation proof    |
        | two client attestations |

  @ABCA-6.2 @ABCA-8
  Rule: a server that wants its challenge in the proof says so, and brings it

    @ABCA-10.1
    Example: a wallet that fetches the challenge
      Given an authorization server with attestation challenges
      And a wallet that authenticates with attest_jwt_client_auth
      And a Credential Offer for the authorization code grant
      When the wallet requests a token
      Then it receives a token

    Example: a challenge of the wallet's own making
      Given an authorization server with attestation challenges
      And a Credential Offer for the authorization code grant
      And a wallet with a made-up challenge in the attestation proof
      When the wallet requests a token
      Then the request is refused with "use_attestation_challenge"

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

  @ABCA-9
  Rule: attestation and proof are fresh, by asymmetric algorithms, and give no private key away

    Scenario Outline: a wallet that shows <deviation>
      Given a Credential Offer for the authorization code grant
      And a wallet with <deviation>
      When the wallet requests a token
      Then the request is refused with "invalid_client"

      Examples:
        | deviation                               |
        | a private key in the client attestation |
        | an old attestation proof                |
        | an unsigned client attestation          |
        | an unsigned attestation proof           |

  @ABCA-12.1
  Rule: a proof of possession is good for one request

    Example: the proof of an earlier request
      Given a Credential Offer for the authorization code grant
      And a wallet with a used attestation proof
      When the wallet asks for authorization
      Then the request is refused with "invalid_client"
