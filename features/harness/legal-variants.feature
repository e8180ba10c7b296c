@self-test
Feature: Legal but unusual issuers
  What the specifications leave to the issuer is no defect, however odd: nothing is reported about it but a
  recommendation that it leaves aside. Oddities of different messages go together, and none that takes away what
  another one changes: each shows as it would alone. Where something is reported, each is tried alone to say which it was.

  Scenario: an issuer without notifications and pushed requests
    Given the mock with all of
      | no notification endpoint                               |
      | authorization server metadata of required members only |
      | no pushed authorization requests                       |
      | redirects of status 302                                |
      | token responses without lifetime and scope             |
      | one nonce for everyone                                 |
      | media types with parameters                            |
    When a wallet takes all that is offered, right and wrong
    Then nothing is reported but the advice that is left aside

  Scenario: an issuer that is its own server, and without scopes
    Given the mock with all of
      | no scopes                                      |
      | an issuer that is its own authorization server |
      | pushed authorization requests only             |
      | nonces that work once                          |
      | several challenges in one header               |
    When a wallet takes all that is offered, right and wrong
    Then nothing is reported but the advice that is left aside

  Scenario: an issuer of another world
    Given the mock with all of
      | configurations of another world |
      | many languages and pictures     |
    When a wallet takes all that is offered, right and wrong
    Then nothing is reported but the advice that is left aside

  Scenario: an issuer of few words, with JWTs for tokens
    Given the mock with all of
      | metadata of required members only                |
      | nonces of status 201, with members of drafts     |
      | unknown parameters in the authorization response |
      | offers with grants nobody knows                  |
      | offers whose tx_code says nothing                |
      | access tokens that are JWTs                      |
      | no proofs by ES256                               |
      | caching forbidden in many words                  |
      | authorization for more than the offer names      |
    When a wallet takes all that is offered, right and wrong
    Then nothing is reported but the advice that is left aside

  Scenario: an issuer that a wallet needs no user for, and no key
    Given the mock with all of
      | the pre-authorized code grant alone |
      | no key binding                      |
    When a wallet takes all that is offered, right and wrong
    Then nothing is reported but the advice that is left aside

  Scenario: an issuer that users come to
    Given the mock with all of
      | the authorization code grant alone               |
      | access tokens of every character that is allowed |
      | no issuer in the authorization response          |
    When a wallet takes all that is offered, right and wrong
    Then nothing is reported but the advice that is left aside

  Scenario: an issuer with two servers, that says little
    Given the mock with all of
      | no word about anonymous access              |
      | a token type in lower case                  |
      | credential responses with members of drafts |
      | refusals without a description              |
      | no nonce endpoint                           |
      | an authorization server for each grant      |
      | credential identifiers with every token     |
      | pretty-printed answers                      |
    When a wallet takes all that is offered, right and wrong
    Then nothing is reported but the advice that is left aside
