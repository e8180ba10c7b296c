import type { Fault } from '../fault.ts'

export const directoryFieldWithoutAnAttribute: Fault = {
  name: 'directory field without an attribute',
  breaks: 'P1-TYPE-08',
  profile: 'pingone',
  overlooks: ['valid metadata.fields[].attribute'],
}
