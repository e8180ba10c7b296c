@RFC6749-5.1 @RFC6749-5 @RFC6749-4.1.4 @issuer @openid4vci @consumes-offer
Feature: Token response
  A token answer is JSON that nobody may keep.

  Rule: the response names the token and its type and is not stored

    Scenario Outline: the <grant> grant
      Given a Credential Offer for the <grant> grant
      When the wallet requests a token
      Then it receives a token
      And the answer conforms to RFC6749-5.1

      Examples:
        | grant               |
        | pre-authorized code |
        | authorization code  |
