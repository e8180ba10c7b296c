@RFC9449-4.3 @issuer @openid4vci @haip @consumes-offer
Feature: Checking DPoP proofs
  A proof that could have been made by somebody else, or for something else, proves nothing.

  Rule: a proof is a fresh JWT by the wallet's key, about this very request

    @RFC9449-5
    Example: a right proof
      Given an authorization server that binds tokens to keys
      And a Credential Offer
      When the wallet requests a token
      Then it receives a token
      And the answer conforms to RFC9449-5

    Scenario Outline: a token request with <deviation>
      Given a Credential Offer
      And a wallet with <deviation>
      When the wallet requests a token
      Then the request is refused with "invalid_dpop_proof"

      Examples:
        | deviation                              |
        | another typ in the DPoP proof          |
        | an unsigned DPoP proof                 |
        | a broken signature of the DPoP proof   |
        | a private key in the DPoP proof        |
        | another method in the DPoP proof       |
        | another URL in the DPoP proof          |
        | an old DPoP proof                      |
        | two DPoP proofs                        |

  Rule: with an access token, the proof is about that token and by the key it is bound to

    Scenario Outline: a credential request with <deviation>
      Given a Credential Offer
      And a wallet with <deviation>
      When the wallet requests a credential
      Then the request is refused with "invalid_dpop_proof"

      Examples:
        | deviation                                                |
        | another URL in the DPoP proof at the credential endpoint |
        | no token hash in the DPoP proof                          |
        | the hash of another token in the DPoP proof              |
        | a DPoP proof by another key                              |
