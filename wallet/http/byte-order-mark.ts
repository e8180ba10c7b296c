import type { Fallback } from '../../protocol/evidence.ts'
import type { Operation } from '../../protocol/exchange.ts'

/** The requirement that an answer is JSON, for each operation that has one. */
const answersInJson: Partial<Record<Operation, string>> = {
  offer: 'VCI-4.1.3-02',
  'issuer-metadata': 'VCI-12.2.2-04',
  'as-metadata': 'RFC8414-3.2-01',
  'attestation-challenge': 'ABCA-8-02',
  par: 'RFC9126-2.2-01',
  token: 'RFC6749-5.1-01',
  nonce: 'VCI-7.2-02',
  credential: 'VCI-8.3-15',
  deferred: 'VCI-9.2-05',
  'status-list-aggregation': 'TSL-9.3-01',
  'type-metadata': 'SDJWTVC-5.2-01',
}

/** U+FEFF in UTF-8. */
const mark = [0xef, 0xbb, 0xbf]

/**
 * Whoever sends JSON must not put a byte order mark before it; whoever reads it may overlook one, so that the rest can
 * be judged. @returns what is to be said of an answer that has one.
 * @see https://www.rfc-editor.org/rfc/rfc8259#section-8.1
 */
export function readPastMark(
  operation: Operation,
  body: Uint8Array,
  id: string,
): Fallback | undefined {
  const requirement = answersInJson[operation]
  if (requirement === undefined || mark.some((byte, index) => body[index] !== byte))
    return undefined
  const instead =
    'The wallet read past the byte order mark before the JSON, which must not be there (RFC 8259, Section 8.1).'
  return { requirement, instead, after: id }
}
