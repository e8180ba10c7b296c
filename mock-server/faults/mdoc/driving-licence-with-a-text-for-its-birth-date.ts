import type { Fault } from '../fault.ts'
import { element } from './changes.ts'

export const dLicenceWithATextForItsBirthDate: Fault = {
  name: 'driving licence with a text for its birth date',
  breaks: 'MDOC-7.2.1-02',
  seams: { mdocItems: element('birth_date', { elementValue: '1985-04-12' }) },
}
