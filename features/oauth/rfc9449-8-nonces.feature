@issuer @openid4vci @haip @consumes-offer
Feature: Nonces of the server in DPoP proofs
  A server that wants to know how fresh a proof is asks for its own nonce in it.

  @RFC9449-8
  Rule: the authorization server says that it wants its nonce, and brings it

    Example: a token request without the nonce, and once more with it
      Given an authorization server that asks for its DPoP nonces
      And a Credential Offer
      When the wallet requests a token
      Then it receives a token
      And it was asked for a DPoP nonce by the authorization server

    @RFC9449-10
    Example: a pushed authorization request without the nonce, and once more with it
      Given an authorization server that asks for its DPoP nonces
      And a Credential Offer for the authorization code grant
      When the wallet requests a token
      Then it receives a token
      And it was asked for a DPoP nonce by the authorization server

  @RFC9449-9
  Rule: the issuer says that it wants its nonce, and brings it

    Example: a credential request without the nonce, and once more with it
      Given an authorization server that asks for its DPoP nonces
      And a Credential Offer
      When the wallet requests a credential
      And the wallet reports credential_accepted
      Then it was asked for a DPoP nonce by the issuer

  @RFC9449-8.1
  Rule: a nonce is made of signs that a proof can carry, whatever answer brings it

    Example: a nonce that comes unasked
      Given an authorization server that asks for its DPoP nonces
      And a Credential Offer
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And it was asked for a DPoP nonce by the authorization server

    Example: a nonce beside a refusal
      Given an authorization server that asks for its DPoP nonces
      And a Credential Offer
      And a wallet with no access token
      When the wallet requests a credential
      Then the request is refused with status 401
      And it was asked for a DPoP nonce by the authorization server
