import { readMdoc } from '../../protocol/mdoc.ts'
import type { CredentialCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { configurationById } from '../engine/lookup.ts'
import { items, show } from '../engine/read.ts'
import { satisfied, violated } from '../finding.ts'
import { mdocOf, viewOf } from '../formats/view.ts'
import { publicKeyOf } from '../mdoc/on-mdoc.ts'

/** What an algorithm of RFC 9053 is on a curve, fully specified (RFC 9864), by Node's name of the curve. */
const fullySpecified: Readonly<Record<string, number>> = {
  '-7 prime256v1': -9,
  '-35 secp384r1': -51,
  '-36 secp521r1': -52,
  '-7 brainpoolP256r1': -265,
  '-35 brainpoolP320r1': -266,
  '-35 brainpoolP384r1': -267,
  '-36 brainpoolP512r1': -268,
  '-8 ed25519': -19,
  '-8 ed448': -53,
}

/**
 * ISO mdocs as the Credential Response has to carry them, OpenID4VCI 1.0, Appendix A.2.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#appendix-A.2.4
 */
export const deliveredMdoc: readonly CredentialCheck[] = [
  {
    requirement: 'VCI-A.2.4-01',
    on: 'received-credential',
    judge({ format, raw }) {
      if (format !== 'mso_mdoc') return undefined
      const parts = readMdoc(raw)
      const expected = 'the base64url text of one IssuerSigned structure'
      if (typeof parts === 'string') return violated({ seen: parts, expected })
      const nameSpaces: unknown = parts.root.get('nameSpaces')
      return met(nameSpaces === undefined || nameSpaces instanceof Map, {
        seen: 'nameSpaces is no map',
        expected,
      })
    },
  },
  {
    requirement: 'VCI-A.2.4-02',
    on: 'received-credential',
    judge(credential, evidence) {
      const announced = configurationById(evidence, credential.configurationId)?.doctype
      const mso = mdocOf(credential)?.mso
      const docType: unknown = mso?.get('docType')
      if (announced === undefined || mso === undefined) return undefined
      return met(docType === announced, {
        seen: `docType is ${show(docType)}`,
        expected: show(announced),
      })
    },
  },
  {
    requirement: 'VCI-A.2.2-03',
    on: 'received-credential',
    judge(credential, evidence) {
      const configuration = configurationById(evidence, credential.configurationId)
      const listed = items(configuration?.credential_signing_alg_values_supported)
      const { algorithm } = viewOf(credential)
      const parts = mdocOf(credential)
      if (listed.length === 0 || typeof algorithm !== 'number' || !parts) return undefined
      if (listed.includes(algorithm)) return satisfied
      const key = publicKeyOf(parts)
      const curve = key?.asymmetricKeyDetails?.namedCurve ?? key?.asymmetricKeyType
      return met(listed.includes(fullySpecified[`${algorithm} ${curve}`]), {
        seen: `IssuerAuth is signed with ${algorithm}${curve ? ` on ${curve}` : ''}`,
        expected: `one of ${listed.join(', ')}`,
      })
    },
  },
]
