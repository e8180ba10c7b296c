import { parseBoundedJson } from '../../protocol/bounded-json.ts'
import type { ReceivedCredential } from '../../protocol/evidence.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { CredentialCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { decodeJws } from '../engine/jws.ts'
import { configurationById } from '../engine/lookup.ts'
import { at, isObject, strings } from '../engine/read.ts'
import { type Judgement, violated } from '../finding.ts'
import { encodedOnceMore } from '../formats/re-encoded.ts'
import { documentOf } from '../formats/view.ts'

/**
 * W3C credentials as the Credential Response has to carry them, OpenID4VCI 1.0, Appendix A.1.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-A.1
 */
export const deliveredW3cCredentials: readonly CredentialCheck[] = [
  ofFormat('VCI-A.1.1.4-01', ['jwt_vc_json'], ({ raw }) => compactJwt(raw)),
  ofFormat('VCI-A.1.1.4-02', ['jwt_vc_json'], ({ raw }) =>
    typeof raw === 'string'
      ? met(encodedJwt(raw) === undefined, {
          seen: `the JWT is ${encodedJwt(raw)} once more`,
          expected: 'the JWT itself',
        })
      : undefined,
  ),
  ofFormat('VCI-A.1.3.4-01', ['jwt_vc_json-ld'], ({ raw }) =>
    encodedJwt(raw)
      ? violated({ seen: `the JWT is ${encodedJwt(raw)} once more`, expected: 'the JWT itself' })
      : compactJwt(raw),
  ),
  ofFormat('VCI-A.1.2.4-01', ['ldp_vc'], ({ raw }) => {
    const members = ['@context', 'type', 'issuer', 'credentialSubject', 'proof']
    const missing = members.filter((name) => at(raw, name) === undefined)
    return met(isObject(raw) && missing.length === 0, {
      seen: isObject(raw) ? `an object without ${missing.join(', ')}` : JSON.stringify(raw),
      expected: 'a JSON object with @context, type, issuer, credentialSubject and proof',
    })
  }),
  ofFormat('VCI-A.1.2.4-02', ['ldp_vc'], ({ raw }) => {
    const expected = 'the JSON object of the credential itself'
    if (typeof raw === 'string')
      return violated({ seen: `the credential is a string, ${raw.slice(0, 20)}…`, expected })
    const envelope = enveloping(raw)
    return met(envelope === undefined, { seen: `the credential is text in ${envelope}`, expected })
  }),
  ...(['VCI-A.1.1.4-03', 'VCI-A.1.2.4-03'] as const).map((requirement) =>
    ofFormat(
      requirement,
      requirement === 'VCI-A.1.2.4-03' ? ['ldp_vc'] : ['jwt_vc_json', 'jwt_vc_json-ld'],
      (credential, evidence) => {
        const configuration = configurationById(evidence, credential.configurationId)
        const announced = strings(at(configuration, 'credential_definition', 'type'))
        const document = documentOf(credential)
        if (announced.length === 0 || !document) return undefined
        const types = strings(document.type)
        return none(
          announced.filter((type) => !types.includes(type)).map((type) => `${type} is missing`),
          'the types of credential_definition',
        )
      },
    ),
  ),
]

function ofFormat(
  requirement: RequirementId,
  formats: readonly string[],
  judge: (
    credential: ReceivedCredential,
    evidence: Parameters<CredentialCheck['judge']>[1],
  ) => Judgement | undefined,
): CredentialCheck {
  return {
    requirement,
    on: 'received-credential',
    judge: (credential, evidence) =>
      formats.includes(credential.format) ? judge(credential, evidence) : undefined,
  }
}

/** The member that holds the credential as text: as JSON, as a JWT, or as either of them encoded once more. */
function enveloping(raw: unknown): string | undefined {
  if (!isObject(raw) || raw.credentialSubject !== undefined) return undefined
  const [name] = Object.entries(raw).find(([, text]) => isCredentialText(text)) ?? []
  return name
}

function isCredentialText(raw: unknown): boolean {
  const isCredential = (text: string) => {
    const document = decodeJws(text)?.payload ?? parsed(text)
    return [document, at(document, 'vc')].some((it) => at(it, 'credentialSubject') !== undefined)
  }
  if (typeof raw !== 'string') return false
  return isCredential(raw) || encodedOnceMore(raw, isCredential) !== undefined
}

function parsed(text: string): unknown {
  try {
    return parseBoundedJson(text)
  } catch {
    return undefined
  }
}

function compactJwt(raw: unknown): Judgement {
  return met(typeof raw === 'string' && decodeJws(raw) !== undefined, {
    seen: typeof raw === 'string' ? `${raw.slice(0, 20)}…` : `a JSON ${typeof raw}`,
    expected: 'a compact JWT: three base64url parts, JSON in the first two',
  })
}

/** In which way it was encoded once more. */
function encodedJwt(raw: unknown): string | undefined {
  return encodedOnceMore(raw, (text) => decodeJws(text) !== undefined)
}
