import { withClaims, withHeader } from '../deviations/altered-jwt.ts'
import { madeUp } from '../deviations/made-up.ts'
import { noProofNeeded } from '../deviations/obstacles.ts'
import { type AlterationTable, altered } from './alteration.ts'

const hour = 3600

/** @see https://www.rfc-editor.org/rfc/rfc6749#section-6 */
export const refreshTokenTable: AlterationTable = {
  artefact: 'refresh token',
  at: ['refresh'],
  alterations: [
    altered('tokenRequest', 'an unknown refresh token', 'RFC6749-6-04', (form) =>
      form.set('refresh_token', madeUp()),
    ),
    altered('tokenRequest', 'no refresh token', 'RFC6749-6-04', (form) =>
      form.delete('refresh_token'),
    ),
  ],
}

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-11.3 */
export const notificationTable: AlterationTable = {
  artefact: 'notification',
  at: ['notification'],
  alterations: [
    altered('notificationRequest', 'no notification id', 'VCI-11.3-06', ({ body, ...draft }) => {
      const { notification_id: _, ...others } = body
      return { ...draft, body: others }
    }),
    altered('notificationRequest', 'a number as the notification id', 'VCI-11.3-06', (draft) => ({
      ...draft,
      body: { ...draft.body, notification_id: 1 },
    })),
    altered('notificationRequest', 'no event', 'VCI-11.3-06', ({ body, ...draft }) => {
      const { event: _, ...others } = body
      return { ...draft, body: others }
    }),
    altered('notificationRequest', 'a list as the event', 'VCI-11.3-06', (draft) => ({
      ...draft,
      body: { ...draft.body, event: ['credential_accepted'] },
    })),
  ],
}

/**
 * Beside what `deviations/proof` has: what any JWT can be wrong by.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-F.1
 */
export const keyProofTable: AlterationTable = {
  artefact: 'key proof',
  at: ['credential'],
  obstacle: noProofNeeded,
  alterations: [
    altered('keyProof', 'a key proof that is no JWT', 'VCI-8.3.1.2-11', (draft) => ({
      ...draft,
      text: 'vcispec',
    })),
    altered('keyProof', 'crit in the key proof', 'RFC7515-4.1.11-01', (draft) =>
      withHeader(draft, { crit: ['x_vcispec'], x_vcispec: true }),
    ),
    altered('keyProof', 'nbf of the key proof in an hour', 'RFC7519-4.1.5-01', (draft) =>
      withClaims(draft, { nbf: Number(draft.payload.iat) + hour }),
    ),
    altered('keyProof', 'exp of the key proof an hour ago', 'RFC7519-4.1.4-01', (draft) =>
      withClaims(draft, { exp: Number(draft.payload.iat) - hour }),
    ),
  ],
}
