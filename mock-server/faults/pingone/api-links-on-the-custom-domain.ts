import { relinked } from '../body.ts'
import type { Fault } from '../fault.ts'

export const apiLinksOnTheCustomDomain: Fault = {
  name: 'API links on the custom domain',
  breaks: 'P1-FLOW-36',
  profile: 'pingone',
  seams: {
    'offers-api reply': (reply, { credentialIssuer }) =>
      relinked(reply, 'user', (href) =>
        href.replace(/^https?:\/\/[^/]+/, new URL(credentialIssuer).origin),
      ),
  },
}
