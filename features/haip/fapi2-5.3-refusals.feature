@issuer @haip @consumes-offer @needs-authorization-code
Feature: What the high assurance profile refuses
  FAPI 2.0 leaves less to the server than OAuth does.

  @HAIP-4
  Rule: requests are pushed, with a challenge by S256

    Scenario Outline: an authorization request with <deviation>
      Given a Credential Offer for the authorization code grant
      And a wallet with <deviation>
      When the wallet asks for authorization
      Then the request is refused

      Examples:
        | deviation                                  |
        | no code challenge                          |
        | an unsupported code challenge method       |
        | an authorization request that was not pushed |

  @FAPI2-5.3.2.2
  Rule: a pushed request says where the user goes back to, by TLS

    Scenario Outline: <deviation>
      Given a Credential Offer for the authorization code grant
      And a wallet with <deviation>
      When the wallet asks for authorization
      Then the request is refused

      Examples:
        | deviation                                     |
        | no redirect URI in the pushed request         |
        | a redirect URI without TLS in the pushed request |

  @FAPI2-5.3.2.2
  Rule: a reference is used up by the decision, and not by a look

    Example: software that loads pages beforehand
      Given a Credential Offer for the authorization code grant
      And a wallet with a request_uri whose page was loaded before
      When the wallet asks for authorization
      Then it receives an authorization code

  @FAPI2-5.3.2.1
  Rule: codes are short-lived and bound, clocks differ a little, and passwords stay with the user

    Scenario Outline: a token request with <deviation>
      Given a Credential Offer for the authorization code grant
      And a wallet with <deviation>
      When the wallet requests a token
      Then the request is refused

      Examples:
        | deviation                                      |
        | an authorization code of more than a minute ago |
        | a code redeemed with another DPoP key          |
        | a DPoP proof of two minutes ahead              |
        | the password grant                             |

    Example: a clock that is a little fast
      Given a Credential Offer for the authorization code grant
      And a wallet with a DPoP proof of a few seconds ahead
      When the wallet requests a token
      Then it receives a token

  @FAPI2-5.3.2.1
  Rule: a client assertion is for this server alone

    Scenario Outline: <deviation>
      Given a wallet that authenticates by an assertion
      And a Credential Offer for the authorization code grant
      And a wallet with <deviation>
      When the wallet requests a token
      Then the request is refused

      Examples:
        | deviation                              |
        | a client assertion for the token endpoint |
        | a client assertion for several servers |

  @FAPI2-5.3.4
  Rule: a token is in the header, and in force

    Scenario Outline: <deviation>
      Given a Credential Offer for the authorization code grant
      And a wallet with <deviation>
      When the wallet requests a credential
      Then the request is refused with status 401

      Examples:
        | deviation                 |
        | the access token in the query |
        | an expired access token   |
