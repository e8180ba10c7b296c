import { credentialDisplays } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const credentialDisplayOfOneLocaleTwice: Fault = {
  name: 'credential display of one locale twice',
  breaks: 'VCI-12.2.4-48',
  seams: credentialDisplays(([first, ...others]) => [first, first, ...others]),
}
