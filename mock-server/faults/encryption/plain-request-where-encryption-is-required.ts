import type { Fault } from '../fault.ts'

export const plainRequestWhereEncryptionIsRequired: Fault = {
  name: 'plain request where encryption is required',
  breaks: 'VCI-10-07',
  overlooks: ['request-encrypted'],
}
