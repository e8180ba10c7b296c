import type { ForeignClient } from '../../oauth/foreign-client.ts'

export interface User {
  readonly id: string
  readonly username: string
  readonly password: string
  readonly given: string
  readonly family: string
  readonly email: string
  /** What else PingOne's directory knows, by its names. */
  readonly attributes?: Readonly<Record<string, unknown>>
  /** By default true. */
  readonly enabled?: boolean
  readonly populationId?: string
  readonly groupIds?: readonly string[]
  readonly createdAt: Date
  readonly updatedAt: Date
}

export interface Population {
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly isDefault: boolean
  readonly createdAt: Date
  readonly updatedAt: Date
}

export interface Group {
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly externalId?: string
  readonly populationId?: string
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** An application of PingOne's: a worker, or what a wallet app is registered as. */
export interface Application {
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly enabled: boolean
  readonly type: 'WORKER' | 'NATIVE_APP' | 'WEB_APP'
  readonly grantTypes: readonly string[]
  readonly authentication: 'CLIENT_SECRET_BASIC' | 'CLIENT_SECRET_POST' | 'NONE'
  readonly secret?: string
  readonly mobile?: { readonly bundleId?: string; readonly packageName?: string }
  readonly createdAt: Date
  readonly updatedAt: Date
}

export interface RoleAssignment {
  readonly id: string
  readonly applicationId: string
  readonly roleId: string
  readonly scope: {
    readonly id: string
    readonly type: 'ENVIRONMENT' | 'POPULATION' | 'ORGANIZATION'
  }
}

export interface DigitalWalletApplication {
  readonly id: string
  readonly name: string
  readonly applicationId: string
  readonly appOpenUrl: string
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** A wallet of PingOne's own protocol, NATIVE. */
export interface DigitalWallet {
  readonly id: string
  readonly userId: string
  readonly digitalWalletApplicationId: string
  readonly status: 'PAIRING_REQUIRED' | 'ACTIVE' | 'DISABLED' | 'EXPIRED'
  readonly pairing: { readonly id: string; readonly challenge: string; readonly isDone?: true }
  readonly notifies?: readonly string[]
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** Users, and what PingOne knows of applications and wallets. */
export interface DirectoryCollections {
  users: User
  populations: Population
  groups: Group
  applications: Application
  roleAssignments: RoleAssignment
  /** Wallets of others that registered; the seeded ones belong to the environment itself. */
  clients: ForeignClient
  digitalWalletApplications: DigitalWalletApplication
  digitalWallets: DigitalWallet
}
