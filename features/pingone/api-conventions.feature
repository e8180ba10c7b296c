@P1-API @issuer @pingone
Feature: Management API conventions
  The offers API answers as every PingOne API does.

  Background:
    Given a worker application

  Rule: a worker with its token is served

    Example: a token for the worker
      When the worker creates an offer
      Then the answer conforms to P1-API

    Example: a caller who names its transaction
      When the worker creates an offer with a transaction id
      Then the answer conforms to P1-API

    Example: the links of what it reads
      When the worker creates an offer
      And the worker follows the user link of the offer
      Then the answer conforms to P1-API

  Rule: who may not is refused

    Example: no token
      When somebody without a token creates an offer
      Then the API refuses with 401 "ACCESS_FAILED"
      And the answer conforms to P1-API

    Example: a made-up token
      When somebody with a made-up token creates an offer
      Then the API refuses with 401 "ACCESS_FAILED"
      And the answer conforms to P1-API

    Example: a wallet with its own token
      When the worker creates an offer for the pre-authorized code grant
      And a wallet creates an offer with its own access token
      Then the API refuses with 401 "ACCESS_FAILED"
      And the answer conforms to P1-FLOW

    Example: a worker whose role does not reach credentials
      When a worker without a role creates an offer
      Then the API refuses with 403 "ACCESS_FAILED"
      And the answer conforms to P1-API

    Example: a wrong secret
      When a worker with a wrong secret asks for a token
      Then the API refuses with 401 "invalid_client"
      And the answer conforms to P1-API

  Rule: a request that cannot be served is answered in PingOne's form

    Example: an unknown user
      When the worker creates an offer for an unknown user
      Then the API refuses with 404 "NOT_FOUND"
      And the answer conforms to P1-API

    Example: an unknown environment
      When the worker creates an offer in an unknown environment
      Then the API refuses with 404 "NOT_FOUND"
      And the answer conforms to P1-API

    Example: an unknown offer
      When the worker reads an unknown offer
      Then the API refuses with 404 "NOT_FOUND"
      And the answer conforms to P1-API

    Example: the offer of another user
      When the worker creates an offer
      And the worker reads the offer as one of the second user
      Then the API refuses with 404 "NOT_FOUND"
      And the answer conforms to P1-API

    Example: an unknown grant type
      When the worker creates an offer for an unknown grant type
      Then the API refuses with 400 "INVALID_DATA"
      And the answer conforms to P1-API

    Example: broken JSON
      When the worker creates an offer with broken JSON
      Then the API refuses with 400 "INVALID_REQUEST"
      And the answer conforms to P1-API

    Example: another media type
      When the worker creates an offer as plain text
      Then the API refuses with 415 "INVALID_REQUEST"
      And the answer conforms to P1-API
