import type { Fault } from '../fault.ts'

export const metadataAtTheAppendedPath: Fault = {
  name: 'metadata at the appended path',
  breaks: 'VCI-12.2.2-01',
  entails: [
    { requirement: 'VCI-12.2.2-03', reason: 'the right address answers 404' },
    { requirement: 'VCI-12.2.2-04', reason: 'the right address has no document' },
    { requirement: 'VCI-12.2.2-05', reason: 'the right address has no document' },
    { requirement: 'P1-API-21', reason: 'the metadata is not at the inserted path' },
    { requirement: 'P1-FLOW-22', reason: 'the metadata is not at the inserted path' },
  ],
  seams: { issuerMetadataLocation: () => 'appended' },
}
