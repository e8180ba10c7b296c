import type { Fault } from '../fault.ts'

export const uncheckedCodeVerifier: Fault = {
  name: 'unchecked code_verifier',
  breaks: 'RFC7636-4.6-01',
  overlooks: ['code-verifier'],
}
