import { deflateRawSync, inflateSync } from 'node:zlib'
import type { Fault } from '../fault.ts'
import { inCwt, inList } from '../shared/status-list.ts'

export const faults: readonly Fault[] = [
  {
    name: 'status list of three bits',
    breaks: 'TSL-4.1-01',
    seams: inList({ bits: 3 }),
  },
  {
    name: 'status list in raw DEFLATE',
    breaks: 'TSL-4.1-02',
    seams: {
      statusListData: (data) =>
        deflateRawSync(inflateSync(Buffer.from(data, 'base64url'))).toString('base64url'),
    },
  },
  {
    name: 'status beyond the end of its list',
    breaks: 'TSL-4.1-03',
    seams: { statusReference: (place) => ({ ...place, idx: place.idx + 2 ** 24 }) },
  },
  {
    name: 'status list with a text for its bits',
    breaks: 'TSL-4.2-01',
    entails: [{ requirement: 'TSL-4.1-01', reason: 'a text is none of the four numbers' }],
    seams: inList({ bits: '1' }),
  },
  {
    name: 'aggregation_uri that is a number',
    breaks: 'TSL-4.2-02',
    seams: inList({ aggregation_uri: 1 }),
  },
  {
    name: 'CWT status list whose list is a text',
    breaks: 'TSL-4.3-01',
    seams: inCwt('statusList', (list) => ({
      ...Object(list),
      lst: Buffer.from(Object(list).lst).toString('base64url'),
    })),
  },
]
