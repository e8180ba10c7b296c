import type { Absence } from '../protocol/absence.ts'
import type { LostHost } from '../protocol/lost-host.ts'
import type { ScanQuality } from '../protocol/scan-quality.ts'
import type { TlsFacts } from '../protocol/tls-facts.ts'
import type { WrittenExchange } from '../protocol/written-exchange.ts'
import type { Finding } from './finding.ts'

/** Attached to its Cucumber scenario by the last After hook; the formatter makes the reports of these. */
export const scenarioRecordMediaType = 'application/vnd.vcispec.scenario+json'

/** What a draft of OpenID4VCI has to do with the findings. */
export interface DraftNote {
  /** One sentence: which draft, and by what it was recognised. */
  readonly sentence: string
  /** Requirements of 1.0 whose violation follows from it. */
  readonly explains: readonly string[]
}

/** What metadata list for a wallet to choose from, and what of it was seen at work. */
export interface ListedChoice {
  readonly requirement: string
  /** Where it is listed. */
  readonly member: string
  readonly listed: readonly string[]
  readonly worked: readonly string[]
}

/** The name under which `untried` has it. */
export function listedAs(member: string, name: string): string {
  return `${member}: ${name}`
}

/** What one scenario has to say: JSON, secrets redacted. */
export interface ScenarioRecord {
  /** Feature, rule and example: `Nonce Response › the answer must not be cached › any wallet asks`. */
  readonly scenario: string
  /** `features/openid4vci/07.2-nonce-response.feature:12` */
  readonly at: string
  /** Requirement ids without their last number, from the clause tags: `VCI-7.2`. */
  readonly clauses: readonly string[]
  /** The harness testing itself: never counts towards a target's verdict. */
  readonly selfTest: boolean
  readonly target: {
    readonly name: string
    readonly credentialIssuer: string | null
    readonly dialect: string
    readonly profiles: readonly string[]
  }
  /** Why the scenario was given up; absent when it was not, and in records of earlier versions. */
  readonly skipped?: { readonly reason: string; readonly absence: Absence }
  /** The issuer was recognised as one of a draft of OpenID4VCI. */
  readonly draft?: DraftNote
  /** One a requirement and verdict: the worst evidence of each, with how often it was seen. */
  readonly findings: readonly (Finding & { readonly times: number })[]
  /** Absent in records of earlier versions. */
  readonly choices?: readonly ListedChoice[]
  /** Of what is listed: what this scenario would have tried and could not, with why. */
  readonly untried?: Readonly<Record<string, string>>
  readonly exchanges: readonly WrittenExchange[]
  /** The exchange that brought an offer by reference or a credential, by the id a finding names: `credential-1`. */
  readonly carriers: Readonly<Record<string, string>>
  /** How many credentials came; absent in records of earlier versions. */
  readonly credentials?: number
  /** The QR image that was scanned, as a data URI, when there was one. */
  readonly qrImage: string | null
  /** Measured on that image, or on one that is not shown because its text is a secret. */
  readonly scan: ScanQuality | null
  /** One a host; empty without TLS. */
  readonly tls: readonly TlsFacts[]
  /** Hosts that had answered, and then refused every connection. */
  readonly lost?: readonly LostHost[]
}
