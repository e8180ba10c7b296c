import { body, member } from '../body.ts'
import type { Fault } from '../fault.ts'

export const environmentIdOnTheCustomDomain: Fault = {
  name: 'environment id in the URLs of a custom domain',
  breaks: 'P1-FLOW-35',
  profile: 'pingone',
  seams: {
    'as-metadata reply': (reply, { credentialIssuer, environment }) =>
      new URL(credentialIssuer).pathname === '/'
        ? body(reply, (metadata) =>
            member(metadata, 'token_endpoint', (url) =>
              String(url).replace(/\/as\/(?=token$)/, `/${environment}/as/`),
            ),
          )
        : reply,
  },
}
