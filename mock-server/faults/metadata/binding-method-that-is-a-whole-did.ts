import { furtherConfiguration } from '../documents.ts'
import type { Fault } from '../fault.ts'

export const bindingMethodThatIsAWholeDID: Fault = {
  name: 'binding method that is a whole DID',
  breaks: 'VCI-12.2.4-37',
  seams: furtherConfiguration((it) => ({
    ...it,
    cryptographic_binding_methods_supported: ['did:web:issuer.example'],
  })),
}
