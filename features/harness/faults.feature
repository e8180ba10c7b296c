# Made by `npm run docs`: do not edit.
@self-test
Feature: Every check can fail
  Each fault of the mock is reported as the requirement it breaks, and as nothing else.

  Scenario Outline: <fault> is reported as <requirement>
    Given the mock with the fault "<fault>"
    When a wallet tries all that concerns it
    Then <requirement> is reported, and nothing beyond what the fault declares

    Examples:
      | fault                                                       | requirement        |
      | offer with both grants by default                           | P1-OFFER-38        |
      | offer that is COMPLETED after the first of two credentials  | P1-OFFER-61        |
      | offer whose createdAt is an HTTP date                       | P1-OFFER-24        |
      | deep link with the scheme of an early draft                 | P1-OFFER-13        |
      | offers API whose errors have no message                     | P1-API-10          |
      | expired offer that cannot be read                           | P1-OFFER-66        |
      | offer whose status becomes EXPIRED                          | P1-OFFER-58        |
      | offer whose expiresAt has an offset instead of Z            | P1-OFFER-28        |
      | offer that names another environment                        | P1-OFFER-34        |
      | offer of a single credential that stays ISSUING             | P1-OFFER-62        |
      | offer without a QR image                                    | P1-OFFER-17        |
      | offers API without Correlation-Id                           | P1-API-13          |
      | new offer answered with 200                                 | P1-OFFER-02        |
      | offer that is honoured after thirty minutes                 | P1-FLOW-13         |
      | offer that lives 31 minutes                                 | P1-OFFER-27        |
      | offer whose credentialOfferUrl link differs from the member | P1-OFFER-08        |
      | QR image that differs from the deep link                    | P1-OFFER-19        |
      | sign-in with any password                                   | P1-FLOW-26         |
      | offer as plain text                                         | VCI-4.1.3-02       |
      | offer of an unknown configuration                           | VCI-4.1.1-03       |
      | offer without an issuer                                     | VCI-4.1.1-01       |
      | offer of no configuration                                   | VCI-4.1.1-02       |
      | misspelt pre-authorized code                                | VCI-4.1.1-11       |
      | replayable pre-authorized code                              | VCI-4.1.1-12       |
      | optional tx_code                                            | VCI-4.1.1-15       |
      | metadata of another issuer                                  | VCI-12.2.4-01      |
      | metadata without credential endpoint                        | VCI-12.2.4-05      |
      | metadata at the appended path                               | VCI-12.2.2-01      |
      | metadata as plain text                                      | VCI-12.2.2-05      |
      | proof type without algorithms                               | VCI-12.2.4-41      |
      | credential display without name                             | VCI-12.2.4-47      |
      | configuration without vct                                   | VCI-A.3.2-01       |
      | claim described twice                                       | VCI-B.3-01         |
      | authorization server metadata of another issuer             | RFC8414-3.3-01     |
      | authorization server metadata without token endpoint        | RFC8414-2-02       |
      | anonymous access flag as text                               | VCI-12.3-01        |
      | credential of another vct                                   | VCI-A.3.4-03       |
      | missing mandatory claim                                     | VCI-B.2-03         |
      | private key in the JWK Set                                  | RFC7517-4-02       |
      | replayable authorization code                               | RFC6749-4.1.2-01   |
      | unchecked code_verifier                                     | RFC7636-4.6-01     |
      | unregistered redirect_uri                                   | RFC6749-3.1.2.4-01 |
      | authorization response without iss                          | RFC9207-2-01       |
      | authorization response without state                        | RFC6749-4.1.2-04   |
      | authorization response of another iss                       | RFC9207-2.3-01     |
      | pushed request answered 200                                 | RFC9126-2.2-01     |
      | authorization details of any type                           | VCI-5.1.1-02       |
      | authorization details of any configuration                  | VCI-5.1.1-03       |
      | cacheable token response                                    | RFC6749-5.1-02     |
      | token without token_type                                    | RFC6749-5.1-01     |
      | tx_code of any value                                        | VCI-6.3-03         |
      | token errors as plain text                                  | VCI-6.3-07         |
      | crash on an unknown pre-authorized code                     | VCI-6.3-04         |
      | refused token parameters                                    | VCI-6.1-04         |
      | refused anonymous access                                    | VCI-6.1-02         |
      | redirect_uri forgotten at the token endpoint                | RFC6749-4.1.3-02   |
      | authorization details not returned                          | VCI-6.2-01         |
      | authorization details without identifiers                   | VCI-6.2-03         |
      | cacheable nonce                                             | VCI-7.2-05         |
      | nonce as HTML                                               | VCI-7.2-02         |
      | nonce that tells the time                                   | VCI-7.2-04         |
      | protected nonce endpoint                                    | VCI-7.1-02         |
      | nonce under another name                                    | VCI-7.2-03         |
      | foreign proof signature accepted                            | VCI-F.1-12         |
      | unsigned proof accepted                                     | VCI-F.1-02         |
      | proof for any audience                                      | VCI-F.1-07         |
      | proof of any typ                                            | VCI-F.1-03         |
      | undated proof accepted                                      | VCI-F.1-08         |
      | proof without nonce accepted                                | VCI-F.1-09         |
      | private key in a proof accepted                             | VCI-F.4-02         |
      | long-lived access token                                     | VCI-13.10-01       |
      | made-up nonce accepted                                      | VCI-8.3.1.2-13     |
      | missing proof accepted                                      | VCI-8.3.1.2-10     |
      | empty proofs accepted                                       | VCI-8.2-10         |
      | credential without access token                             | VCI-8.3.1.1-01     |
      | credential for any access token                             | VCI-8.3.1.1-02     |
      | credential answered 201                                     | VCI-8.3-01         |
      | credentials as plain strings                                | VCI-8.3-07         |
      | numeric notification id                                     | VCI-8.3-13         |
      | credential response as plain text                           | VCI-8.3-15         |
      | credential bound to a foreign key                           | VCI-8.3-17         |
      | credential errors as plain text                             | VCI-8.3.1.2-02     |
      | draft error code                                            | VCI-8.3.1.2-04     |
      | OAuth error code for a credential request                   | VCI-8.3.1.2-01     |
      | refused credential request members                          | VCI-8.2-13         |
      | challenge without WWW-Authenticate                          | RFC6750-3-01       |
      | error description with quotes                               | VCI-8.3.1.2-18     |
      | both credential ids accepted                                | VCI-8.2-06         |
      | access token beyond its scope                               | VCI-8.2-08         |
      | notification answered 500                                   | VCI-11.2-01        |
      | notification answered 200 with a body                       | VCI-11.2-02        |
      | unknown notification id accepted                            | VCI-11.3-02        |
      | unbound credential                                          | SDJWTVC-3.2.2.2-03 |
      | credential signed by another key                            | SDJWT-4.1-01       |
      | draft typ of the credential                                 | SDJWTVC-3.2.1-01   |
      | credential time in milliseconds                             | RFC7519-2-01       |
