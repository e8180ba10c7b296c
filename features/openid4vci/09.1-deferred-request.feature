@OpenID4VCI-9.1 @issuer @openid4vci @consumes-offer
Feature: Deferred credential request
  A credential that takes its time is fetched by the transaction id.

  Background:
    Given a Credential Offer for a deferred credential
    And an issuer with a deferred credential endpoint

  Rule: a transaction id brings what was asked for, once

    Example: a wallet that comes back
      When the wallet requests a credential
      And the wallet comes back for it
      Then the answer conforms to OpenID4VCI-9.1

    @OpenID4VCI-8.3 @OpenID4VCI-9.3
    Example: a wallet that comes back for more
      Given a wallet with a transaction id used before
      When the wallet comes back for it
      Then the request is refused with "invalid_transaction_id"

    Example: two wallets that come back at once
      Given a wallet with a transaction id used twice at once
      When the wallet comes back for it
      Then the request is refused with "invalid_transaction_id"

    Example: no transaction id at all
      Given a wallet with no transaction id
      When the wallet comes back for it
      Then the request is refused with "invalid_credential_request"

  Rule: unknown members are ignored

    Example: a member that nobody knows, in a deferred request
      When the wallet requests a credential
      And the wallet comes back until it is there
      And a wallet that sends unknown parameters requests another credential
      And the wallet comes back until it is there
      Then it receives a credential bound to its key

  @OpenID4VCI-9
  Rule: the access token is needed as much as at the credential endpoint

    Example: the token of the credential request
      When the wallet requests a credential
      And the wallet comes back for it
      Then the answer conforms to OpenID4VCI-9

    Example: the token of another user
      Given a wallet with a transaction id of another user
      When the wallet comes back for it
      Then the request is refused with "invalid_transaction_id"

    Example: the token for another credential
      Given a wallet with an access token for another credential
      When the wallet comes back for it
      Then the request is refused with status 403

    Scenario Outline: everything that can be wrong with the <artefact>
      When the wallet alters its <artefact> in every way at the deferred credential endpoint
      Then all of it is refused with status 401

      Examples:
        | artefact                  |
        | access token              |
        | access token past its end |

  @OpenID4VCI-8.3.1.2
  Rule: a deferred request is one JSON object, and says what it says once

    Example: everything that can be wrong with the deferred request itself
      When the wallet alters its deferred request in every way at the deferred credential endpoint
      Then all of it is refused with "invalid_credential_request"
