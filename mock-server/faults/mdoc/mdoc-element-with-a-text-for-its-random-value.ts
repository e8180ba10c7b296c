import type { Fault } from '../fault.ts'
import { element } from './changes.ts'

export const mElementWithATextForItsRandomValue: Fault = {
  name: 'mdoc element with a text for its random value',
  breaks: 'MDOC-8.3.2.1.2.2-03',
  seams: { mdocItems: element('given_name', { random: 'sixteen letters!' }) },
}
