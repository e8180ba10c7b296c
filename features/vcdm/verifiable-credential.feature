@VCDM-4.1 @VCDM-4.2 @VCDM-4.3 @VCDM-4.4 @VCDM-4.5 @VCDM-4.6 @VCDM-4.7 @VCDM-4.8 @issuer @openid4vci @consumes-offer
Feature: W3C Verifiable Credentials Data Model
  Whoever reads the credential knows its issuer, its subject, its types and since when it holds.

  Rule: whatever secures it, a credential has the members of the data model and a proof that verifies

    Scenario Outline: a credential of the format <format>
      Given a Credential Offer for a <format> credential
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the credential conforms to VCDM-4.7

      Examples:
        | format         |
        | jwt_vc_json    |
        | jwt_vc_json-ld |
        | ldp_vc         |

  @VCDM-6.3.1
  Rule: in a JWT the registered claims say what the credential says

    Scenario Outline: the claims around a <format> credential
      Given a Credential Offer for a <format> credential
      When the wallet requests a credential
      Then it receives a credential bound to its key
      And the credential conforms to VCDM-6.3.1

      Examples:
        | format         |
        | jwt_vc_json    |
        | jwt_vc_json-ld |
