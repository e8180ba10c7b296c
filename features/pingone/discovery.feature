@P1-API @issuer @pingone
Feature: PingOne discovery
  Everything a wallet or a verifier has to look up is at the addresses that PingOne documents.

  Background:
    Given a worker application

  Rule: the environment's authorization server describes itself

    Example: by OpenID discovery and by RFC 8414
      When the worker looks up the authorization server
      Then the metadata conforms to P1-API

    Example: with the grants of an offer
      When the worker creates an offer for both grants
      And the wallet opens the link
      And the worker looks up the authorization server
      Then the metadata conforms to P1-API

  Rule: the issuer has a DID of the web

    Example: its document
      When the worker reads the DID document of the issuer
      Then the answer conforms to P1-API
