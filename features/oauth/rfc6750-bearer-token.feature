@RFC6750-3 @issuer @openid4vci
Feature: Bearer token usage
  A refused request tells which kind of token is due.

  Rule: a refusal for want of a token carries a challenge

    Example: no token at all
      Given a Credential Offer
      And a wallet with no access token
      When the wallet requests a credential
      Then the request is refused with status 401
      And the answer conforms to RFC6750-3

  @RFC6750-2.3 @consumes-offer
  Rule: a token in the URL is not taken

    @OpenID4VCI-8.3
    Example: the token in the header
      Given a Credential Offer
      When the wallet requests a credential
      Then it receives a credential bound to its key

    Example: the token in the query
      Given a Credential Offer
      And a wallet with the access token in the query
      When the wallet requests a credential
      Then the request is refused with status 401
