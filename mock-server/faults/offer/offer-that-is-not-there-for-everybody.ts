import { refusal } from '../answers.ts'
import type { Fault } from '../fault.ts'

export const offerThatIsNotThereForEverybody: Fault = {
  name: 'offer that is not there for everybody',
  breaks: 'VCI-4.1.3-01',
  seams: { 'offer reply': () => refusal(401, 'invalid_token', { 'www-authenticate': 'Bearer' }) },
}
