import { inflatedList } from '../../protocol/status-list.ts'
import type { ExchangeCheck } from '../check.ts'
import { met, none } from '../engine/judgement.ts'
import { show } from '../engine/read.ts'
import { violated } from '../finding.ts'
import { bytesOf, onForm, onToken } from './on-token.ts'

const sizes = [1, 2, 4, 8]

/**
 * What a status list is made of, in JSON and in CBOR.
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-oauth-status-list-14#section-4
 */
export const statusList: readonly ExchangeCheck[] = [
  onToken('TSL-4.1-01', ({ claims: { statusList: list } }) => {
    // Without a list it is TSL-4.2-01 or TSL-4.3-01.
    if (!list) return undefined
    const { bits } = list
    return met(isCount(bits) && sizes.includes(Number(bits)), {
      seen: `bits is ${show(bits)}`,
      expected: sizes.join(', '),
    })
  }),
  onToken('TSL-4.1-02', (token) => {
    const lst = token.claims.statusList?.lst
    const isRight = token.form === 'jwt' ? typeof lst === 'string' : lst instanceof Uint8Array
    if (!isRight) return undefined
    const list = inflatedList(token)
    const expected = 'a list that is compressed with DEFLATE, in the ZLIB format'
    if (typeof list === 'string') return violated({ seen: list, expected })
    return met(list.behind === 0, {
      seen: `${list.behind} bytes behind the compressed list`,
      expected,
      level: 'SHOULD',
    })
  }),
  onToken('TSL-4.1-03', (token, { lookups }) => {
    const entries = entriesOf(token)
    if (entries === undefined || lookups.length === 0) return undefined
    return none(
      lookups
        .filter(({ lookup: { idx } }) => idx >= entries)
        .map(({ lookup: { idx } }) => `idx is ${idx} in a list of ${entries}`),
      'an index inside the list',
    )
  }),
  onForm('jwt', 'TSL-4.2-01', ({ claims: { statusList: list } }) => {
    const { bits, lst } = list ?? {}
    const isText = typeof lst === 'string' && /^[\w-]+$/.test(lst)
    return met(isCount(bits) && isText, {
      seen: list ? `bits is ${show(bits)}, lst is ${show(lst)}` : 'status_list is no object',
      expected: 'an object with bits, an integer, and lst, base64url without padding',
    })
  }),
  onToken('TSL-4.2-02', ({ claims: { statusList: list } }) => {
    const uri = list?.aggregation_uri
    if (uri === undefined) return undefined
    return met(typeof uri === 'string' && URL.canParse(uri), {
      seen: `aggregation_uri is ${show(uri)}`,
      expected: 'a URI',
    })
  }),
  onForm('cwt', 'TSL-4.3-01', ({ claims: { statusList: list } }) => {
    const { bits, lst } = list ?? {}
    return met(isCount(bits) && lst instanceof Uint8Array, {
      seen:
        list === undefined
          ? 'status_list (65533) is no map'
          : `bits is ${show(bits)}, lst is ${lst instanceof Uint8Array ? 'bytes' : show(lst)}`,
      expected: 'bits, an unsigned integer, and lst, a byte string',
    })
  }),
]

/** How many credentials a list has room for; undefined when that cannot be said. */
export function entriesOf(token: Parameters<typeof bytesOf>[0]): number | undefined {
  const bits = Number(token.claims.statusList?.bits)
  const bytes = bytesOf(token)
  return sizes.includes(bits) && typeof bytes !== 'string' ? (bytes.length * 8) / bits : undefined
}

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0
}
