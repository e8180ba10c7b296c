/** Who of the users has a credential of an AUTOMATED type. */
export interface IssuanceRule {
  readonly id: string
  readonly credentialTypeId: string
  readonly status: 'ACTIVE' | 'DISABLED'
  readonly digitalWalletApplicationId?: string
  /** One of them. */
  readonly filter: {
    readonly populationIds?: readonly string[]
    readonly groupIds?: readonly string[]
    readonly scim?: string
  }
  readonly automation: Readonly<Record<'issue' | 'update' | 'revoke', 'PERIODIC' | 'ON_DEMAND'>>
  readonly notification?: Readonly<Record<string, unknown>>
  /** Hours after its creation for which it has run. */
  readonly runs: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** What a rule is about to do, by itself or when told. */
export interface StagedChange {
  readonly id: string
  readonly ruleId: string
  readonly credentialTypeId: string
  readonly userId: string
  readonly action: 'ISSUE' | 'UPDATE' | 'REVOKE'
  readonly createdAt: Date
}

/** What a rule did; an error: what it could not do. */
export interface RuleEvent {
  /** That of the change. */
  readonly id: string
  readonly ruleId: string
  readonly userId: string
  readonly credentialId?: string
  readonly action: StagedChange['action']
  readonly error?: string
  readonly createdAt: Date
}

/** Issuance rules, and what they do. */
export interface RuleCollections {
  issuanceRules: IssuanceRule
  /** By rule, user and action. */
  stagedChanges: StagedChange
  /** By the id of the staged change that was carried out. */
  ruleEvents: RuleEvent
}
