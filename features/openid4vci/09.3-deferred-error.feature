@OpenID4VCI-9.3 @issuer @openid4vci @consumes-offer
Feature: Deferred credential error response
  A wallet learns that there is nothing to come back for.

  Rule: a transaction id that the issuer did not give is refused

    Example: made up by the wallet
      Given a Credential Offer
      And an issuer with a deferred credential endpoint
      And a wallet with an unknown transaction id
      When the wallet comes back for it
      Then the request is refused with "invalid_transaction_id"

  Rule: an issuer that decides against issuing says so

    @OpenID4VCI-9.2
    Example: a decision in the wallet's favour
      Given a Credential Offer for a deferred credential
      When the wallet requests a credential
      And the wallet comes back until it is there
      Then it receives a credential bound to its key

    Example: a decision against it
      Given a Credential Offer for a deferred credential
      And a wallet with a credential denied after its deferral
      When the wallet comes back for it
      Then the request is refused with "credential_request_denied"
