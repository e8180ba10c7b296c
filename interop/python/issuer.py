"""An issuer of the Python package `openid4vci` (eduTAP): what is ours stands here, see README.md.

Arguments: PEM files of the TLS certificate and of its key. One line is printed when it serves:
{"issuer": "https://localhost:…", "offers": "https://localhost:…/offers"}
"""

import asyncio
import json
import secrets
import socket
import sys
from urllib.parse import parse_qsl

import uvicorn
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from joserfc.jwk import ECKey
from openid4vci.adapters.sd_jwt_vc import SdJwtVcAdapter
from openid4vci.authorization import InMemoryAuthorizationServer, TokenError
from openid4vci.crypto.signer import LocalJwsSigner
from openid4vci.exceptions import NotificationError
from openid4vci.models.common import GRANT_TYPE_PRE_AUTHORIZED_CODE
from openid4vci.models.metadata import AuthorizationServerMetadata
from openid4vci.models.notification import NotificationErrorCode
from openid4vci.models.oauth import TokenRequest
from openid4vci.models.offer import offer_uri_by_value
from openid4vci.reference import InMemoryIssuerBackend
from openid4vci.server_fastapi.app import NO_STORE, create_router

from credentials import Minting
from metadata import ALGORITHMS, CONFIGURATION, VCT, issuer_metadata


class Backend(InMemoryIssuerBackend):
    """The reference backend of the package, which knows the notifications it asked for."""

    def __init__(self, metadata, minting):
        super().__init__(metadata, minting.mint)
        self.minting = minting

    async def issue_credential(self, request, context):
        self.minting.grant_of(context)
        return await super().issue_credential(request, context)

    async def issue_deferred(self, request, context):
        self.minting.grant_of(context)
        return await super().issue_deferred(request, context)

    async def notify(self, request, context):
        self.minting.grant_of(context)
        if request.notification_id not in self.minting.notification_ids:
            raise NotificationError(
                NotificationErrorCode.INVALID_NOTIFICATION_ID, "Nobody was given this notification_id"
            )
        await super().notify(request, context)


def serving(issuer):
    """The app of the issuer, and that of the office where offers are made."""
    server = InMemoryAuthorizationServer(issuer)
    key = ECKey.generate_key("P-256", auto_kid=True)
    adapter = SdJwtVcAdapter(
        VCT, LocalJwsSigner(key), issuer, always_visible=["iat", "exp"]
    )
    minting = Minting(issuer, server, adapter, ALGORITHMS)
    backend = Backend(issuer_metadata(issuer, adapter.metadata_fragment()), minting)
    minting.backend = backend
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    app.include_router(create_router(backend))

    @app.get("/.well-known/oauth-authorization-server")
    async def server_metadata():
        return AuthorizationServerMetadata.model_validate(
            {
                "issuer": issuer,
                "token_endpoint": f"{issuer}/token",
                "token_endpoint_auth_methods_supported": ["none"],
                "grant_types_supported": [GRANT_TYPE_PRE_AUTHORIZED_CODE],
                "authorization_details_types_supported": ["openid_credential"],
                "pre-authorized_grant_anonymous_access_supported": True,
            }
        ).to_dict()

    @app.get("/.well-known/jwt-vc-issuer")
    async def key_set():
        return {"issuer": issuer, "jwks": {"keys": [key.as_dict(private=False)]}}

    @app.post("/token")
    async def token(request: Request):
        pairs = parse_qsl((await request.body()).decode(errors="replace"))
        form = dict(pairs)
        refused = {"error": "invalid_request", "error_description": "The request cannot be read"}
        if len(form) == len(pairs):
            try:
                if "authorization_details" in form:
                    form["authorization_details"] = json.loads(form["authorization_details"])
                answer = server.redeem(TokenRequest.model_validate(form))
                return JSONResponse(answer.to_dict(), headers=NO_STORE)
            except TokenError as error:
                refused = {"error": error.code.value, "error_description": error.description}
            except ValueError:  # of JSON, and of the package's models
                pass
        return JSONResponse(refused, 400, NO_STORE)

    office = FastAPI()

    @office.get("/offers")
    async def offers(grant: str = "", txCode: str = "", deferred: str = ""):
        if grant not in ("", GRANT_TYPE_PRE_AUTHORIZED_CODE):
            return {"cannot": "the package has no authorization endpoint"}
        digits = f"{secrets.randbelow(10**6):06}" if txCode == "true" else None
        subject = "deferred" if deferred == "true" else "at once"
        offer, _code = server.offer(subject, [CONFIGURATION], digits)
        return {"offer": offer_uri_by_value(offer), **({"txCode": digits} if digits else {})}

    return app, office


async def main(certificate, key):
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(2)]
    issuer, office = [f"https://localhost:{each.getsockname()[1]}" for each in sockets]
    settings = {"ssl_certfile": certificate, "ssl_keyfile": key, "log_level": "warning"}
    servers = [uvicorn.Server(uvicorn.Config(app, **settings)) for app in serving(issuer)]
    print(json.dumps({"issuer": issuer, "offers": f"{office}/offers"}), flush=True)
    await asyncio.gather(
        *(server.serve(sockets=[own]) for server, own in zip(servers, sockets))
    )


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
