/** A field of a credential type becomes a claim of the credential, under its title. */
export interface CredentialTypeField {
  readonly id: string
  readonly type: 'Alphanumeric Text' | 'Issued Timestamp' | 'Directory Attribute'
  readonly title: string
  readonly attribute?: string
  readonly value?: string
  readonly required: boolean
  readonly isVisible?: boolean
  readonly fileSupport?: string
}

/** When credentials of an AUTOMATED type end: HARD revokes them, SOFT only says so in a field. */
export interface Expiration {
  readonly type: 'SOFT' | 'HARD'
  readonly after?: {
    readonly duration: number
    readonly timeUnit: 'SECONDS' | 'MINUTES' | 'HOURS' | 'DAYS'
  }
  readonly timestamp?: Date
  /** PingOne expression language over the user. */
  readonly expression?: string
  /** Of a SOFT one: the claim that says it. */
  readonly fieldName?: string
}

export interface CredentialType {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly cardType: string
  readonly cardDesignTemplate?: string
  readonly mode: 'AUTOMATED' | 'MANAGED'
  readonly fields: readonly CredentialTypeField[]
  /** The rest of `metadata` as sent: colours, images, columns. */
  readonly metadata: Readonly<Record<string, unknown>>
  readonly expiration?: Expiration
  readonly multiple?: { readonly expression: string }
  /** By default true. */
  readonly revokesOnDelete?: boolean
  /** `visualizationTemplateData` as sent, with its defaults. */
  readonly visualization?: Readonly<Record<string, unknown>>
  /** Absent from a request: not enabled, and of the default scope. */
  readonly openid4VCI: { readonly enabled: boolean; readonly scope: string }
  readonly version: { readonly id: string; readonly number: number }
  readonly createdAt: Date
  readonly updatedAt: Date
  /** Deleted softly: it can be read, and nothing is issued of it any more. */
  readonly deletedAt?: Date
  /** Absent: what PingOne's API can express, an SD-JWT VC with a flat claim for each field. */
  readonly profile?: CredentialProfile
}

export interface CredentialTypeVersion {
  readonly id: string
  readonly number: number
  readonly createdAt: Date
  readonly type: CredentialType
}

export interface IssuerProfile {
  readonly id: string
  readonly applicationInstanceId: string
  readonly name: string
  readonly siteUrl?: string
  readonly logo?: string
  /** A signer of the customer's own, and the headers it is asked with. */
  readonly credentialSigning?: Readonly<Record<string, unknown>>
  readonly didMethod: 'WEB' | 'WEBVH'
  readonly usesCustomDomain: boolean
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** Beyond PingOne's API: a Credential Format Profile, and what its credentials say of the seeded user. */
export interface CredentialProfile {
  /** The format's identifier (OpenID4VCI 1.0, Appendix A). */
  readonly format: string
  /** The `doctype` of an mdoc, the type of a W3C credential, the last part of a `vct`. */
  readonly name: string
  /** JSON; in an mdoc by namespace and element, where dates and images are text. */
  readonly claims: Readonly<Record<string, unknown>>
  /** Of an SD-JWT VC: which claims the holder can keep back, in the form of `@sd-jwt/core`. */
  readonly disclosureFrame?: Readonly<Record<string, unknown>>
}

/** Types of credentials, and who issues them. */
export interface CredentialTypeCollections {
  credentialTypes: CredentialType
  /** How a type was, by the id of the version. */
  credentialTypeVersions: CredentialTypeVersion
  /** One, of the environment itself. */
  issuerProfiles: IssuerProfile
}
