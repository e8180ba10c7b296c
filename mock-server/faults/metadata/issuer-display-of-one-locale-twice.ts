import { issuerDisplays } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const issuerDisplayOfOneLocaleTwice: Fault = {
  name: 'issuer display of one locale twice',
  breaks: 'VCI-12.2.4-25',
  seams: issuerDisplays(([first, ...others]) => [first, first, ...others]),
}
