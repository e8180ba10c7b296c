"""The decisions that the package leaves to a deployment: what a token is good for, which nonces, what is issued."""

import base64
import json
import secrets
import time
from dataclasses import dataclass

from fastapi import HTTPException
from openid4vci.crypto.jwk import public_key_from_jwk as key_of
from openid4vci.crypto.proofs import validate_jwt_proof
from openid4vci.exceptions import CredentialRequestError
from openid4vci.models.credential import CredentialErrorCode, CredentialResponse

DAY = 24 * 3600
LIFETIME = 30 * DAY
DEFERRED_SECONDS = 1


@dataclass(frozen=True)
class Postponed:
    """What a transaction stands for: keys to bind to, and when to come back."""

    keys: list
    access_token: str
    ready_at: float


class Minting:
    def __init__(self, issuer, server, adapter, algorithms):
        self.issuer = issuer
        self.server = server
        self.adapter = adapter
        self.algorithms = algorithms
        self.backend = None
        self.notification_ids = set()

    def grant_of(self, context):
        """Of the access token; an unknown one is refused by RFC 6750, Section 3.1."""
        grant = self.server.grant_for(context.access_token)
        if grant is None:
            challenge = {"WWW-Authenticate": 'Bearer error="invalid_token"'}
            raise HTTPException(401, "The access token is unknown or expired", challenge)
        return grant

    async def mint(self, request, context):
        grant = self.grant_of(context)
        if isinstance(request, Postponed):
            return await self._collect(request, context)
        self._check_identifier(request, grant)
        keys = self._proven_keys(request)
        if grant.subject == "deferred":
            later = Postponed(keys, context.access_token, time.time() + DEFERRED_SECONDS)
            return self._come_back(self.backend.transactions.open(later))
        return await self._issue(keys)

    async def _collect(self, postponed, context):
        transactions = self.backend.transactions
        if time.time() < postponed.ready_at:
            return self._come_back(
                next(id for id, each in transactions._open.items() if each is postponed)
            )
        return await self._issue(postponed.keys)

    def _come_back(self, transaction_id):
        return CredentialResponse(transaction_id=transaction_id, interval=DEFERRED_SECONDS)

    async def _issue(self, keys):
        # To the day: the second would tell one credential from another (Section 15.4.1).
        now = int(time.time()) // DAY * DAY
        claims = {
            "given_name": "Erika",
            "family_name": "Beispiel",
            "iat": now,
            "exp": now + LIFETIME,
        }
        issued = [await self.adapter.issue(claims, holder_key=key) for key in keys]
        notification_id = secrets.token_urlsafe(12)
        self.notification_ids.add(notification_id)
        return CredentialResponse(
            credentials=[{"credential": each} for each in issued], notification_id=notification_id
        )

    def _check_identifier(self, request, grant):
        """Every token comes with credential_identifiers, which requests then name (Section 8.2)."""
        known = [each for ids in grant.credential_identifiers.values() for each in ids]
        if request.credential_identifier is None:
            raise CredentialRequestError(
                CredentialErrorCode.INVALID_CREDENTIAL_REQUEST,
                "The token came with credential_identifiers, and the request names none",
            )
        if request.credential_identifier not in known:
            raise CredentialRequestError(
                CredentialErrorCode.UNKNOWN_CREDENTIAL_IDENTIFIER,
                "The token is not for this credential_identifier",
            )

    def _proven_keys(self, request):
        proofs = (request.proofs or {}).get("jwt", [])
        if not 1 <= len(proofs) <= 4:
            raise CredentialRequestError(
                CredentialErrorCode.INVALID_PROOF, "One to four proofs of type jwt are needed"
            )
        nonces = [_nonce_in(proof) for proof in proofs]
        proven = [
            validate_jwt_proof(
                proof,
                credential_issuer=self.issuer,
                c_nonce=nonce if self._is_current(nonce) else secrets.token_urlsafe(),
                supported_algorithms=self.algorithms,
            )
            for proof, nonce in zip(proofs, nonces)
        ]
        for nonce in set(nonces):
            self.backend.nonces.consume(nonce)
        keys = [each.bound_key for each in proven]
        if len({key_of(key).thumbprint() for key in keys}) < len(keys):
            raise CredentialRequestError(
                CredentialErrorCode.INVALID_PROOF, "Each proof has to be of another key"
            )
        return keys

    def _is_current(self, nonce):
        return isinstance(nonce, str) and self.backend.nonces.is_current(nonce)


def _nonce_in(proof):
    """Of a proof that is not verified yet; None where there is nothing to be read."""
    try:
        segment = proof.split(".")[1]
        return json.loads(base64.urlsafe_b64decode(segment + "=" * (-len(segment) % 4))).get("nonce")
    except (AttributeError, IndexError, TypeError, ValueError):
        return None
