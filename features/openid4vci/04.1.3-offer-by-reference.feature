@OpenID4VCI-4.1.3 @issuer @openid4vci
Feature: Credential Offer by reference
  The link may hold an address where the offer is fetched.

  Rule: the address answers any wallet with the offer as JSON

    Example: a wallet that knows nothing but the address
      Given a Credential Offer by reference
      When the wallet takes the offer
      Then the answer conforms to OpenID4VCI-4.1.3

    Example: two offers of one issuer
      Given a Credential Offer by reference
      When the wallet takes the offer
      And the wallet takes another offer
      Then the answer conforms to OpenID4VCI-4.1.3
