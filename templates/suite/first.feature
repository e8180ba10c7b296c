@OpenID4VCI-7.2
Feature: Our first scenario

  Example: a nonce for a key proof
    Given an issuer with a nonce endpoint
    When the wallet asks for a nonce
    Then it receives a nonce
