import { type Atom, type Condition, isEmpty, told } from './condition.ts'
import { jsonObject } from './observed.ts'

/** Conditions that the answers of a run decide. */
export const answerAtoms: readonly Atom[] = [
  {
    is: /^(?:issuer defers|deferred supported)$/,
    judge: (seen) => {
      if (seen.served('credential', ({ response }) => response?.status === 202))
        return { holds: true }
      const mayDefer = isEmpty(seen.issuer) || 'deferred_credential_endpoint' in seen.issuer
      return mayDefer ? undefined : lacks('the issuer metadata has no deferred_credential_endpoint')
    },
  },
  {
    is: /^notification_id present$/,
    judge: (seen) => {
      if (!isEmpty(seen.issuer) && !('notification_endpoint' in seen.issuer))
        return lacks('the issuer metadata has no notification_endpoint')
      const answers = seen.issued()
      const has = answers.some((answer) => 'notification_id' in answer)
      return told(answers.length === 0, has, 'no Credential Response had a notification_id')
    },
  },
  credentials(
    /^format dc\+sd-jwt without disclosures$/,
    isSdJwt,
    (text) => /^[^~]*~$/.test(text),
    'every SD-JWT VC that came has disclosures',
  ),
  credentials(
    /^format dc\+sd-jwt without digests$/,
    isSdJwt,
    (text) => !/"_sd"|"\.\.\."/.test(decoded(text.split('.')[1])),
    'every SD-JWT VC that came has digests',
  ),
  credentials(
    /^format mso_mdoc with keyAuthorizations$/,
    (text) => /^[\w-]+$/.test(text),
    (text) => decoded(text).includes('keyAuthorizations'),
    'no mdoc that came has keyAuthorizations',
  ),
  {
    is: /^JWT VC Issuer Metadata used$/,
    judge: (seen) =>
      told(
        !seen.served('credential'),
        seen.asked('jwt-vc-issuer'),
        'the key of no credential had to be looked up in JWT VC Issuer Metadata',
      ),
  },
  {
    is: /^signed metadata returned$/,
    judge: (seen) =>
      told(
        !seen.asked('issuer-metadata', ({ request }) => /jwt/.test(request.headers.accept ?? '')),
        seen.served('issuer-metadata', ({ response }) =>
          /jwt/.test(response?.headers['content-type'] ?? ''),
        ),
        'the issuer does not sign its metadata: application/jwt was answered with something else',
      ),
  },
  {
    is: /^Type Metadata with extends$/,
    judge: (seen) =>
      told(
        !seen.served('type-metadata'),
        seen.served('type-metadata', ({ response }) => 'extends' in jsonObject(response?.body)),
        'no Type Metadata that came has extends',
      ),
  },
  {
    is: /^Content-Language present$/,
    judge: (seen) =>
      told(
        isEmpty(seen.issuer),
        seen.served(
          'issuer-metadata',
          ({ response }) => response?.headers['content-language'] !== undefined,
        ),
        'no answer with the issuer metadata has a Content-Language',
      ),
  },
]

/** What only the credentials that came can tell; `of` picks those of the format. */
function credentials(
  is: RegExp,
  of: (credential: string) => boolean,
  has: (credential: string) => boolean,
  because: string,
): Atom {
  return {
    is,
    judge(seen) {
      const texts = seen
        .issued()
        .flatMap((answer) => (Array.isArray(answer.credentials) ? answer.credentials : []))
        .map((item) => jsonObject(item).credential)
        .filter((credential) => typeof credential === 'string')
        .filter(of)
      return told(texts.length === 0, texts.some(has), because)
    },
  }
}

function isSdJwt(text: string): boolean {
  return text.includes('~')
}

function decoded(part = ''): string {
  return Buffer.from(part, 'base64url').toString('latin1')
}

function lacks(because: string): Condition {
  return { holds: false, because }
}
