@P1-API @issuer @pingone
Feature: Management API rate limit
  Who asks too often is told so, and when to ask again.

  Rule: beyond the limit the answer is 429

    Example: one request too many
      Given a worker application with 3 requests a minute
      When the worker creates 4 offers
      Then the API refuses with 429 "REQUEST_LIMITED"
      And the answer conforms to P1-API
