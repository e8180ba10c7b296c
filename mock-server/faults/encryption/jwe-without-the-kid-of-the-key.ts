import type { Fault } from '../fault.ts'

export const jweWithoutTheKidOfTheKey: Fault = {
  name: 'JWE without the kid of the key',
  breaks: 'VCI-10-04',
  seams: { encryptionHeader: ({ kid: _, ...header }) => header },
}
