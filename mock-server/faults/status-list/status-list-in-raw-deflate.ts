import { deflateRawSync, inflateSync } from 'node:zlib'
import type { Fault } from '../fault.ts'

export const statusListInRawDeflate: Fault = {
  name: 'status list in raw DEFLATE',
  breaks: 'TSL-4.1-02',
  seams: {
    statusListData: (data) =>
      deflateRawSync(inflateSync(Buffer.from(data, 'base64url'))).toString('base64url'),
  },
}
