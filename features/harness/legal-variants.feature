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

  Scenario Outline: <variant>
    Given the mock with all of
      | <variant> |
    When a wallet takes all that is offered, right and wrong
    Then nothing is reported but the advice that is left aside

    Examples:
      | variant                                          |
      | metadata of required members only                |
      | no proofs by ES256                               |
      | no word about anonymous access                   |
      | the pre-authorized code grant alone              |
      | offers whose tx_code says nothing                |
      | a token type in lower case                       |
      | nonces of status 201, with members of drafts     |
      | credential responses with members of drafts      |
      | refusals without a description                   |
      | no nonce endpoint                                |
      | an authorization server for each grant           |
      | unknown parameters in the authorization response |
      | offers with grants nobody knows                  |
      | access tokens that are JWTs                      |
      | credential identifiers with every token          |
      | pretty-printed answers                           |
      | no key binding                                   |
      | the authorization code grant alone               |
      | no issuer in the authorization response          |
      | access tokens of every character that is allowed |
      | caching forbidden in many words                  |
      | authorization for more than the offer names      |
