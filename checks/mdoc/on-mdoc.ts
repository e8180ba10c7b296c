import type { KeyObject, X509Certificate } from 'node:crypto'
import { Tag } from '../../protocol/cbor.ts'
import { type CoseSign1, coseHeader } from '../../protocol/cose.ts'
import type { Evidence, ReceivedCredential } from '../../protocol/evidence.ts'
import { inWords } from '../../protocol/in-words.ts'
import type { MdocParts } from '../../protocol/mdoc.ts'
import type { RequirementId } from '../../protocol/requirement-id.ts'
import type { CredentialCheck, JudgeContext } from '../check.ts'
import { once } from '../engine/memo.ts'
import { certificateOfDer } from '../engine/trust.ts'
import type { Judgement } from '../finding.ts'
import { mdocOf } from '../formats/view.ts'

export type CborMap = ReadonlyMap<unknown, unknown>

/** What a rule about mdocs is given beside the parts. */
export interface MdocScene {
  readonly credential: ReceivedCredential
  readonly evidence: Evidence
  readonly context: JudgeContext
}

/** Judges every mdoc that can be taken apart. */
export function onMdoc(
  requirement: RequirementId,
  judge: (parts: MdocParts, scene: MdocScene) => Judgement | undefined,
): CredentialCheck {
  return {
    requirement,
    on: 'received-credential',
    judge(credential, evidence, context) {
      const parts = mdocOf(credential)
      return parts && judge(parts, { credential, evidence, context })
    },
  }
}

/** Judges the COSE_Sign1 of every mdoc that has one. */
export function onIssuerAuth(
  requirement: RequirementId,
  judge: (issuerAuth: CoseSign1, parts: MdocParts, scene: MdocScene) => Judgement | undefined,
): CredentialCheck {
  return onMdoc(requirement, (parts, scene) =>
    typeof parts.issuerAuth === 'string' ? undefined : judge(parts.issuerAuth, parts, scene),
  )
}

/** Judges the MobileSecurityObject of every mdoc that has one. */
export function onMso(
  requirement: RequirementId,
  judge: (mso: CborMap, parts: MdocParts, scene: MdocScene) => Judgement | undefined,
): CredentialCheck {
  return onMdoc(requirement, (parts, scene) => parts.mso && judge(parts.mso, parts, scene))
}

/** The member at a path of maps. */
export function inside(map: unknown, ...path: readonly unknown[]): unknown {
  return path.reduce<unknown>((here, key) => (here instanceof Map ? here.get(key) : undefined), map)
}

/** The certificates of x5chain in the unprotected header, leaf first; undefined for what is no certificate. */
export const certificatesOf = once(
  ({ issuerAuth }: MdocParts): readonly (X509Certificate | undefined)[] => {
    const chain: unknown =
      typeof issuerAuth === 'string' ? undefined : issuerAuth.unprotected.get(coseHeader.x5chain)
    if (chain === undefined) return []
    return (Array.isArray(chain) ? chain : [chain]).map((entry: unknown) => certificate(entry))
  },
)

export function publicKeyOf(parts: MdocParts): KeyObject | undefined {
  return certificatesOf(parts)[0]?.publicKey
}

/** A tdate: tag 0 around RFC 3339 text (RFC 8610, Appendix D); undefined when it is none. */
export function tdate(value: unknown): Date | undefined {
  if (!(value instanceof Tag) || Number(value.tag) !== 0) return undefined
  const time = new Date(inWords(value.contents))
  return Number.isNaN(time.getTime()) ? undefined : time
}

/** How a finding shows a CBOR value. */
export function shown(value: unknown): string {
  if (value === undefined) return 'absent'
  if (value instanceof Uint8Array) return `${value.length} bytes`
  if (value instanceof Tag) return `${value.tag}(${shown(value.contents)})`
  if (value instanceof Map) return 'a map'
  if (Array.isArray(value)) return `an array of ${value.length}`
  return typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? String(value))
}

function certificate(der: unknown): X509Certificate | undefined {
  return der instanceof Uint8Array ? certificateOfDer(der) : undefined
}
