import { isObject } from '../../http/wire.ts'
import type { Fault } from '../fault.ts'
import { member } from './body.ts'
import { inIssuerMetadata } from './documents.ts'

type Members = Readonly<Record<string, unknown>>
type Change = (members: Members) => Members

/** `credential_request_encryption` or `credential_response_encryption` with other members. */
export function inEncryption(
  half: 'request' | 'response',
  change: Change,
): Fault['seams'] & object {
  return inIssuerMetadata((metadata) =>
    member(metadata, `credential_${half}_encryption`, (value) =>
      isObject(value) ? change(value) : value,
    ),
  )
}

/** Each key of its JWK Set with other members. */
export function eachKey(half: Members, change: Change): Members {
  return member(half, 'jwks', (set) => {
    const { keys } = Object(set)
    return { ...Object(set), keys: Array.isArray(keys) ? keys.map(change) : keys }
  })
}
