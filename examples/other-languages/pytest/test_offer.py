"""The mock in a test: an offer is redeemed, one that is over is refused, and a fault is there once."""

import json
import os
import shlex
import subprocess
import urllib.error
import urllib.parse
import urllib.request

import pytest

GRANT = "urn:ietf:params:oauth:grant-type:pre-authorized_code"


def call(method, url, body=None, form=None):
    """Status and JSON of an answer; a refusal is one, too."""
    if form is not None:
        data, kind = urllib.parse.urlencode(form).encode(), "application/x-www-form-urlencoded"
    else:
        data, kind = (None if body is None else json.dumps(body).encode()), "application/json"
    request = urllib.request.Request(url, data, {"content-type": kind}, method=method)
    try:
        with urllib.request.urlopen(request) as answer:
            text = answer.read()
            return answer.status, json.loads(text) if text else None
    except urllib.error.HTTPError as refusal:
        return refusal.code, json.loads(refusal.read())


@pytest.fixture(scope="session")
def mock():
    """Plain HTTP on loopback; with TLS, `ca` of the ready line is the file to trust."""
    command = shlex.split(os.environ.get("VCISPEC", "npx vcispec"))
    options = ["mock", "--json", "--port", "0", "--control-port", "0", "--tls", "off"]
    with subprocess.Popen([*command, *options], stdout=subprocess.PIPE, text=True) as process:
        yield json.loads(process.stdout.readline())
        process.terminate()


@pytest.fixture
def issuer(mock):
    """An issuer that no other test has: it is at `control`."""
    status, ready = call("POST", f"{mock['controlUrl']}/environments", {})
    assert status == 201
    return {**ready, "control": f"{mock['controlUrl']}/environments/{ready['environment']}"}


def redeem(offer, tx_code=None):
    """The wallet under test: from an offer's link to the answer of the token endpoint."""
    query = urllib.parse.parse_qs(urllib.parse.urlsplit(offer).query)
    offered = json.loads(query["credential_offer"][0])
    place = urllib.parse.urlsplit(offered["credential_issuer"])
    known = f"{place.scheme}://{place.netloc}/.well-known"
    _, metadata = call("GET", f"{known}/openid-credential-issuer{place.path}")
    path = urllib.parse.urlsplit(metadata["authorization_servers"][0]).path
    _, server = call("GET", f"{known}/oauth-authorization-server{path}")
    code = offered["grants"][GRANT]["pre-authorized_code"]
    form = {"grant_type": GRANT, "pre-authorized_code": code}
    return call("POST", server["token_endpoint"], form=form | ({"tx_code": tx_code} if tx_code else {}))


def test_an_offer_is_redeemed(issuer):
    _, made = call("POST", f"{issuer['control']}/offers", {"txCode": True, "byReference": False})
    status, token = redeem(made["offer"], made["txCode"])
    assert (status, bool(token["access_token"])) == (200, True)


def test_an_offer_that_is_over_is_refused(issuer):
    _, made = call("POST", f"{issuer['control']}/offers", {"byReference": False})
    call("POST", f"{issuer['control']}/clock", {"advance": "PT31M"})
    status, refusal = redeem(made["offer"])
    assert (status, refusal["error"]) == (400, "invalid_grant")
    _, journal = call("GET", f"{issuer['control']}/journal")
    assert journal["entries"][-1]["response"]["status"] == 400
