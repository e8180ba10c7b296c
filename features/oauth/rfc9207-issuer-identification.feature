@RFC9207-2 @RFC9207-2.3 @issuer @openid4vci @consumes-offer @needs-authorization-code
Feature: Authorization server issuer identification
  The response says which server it comes from.

  Rule: the issuer in the response is the one of the metadata

    Example: a user who signs in
      Given a Credential Offer for the authorization code grant
      And an authorization server that names itself in its responses
      When the wallet asks for authorization
      Then it receives an authorization code
      And the answer conforms to RFC9207-2
