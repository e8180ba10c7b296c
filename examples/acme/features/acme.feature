Feature: What Acme promises beyond the specification

  @OpenID4VCI-8.3
  Example: a person has their credential at once
    Given a Credential Offer for the pre-authorized code grant
    When the wallet requests a credential
    Then it receives a credential bound to its key
    And all of it took less than 5 seconds
