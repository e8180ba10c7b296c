@self-test
Feature: Legal but unusual issuers
  What the specifications leave to the issuer is no defect, however odd: nothing is reported about it but a
  recommendation that it leaves aside.

  Scenario Outline: <variant>
    Given the mock with <variant>
    When a wallet takes all that is offered, right and wrong
    Then nothing is reported but the advice that is left aside

    Examples:
      | variant                                                |
      | metadata of required members only                      |
      | authorization server metadata of required members only |
      | no word about anonymous access                         |
      | no nonce endpoint                                      |
      | no notification endpoint                               |
      | no key binding                                         |
      | no scopes                                              |
      | configurations of another world                        |
      | many languages and pictures                            |
      | the pre-authorized code grant alone                    |
      | the authorization code grant alone                     |
      | no pushed authorization requests                       |
      | pushed authorization requests only                     |
      | no issuer in the authorization response                |
      | unknown parameters in the authorization response       |
      | redirects of status 302                                |
      | offers with grants nobody knows                        |
      | offers whose tx_code says nothing                      |
      | an authorization server for each grant                 |
      | an issuer that is its own authorization server         |
      | access tokens that are JWTs                            |
      | access tokens of every character that is allowed       |
      | a token type in lower case                             |
      | token responses without lifetime and scope             |
      | credential identifiers with every token                |
      | nonces of status 201, with members of drafts           |
      | one nonce for everyone                                 |
      | nonces that work once                                  |
      | credential responses with members of drafts            |
      | several challenges in one header                       |
      | media types with parameters                            |
      | caching forbidden in many words                        |
      | refusals without a description                         |
      | pretty-printed answers                                 |
