@P1-API @issuer @pingone
Feature: Management API conventions
  The offers API answers as every PingOne API does.

  Background:
    Given a worker application

  Rule: a worker with its token is served

    Example: a token for the worker
      When the worker creates an offer
      Then the answer conforms to P1-API

  Rule: a request that cannot be served is answered in PingOne's form

    Example: no token
      When somebody without a token creates an offer
      Then the API refuses with 401 "ACCESS_FAILED"
      And the answer conforms to P1-API

    Example: an unknown user
      When the worker creates an offer for an unknown user
      Then the API refuses with 404 "NOT_FOUND"
      And the answer conforms to P1-API

    Example: an unknown offer
      When the worker reads an unknown offer
      Then the API refuses with 404 "NOT_FOUND"
      And the answer conforms to P1-API

    Example: an unknown grant type
      When the worker creates an offer for an unknown grant type
      Then the API refuses with 400 "INVALID_DATA"
      And the answer conforms to P1-API

    Example: a wrong secret
      When a worker with a wrong secret asks for a token
      Then the API refuses with 401 "invalid_client"
      And the answer conforms to P1-API
