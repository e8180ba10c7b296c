@RFC7523-2.2 @RFC7523-3 @issuer @openid4vci @consumes-offer
Feature: Client assertions
  A wallet that is registered with a key signs who it is, for this server, for a short time.

  @RFC8414-2
  Rule: an assertion by any alg that the metadata lists is taken

    Example: an assertion by each alg that fits the key of the wallet
      Given an authorization server that knows an RSA key of the wallet
      And a wallet that authenticates by an assertion
      And a Credential Offer for the authorization code grant
      When the wallet requests a token by each listed alg of its client assertions
      Then it receives a token

  Rule: an assertion of another, for another, or of another time proves nothing

    Scenario Outline: everything that can be wrong with an assertion, at the <place>
      Given an authorization server that takes wallets without attestation
      And a Credential Offer for the authorization code grant
      When the wallet alters its client assertion in every way at the <place>
      Then all of it is refused with "invalid_client"

      Examples:
        | place                                 |
        | pushed authorization request endpoint |
        | token endpoint                        |
        | token endpoint when refreshing        |
