@OpenID4VCI-13.9 @issuer @openid4vci
Feature: Transport security
  Wallets reach every endpoint over TLS, and can tell whom they reached.

  @consumes-offer
  Rule: certificates are those of the hosts, and valid

    Example: a wallet that goes the whole way
      Given a Credential Offer
      When the wallet requests a credential
      And the wallet reports credential_accepted
      Then the answer conforms to OpenID4VCI-13.9

  @FAPI2-5.2.1 @FAPI2-5.2.2
  Rule: hosts agree to good versions and cipher suites of TLS only

    Example: handshakes that a careful host refuses
      Given a Credential Offer
      When the wallet discovers the issuer
      And the wallet offers its hosts nothing but weak handshakes
      Then the answer conforms to OpenID4VCI-13.9
