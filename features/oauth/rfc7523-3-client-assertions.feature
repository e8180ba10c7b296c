@RFC7523-2.2 @RFC7523-3 @issuer @openid4vci @consumes-offer
Feature: Client assertions
  A wallet that is registered with a key signs who it is, for this server, for a short time.

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
