import { isObject } from '../../http/wire.ts'
import type { Fault } from '../fault.ts'

export const rightPresentationRefused: Fault = {
  name: 'right presentation refused',
  breaks: 'VCI-F.2-01',
  entails: [{ requirement: 'VCI-F.2-08', reason: 'so is one with more properties' }],
  seams: {
    requestIsServed: (_, { request }) => !(isObject(request.proofs) && request.proofs.di_vp),
  },
  refuses: { 'request-served': { error: 'invalid_proof' } },
}
