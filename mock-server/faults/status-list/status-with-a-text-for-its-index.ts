import type { Fault } from '../fault.ts'
import { alsoInPayload } from '../sd-jwt/disclosures.ts'

export const statusWithATextForItsIndex: Fault = {
  name: 'status with a text for its index',
  breaks: 'TSL-6.2-01',
  seams: alsoInPayload(({ payload }) => ({
    status: { status_list: { ...Object(payload.status).status_list, idx: '7' } },
  })),
}
