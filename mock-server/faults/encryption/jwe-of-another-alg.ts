import type { Fault } from '../fault.ts'

export const jweOfAnotherAlg: Fault = {
  name: "JWE of another alg than the key's",
  breaks: 'VCI-10-03',
  seams: { encryptionHeader: (header) => ({ ...header, alg: 'ECDH-ES+A256KW' }) },
}
