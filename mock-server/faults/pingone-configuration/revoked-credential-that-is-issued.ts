import type { Fault } from '../fault.ts'

export const revokedCredentialThatIsIssued: Fault = {
  name: 'revoked credential that is issued',
  breaks: 'P1-CRED-10',
  entails: [
    { requirement: 'P1-FLOW-02', reason: 'what is issued is no credential' },
    { requirement: 'VCI-A.3.4-01', reason: 'what is issued is no credential' },
    { requirement: 'SDJWT-4-01', reason: 'what is issued is no credential' },
  ],
  profile: 'pingone',
  seams: {
    'credential reply': (reply) =>
      Object(reply.body).error === 'credential_request_denied'
        ? {
            status: 200,
            headers: reply.headers,
            body: { credentials: [{ credential: 'vcispec' }], notification_id: 'vcispec' },
          }
        : reply,
  },
}
