import { createPublicKey, generateKeyPairSync, type JsonWebKey, sign, verify } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * The least that six calls can cost here: `node:http` alone, answers of the usual size that are bytes already, and at the Credential
 * Endpoint what no issuer can leave out: a signature verified and a signature made for each proof.
 */
export async function startLimit(): Promise<{ offers(count: number): Promise<string[]> }> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const server = createServer((req, res) => void answer(req, res))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const fixed: Readonly<Record<string, Buffer>> = {
    '/offer': json({
      credential_issuer: issuer,
      credential_configuration_ids: ['pid'],
      grants: {
        'urn:ietf:params:oauth:grant-type:pre-authorized_code': {
          'pre-authorized_code': 'x'.repeat(22),
        },
      },
    }),
    '/.well-known/openid-credential-issuer': json({
      credential_issuer: issuer,
      credential_endpoint: `${issuer}/credential`,
      nonce_endpoint: `${issuer}/nonce`,
      credential_configurations_supported: {
        pid: { format: 'dc+sd-jwt', padding: 'x'.repeat(8000) },
      },
    }),
    '/.well-known/oauth-authorization-server': json({
      issuer,
      token_endpoint: `${issuer}/token`,
      padding: 'x'.repeat(800),
    }),
    '/token': json({ access_token: 'x'.repeat(43), token_type: 'Bearer', expires_in: 300 }),
    '/nonce': json({ c_nonce: 'x'.repeat(43) }),
  }
  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of req) chunks.push(chunk as Buffer)
    const known = fixed[req.url ?? '']
    const body = known ?? credentials(Buffer.concat(chunks))
    res.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    res.end(body)
  }
  function credentials(request: Buffer): Buffer {
    const { proofs } = JSON.parse(request.toString()) as { proofs: { jwt: string[] } }
    return json({ credentials: proofs.jwt.map((proof) => ({ credential: credential(proof) })) })
  }
  function credential(proof: string): string {
    const end = proof.lastIndexOf('.')
    const [header = ''] = proof.split('.', 1)
    const { jwk } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { jwk: JsonWebKey }
    const key = createPublicKey({ key: jwk, format: 'jwk' })
    const signature = Buffer.from(proof.slice(end + 1), 'base64url')
    if (
      !verify(
        'sha256',
        Buffer.from(proof.slice(0, end)),
        { key, dsaEncoding: 'ieee-p1363' },
        signature,
      )
    )
      throw new Error('not signed')
    const input = `${'x'.repeat(900)}.${'x'.repeat(1500)}`
    const made = sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' })
    return `${input}.${made.toString('base64url')}~`
  }
  return { offers: async (count) => Array.from({ length: count }, () => `${issuer}/offer`) }
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value))
}
