import type { RequirementId } from '../../protocol/requirement-id.ts'
import 'reflect-metadata'
import {
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509Certificate as ParsedCertificate,
} from '@peculiar/x509'
import { inWords } from '../../protocol/in-words.ts'
import type { CredentialCheck } from '../check.ts'
import { met } from '../engine/judgement.ts'
import { once } from '../engine/memo.ts'
import { timeOf } from '../engine/trust.ts'
import type { Judgement } from '../finding.ts'
import { licenceElements } from './driving-licence.ts'
import { certificatesOf, type MdocScene, onMdoc } from './on-mdoc.ts'

const signerUsage = '1.0.18013.5.1.2'
const maxDays = 457
const dayMs = 24 * 60 * 60 * 1000
/** Clocks of issuer and wallet may differ by so much. */
const skewMs = 60_000

/** The certificate of a driving licence's document signer, ISO/IEC 18013-5:2021, Annex B.1.4. */
export const documentSigner: readonly CredentialCheck[] = [
  ofLicence('MDOC-B.1.4-01', (certificate) => {
    const usage = certificate.getExtension(ExtendedKeyUsageExtension)
    return met(usage?.critical === true && usage.usages.includes(signerUsage), {
      seen: usage
        ? `${usage.critical ? 'critical' : 'not critical'}: ${usage.usages.join(', ')}`
        : 'no extended key usage',
      expected: `the critical extended key usage ${signerUsage}`,
    })
  }),
  ofLicence('MDOC-B.1.4-02', (certificate) => {
    const usage = certificate.getExtension(KeyUsagesExtension)
    return met(usage?.critical === true && usage.usages === KeyUsageFlags.digitalSignature, {
      seen: usage
        ? `${usage.critical ? 'critical' : 'not critical'}, bits ${usage.usages.toString(2)}`
        : 'no key usage',
      expected: 'the critical key usage digitalSignature alone',
    })
  }),
  ofLicence('MDOC-B.1.4-03', ({ notBefore, notAfter }, { credential, evidence }) => {
    const days = (notAfter.getTime() - notBefore.getTime()) / dayMs
    const now = timeOf(credential, evidence)
    const ms = now?.getTime()
    const inForce =
      ms === undefined || (notBefore.getTime() <= ms + skewMs && ms <= notAfter.getTime() + skewMs)
    return met(days <= maxDays && inForce, {
      seen: `valid from ${notBefore.toISOString()} for ${Math.round(days)} days`,
      expected: `in force, for ${maxDays} days at most`,
    })
  }),
  ofLicence('MDOC-B.1.4-04', ({ subjectName, issuerName }, _scene, issuingCountry) => {
    const subjects = subjectName.getField('C')
    const issuers = issuerName.getField('C')
    const [first] = subjects
    // A licence without issuing_country is MDOC-7.2.1-01.
    const countries = [...subjects, ...issuers, issuingCountry ?? first]
    const same = subjects.length > 0 && issuers.length > 0 && countries.every((it) => it === first)
    const nearly = countries.every(
      (it) => inWords(it).toUpperCase() === inWords(first).toUpperCase(),
    )
    return met(same, {
      seen: `subject ${subjects.join(' and ') || '(none)'}, issuer ${issuers.join(' and ') || '(none)'}, issuing_country ${inWords(issuingCountry)}`,
      expected: 'one country in all three',
      ...(subjects.length > 0 && issuers.length > 0 && nearly && { level: 'SHOULD' as const }),
    })
  }),
]

function ofLicence(
  requirement: RequirementId,
  judge: (
    certificate: ParsedCertificate,
    scene: MdocScene,
    issuingCountry: unknown,
  ) => Judgement | undefined,
): CredentialCheck {
  return onMdoc(requirement, (parts, scene) => {
    const elements = licenceElements(parts)
    const [leaf] = certificatesOf(parts)
    return elements && leaf && judge(parsed(leaf), scene, elements.get('issuing_country'))
  })
}

const parsed = once(
  ({ raw }: { readonly raw: Buffer }) => new ParsedCertificate(new Uint8Array(raw)),
)
