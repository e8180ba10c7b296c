@issuer @pingone
Feature: Custom domain
  An environment's own domain stands for it where wallets and users look.

  Background:
    Given a worker application of an environment with a custom domain

  @P1-OFFER
  Rule: the offer is reached at the custom domain

    Example: the offer URL
      When the worker creates an offer
      Then the offer conforms to P1-OFFER

  @P1-FLOW
  Rule: the custom domain has no environment id, and the default addresses stay

    Example: the authorization server at both addresses
      When the worker looks up the authorization server
      And the worker looks it up at the custom domain
      Then the metadata conforms to P1-FLOW

    Example: links of the API
      When the worker creates an offer
      And the worker reads the offer
      Then the offer conforms to P1-FLOW

  @P1-FLOW @consumes-offer
  Rule: a wallet gets its credential at the custom domain

    Example: from the QR image
      When the worker creates an offer for both grants
      And the wallet scans the QR image
      And the wallet requests a credential
      Then it receives a credential bound to its key
