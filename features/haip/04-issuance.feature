@issuer @haip
Feature: Issuance by the high assurance profile
  Wallets are attested, requests are pushed, tokens are bound to keys.

  @HAIP-4 @HAIP-4.2 @HAIP-4.3 @HAIP-6.1 @HAIP-6.1.1 @HAIP-8 @FAPI2-5.3.2.2 @consumes-offer @needs-authorization-code
  Rule: an attested wallet gets its credential by the authorization code flow

    Example: from the offer to the credential
      Given a Credential Offer for the authorization code grant
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the answer conforms to HAIP-4

  @HAIP-4 @consumes-offer @needs-authorization-code @needs-batch
  Rule: several copies come at once where the metadata says so

    Example: one copy, and two
      Given a Credential Offer for the authorization code grant
      And an issuer that issues several copies at once
      When the wallet requests a credential
      And the wallet requests 2 copies of a credential
      Then it receives a credential bound to its key

  @HAIP-4.3 @needs-authorization-code
  Rule: the wallet authenticates where it pushes its request

    Example: a pushed request of a wallet that proves nothing
      Given a Credential Offer for the authorization code grant
      And a wallet with no client authentication in the pushed request
      When the wallet asks for authorization
      Then the request is refused with "invalid_client"

  @HAIP-4.4.1 @consumes-offer @needs-authorization-code
  Rule: the wallet authenticates at the token endpoint, as the client that is attested

    Example: a token request of a wallet that proves nothing
      Given a Credential Offer for the authorization code grant
      And a wallet with no client authentication
      When the wallet requests a token
      Then the request is refused with "invalid_client"

    Example: a pushed request in another wallet's name
      Given a Credential Offer for the authorization code grant
      And a wallet with another client_id beside the client attestation in the pushed request
      When the wallet asks for authorization
      Then the request is refused with "invalid_client"

  @FAPI2-5.3.2.1 @consumes-offer @needs-authorization-code
  Rule: there are no bearer tokens

    Example: a token request without a DPoP proof
      Given a Credential Offer for the authorization code grant
      And a wallet with no DPoP proof at the token endpoint
      When the wallet requests a token
      Then the request is refused with "invalid_dpop_proof"

  @HAIP-4.4 @FAPI2-5.3.2.1 @consumes-offer @needs-authorization-code
  Rule: tokens are refreshed, and the refresh token stays as it is

    Example: a wallet that comes back with its refresh token
      Given a Credential Offer for the authorization code grant
      When the wallet refreshes its token
      Then it receives a token

    Example: a wallet that refreshes its token without a DPoP proof
      Given a Credential Offer for the authorization code grant
      And a wallet with no DPoP proof when refreshing
      When the wallet refreshes its token
      Then the request is refused with "invalid_dpop_proof"
