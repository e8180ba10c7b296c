/** The wallet under test: from an offer's link to an access token, by the pre-authorized code (OpenID4VCI 1.0, Section 6.1). */
export async function redeem(link, txCode) {
  const offer = await offerOf(new URL(link).searchParams)
  const grantType = 'urn:ietf:params:oauth:grant-type:pre-authorized_code'
  const grant = offer.grants[grantType]
  const metadata = await json(wellKnown('openid-credential-issuer', offer.credential_issuer))
  const [server] = metadata.authorization_servers
  const { token_endpoint: tokenEndpoint } = await json(
    wellKnown('oauth-authorization-server', server),
  )
  const answer = await fetch(tokenEndpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: grantType,
      'pre-authorized_code': grant['pre-authorized_code'],
      ...(txCode && { tx_code: txCode }),
    }),
  })
  const body = await answer.json()
  if (!answer.ok) throw new Error(body.error)
  return body.access_token
}

async function offerOf(parameters) {
  const value = parameters.get('credential_offer')
  return value ? JSON.parse(value) : json(parameters.get('credential_offer_uri'))
}

function wellKnown(name, identifier) {
  const { origin, pathname } = new URL(identifier)
  return `${origin}/.well-known/${name}${pathname.replace(/\/$/, '')}`
}

async function json(url) {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`)
  return answer.json()
}
