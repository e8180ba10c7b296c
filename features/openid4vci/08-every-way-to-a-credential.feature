@OpenID4VCI-8 @issuer @openid4vci @consumes-offer
Feature: Every way to a credential
  Grant, format, token, encryption and time are chosen apart from each other: any two choices go together.
  `targets/every-combination.test.ts` walks every combination against the mock.

  Rule: however the wallet comes, its credential is bound to its key and verifies

    Scenario Outline: <when>: <format> by the <grant> grant, <token> token, <encryption>
      Given a wallet that uses <token> tokens
      And a wallet that <encryption>
      And a Credential Offer for a <format> credential <when>, by the <grant> grant
      When the wallet requests a credential and comes back until it is there
      Then it receives a credential bound to its key

      Examples:
        | format         | grant               | token  | encryption                   | when  |
        | dc+sd-jwt      | pre-authorized code | bound  | asks for encrypted answers   | now   |
        | dc+sd-jwt      | authorization code  | bearer | encrypts only what it has to | later |
        | mso_mdoc       | pre-authorized code | bearer | encrypts only what it has to | later |
        | mso_mdoc       | authorization code  | bound  | asks for encrypted answers   | now   |
        | jwt_vc_json    | pre-authorized code | bearer | asks for encrypted answers   | now   |
        | jwt_vc_json    | authorization code  | bound  | encrypts only what it has to | later |
        | jwt_vc_json-ld | pre-authorized code | bound  | encrypts only what it has to | now   |
        | jwt_vc_json-ld | authorization code  | bearer | asks for encrypted answers   | later |
        | ldp_vc         | pre-authorized code | bound  | asks for encrypted answers   | later |
        | ldp_vc         | authorization code  | bearer | encrypts only what it has to | now   |

  Rule: what an issuer lists can be had

    @whole-way
    Scenario: every credential of the target
      Given an issuer
      When the wallet gets every credential of the target, from the offer to its status
      Then it receives a credential
