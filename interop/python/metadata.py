"""What the issuer says of itself."""

CONFIGURATION = "student-card"
VCT = "urn:example:student-card:1"
ALGORITHMS = ["ES256"]


def issuer_metadata(issuer, fragment):
    return {
        "credential_issuer": issuer,
        "credential_endpoint": f"{issuer}/credential",
        "nonce_endpoint": f"{issuer}/nonce",
        "deferred_credential_endpoint": f"{issuer}/deferred_credential",
        "notification_endpoint": f"{issuer}/notification",
        "batch_credential_issuance": {"batch_size": 4},
        "display": [{"name": "A university", "locale": "en"}],
        "credential_configurations_supported": {
            CONFIGURATION: {
                **fragment,
                "credential_signing_alg_values_supported": ALGORITHMS,
                "cryptographic_binding_methods_supported": ["jwk"],
                "proof_types_supported": {
                    "jwt": {"proof_signing_alg_values_supported": ALGORITHMS}
                },
                "credential_metadata": {
                    "display": [{"name": "Student card", "locale": "en"}],
                    "claims": [{"path": ["given_name"]}, {"path": ["family_name"]}],
                },
            }
        },
    }
