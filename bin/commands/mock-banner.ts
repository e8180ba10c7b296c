import type { ReadyLine } from '../../mock-server/http/ready-line.ts'

/** What a person needs to know of a mock that is ready. */
export function mockBanner(ready: ReadyLine, faults: readonly string[]): string {
  const { worker, login } = ready
  const lines = [
    'vcispec mock: a PingOne credentials service for tests.',
    'NOT FOR PRODUCTION: its keys are new at each start and its',
    'passwords are printed below.',
    '',
    'Credential issuer',
    `  ${ready.credentialIssuer}`,
    'Management API',
    `  ${ready.apiUrl}/environments/${ready.environment}`,
    'Control surface; its pages, for a browser, are at the same address',
    `  ${ready.controlUrl ?? 'off'}`,
    '',
    `User            ${ready.user}`,
    `Login           ${login.username} / ${login.password}`,
    `Worker id       ${worker.clientId}`,
    `Worker secret   ${worker.clientSecret}`,
    `Wallet client   ${ready.client.id}`,
    `Redirect URI    ${ready.client.redirectUri}`,
    ...ready.credentialTypes.map(
      (id, index) => `${index === 0 ? 'Credentials    ' : '               '} ${id}`,
    ),
    ...faults.map(
      (name, index) => `${index === 0 ? 'Faults         ' : '               '} ${name}`,
    ),
    ...(ready.ca === null ? [] : ['', ...trust(ready.ca)]),
    '',
    'Ctrl+C stops it.',
  ]
  return `${lines.join('\n')}\n`
}

function trust(ca: string): readonly string[] {
  return [
    'TLS certificates come from a CA made just now. To trust it:',
    `  Node:  NODE_EXTRA_CA_CERTS=${ca}`,
    `  curl:  --cacert ${ca}`,
    '  else:  import that file into the trust store',
  ]
}
