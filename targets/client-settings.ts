import type { AttesterKey, WalletClient } from '../wallet/client/wallet-client.ts'
import { certificates, type NamedFiles, privateKey, textFile } from './named-files.ts'
import type { AttesterSettings, ClientSettings } from './target-file.ts'

/**
 * The wallet's registration, with what the files hold that prove it.
 * @throws UsageError for a file that is not there, or holds something else.
 */
export function walletClient(
  settings: ClientSettings | undefined,
  files: NamedFiles,
  name = 'client',
): WalletClient {
  const { id = 'vcispec-wallet', redirectUri = 'https://wallet.example/cb' } = settings ?? {}
  const { authentication = 'none', secret, key, attestation, attester } = settings ?? {}
  return {
    id,
    redirectUri,
    authentication,
    ...(secret === undefined ? {} : { secret }),
    ...(key === undefined ? {} : { key: privateKey(key, `${name}.key`, files) }),
    ...(attestation === undefined
      ? {}
      : { attestation: textFile(attestation, `${name}.attestation`, files) }),
    ...(attester && {
      attester: {
        issuer: attester.issuer,
        ...signer(attester, `${name}.attester`, files),
        ...(attester.keyAttestations && {
          forKeys: signer(attester.keyAttestations, `${name}.attester.keyAttestations`, files),
        }),
      },
    }),
  }
}

function signer(
  { key, chain }: Pick<AttesterSettings, 'key' | 'chain'>,
  name: string,
  files: NamedFiles,
): AttesterKey {
  const pem = certificates(chain, `${name}.chain`, files)
  return {
    key: privateKey(key, `${name}.key`, files),
    ...(pem === undefined ? {} : { x5c: derOf(pem) }),
  }
}

/** The form of the `x5c` header (RFC 7515, Section 4.1.6). */
function derOf(pem: string): readonly string[] {
  const blocks = pem.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g)
  return [...blocks].map(([, body = '']) => body.replaceAll(/\s/g, ''))
}
