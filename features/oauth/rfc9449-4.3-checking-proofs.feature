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

    @RFC9449-7.1 @RFC9449-7.2 @RFC9449-10.1 @RFC7519-4.1.4 @RFC7519-4.1.5
    Scenario Outline: everything that can be wrong with a proof, at the <place>
      Given an authorization server that binds tokens to keys
      And a Credential Offer for the authorization code grant
      When the wallet alters its DPoP proof in every way at the <place>
      Then all of it is refused with "<error>"

      Examples: of the authorization server
        | place                                | error              |
        | pushed authorization request endpoint | invalid_dpop_proof |
        | token endpoint                       | invalid_dpop_proof |
        | token endpoint when refreshing       | invalid_dpop_proof |

      Examples: of the issuer, where the proof is about the access token as well
        | place                        | error                               |
        | credential endpoint          | invalid_dpop_proof or invalid_token |
        | deferred credential endpoint | invalid_dpop_proof or invalid_token |
        | notification endpoint        | invalid_dpop_proof or invalid_token |

    @needs-pre-authorized-code @RFC7519-4.1.4 @RFC7519-4.1.5
    Example: everything that can be wrong with a proof, with a pre-authorized code
      Given an authorization server that binds tokens to keys
      And a Credential Offer for the pre-authorized code grant
      When the wallet alters its DPoP proof in every way at the token endpoint
      Then all of it is refused with "invalid_dpop_proof"
