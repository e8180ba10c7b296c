import { issuerDisplays } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const issuerDisplayThatIsEmpty: Fault = {
  name: 'issuer display that is empty',
  breaks: 'VCI-12.2.4-24',
  seams: issuerDisplays(() => []),
}
