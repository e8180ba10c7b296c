import type { Fault } from '../fault.ts'

export const requiredResponseEncryptionForgotten: Fault = {
  name: 'required response encryption forgotten',
  breaks: 'VCI-8.3.1.2-16',
  overlooks: ['response-encryption-present'],
}
