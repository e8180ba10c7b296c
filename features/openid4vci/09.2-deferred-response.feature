@OpenID4VCI-9.2 @issuer @openid4vci @consumes-offer
Feature: Deferred credential response
  The wallet is told to come back, until the credential is there.

  Background:
    Given a Credential Offer for a deferred credential
    And an issuer with a deferred credential endpoint

  @OpenID4VCI-8.3
  Rule: an issuance that takes a while is put off

    Example: the answer to the credential request
      When the wallet requests a credential
      Then it is told to come back later
      And the answer conforms to OpenID4VCI-8.3

  Rule: what is not ready is pending, under the same transaction id

    Example: too early
      When the wallet requests a credential
      And the wallet comes back for it
      Then the answer conforms to OpenID4VCI-9.2

  Rule: what is ready is handed over as at the credential endpoint

    @OpenID4VCI-8.3
    Example: in the end
      When the wallet requests a credential
      And the wallet comes back until it is there
      Then it receives a credential bound to its key
      And the answer conforms to OpenID4VCI-9.2

    @OpenID4VCI-11.1
    Example: what becomes of it is reported like any other
      Given an issuer with a notification endpoint
      When the wallet requests a credential
      And the wallet comes back until it is there
      And the wallet reports credential_accepted
      Then the issuer acknowledges it
