import type { JWK } from 'jose'
import type { StatusReference } from '../../protocol/status-list.ts'

/** Token Status Lists, and where a credential stands in one. */
export interface StatusListSeams {
  /** Positions of the status list that are revoked; `superseded` are those of credentials that were issued again. */
  revokedIndexes: readonly number[]
  /** What a credential says of its place in the status list. */
  statusReference: StatusReference
  statusListForm: 'jwt' | 'cwt'
  /** The compressed list, in base64url. */
  statusListData: string
  statusListHeader: Record<string, unknown>
  statusListClaims: Record<string, unknown>
  statusListProtected: ReadonlyMap<number, unknown>
  statusListCwtClaims: ReadonlyMap<number, unknown>
  statusListSigningKey: JWK
  /** Certificates that vouch for that key: base64 DER, leaf first, without the root. */
  statusListChain: readonly string[] | Promise<readonly string[]>
  /** As it is served, before it is zipped. */
  statusListToken: string | Uint8Array
  statusListHistory: 'kept' | 'not kept'
}
