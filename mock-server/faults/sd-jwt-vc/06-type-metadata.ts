import type { Fault } from '../fault.ts'
import { member, without } from '../shared/body.ts'

export const faults: readonly Fault[] = [
  {
    name: 'type metadata with claims that are no list',
    breaks: 'SDJWTVC-6.2-01',
    seams: { typeMetadata: (document) => ({ ...document, claims: {} }) },
  },
  {
    name: 'type metadata of no type',
    breaks: 'SDJWTVC-6.2-02',
    profile: 'haip',
    seams: { typeMetadata: (document) => without(document, 'vct') },
  },
  {
    name: 'type metadata of another type',
    breaks: 'SDJWTVC-6.3-01',
    profile: 'haip',
    seams: { typeMetadata: (document) => ({ ...document, vct: 'https://types.example/other' }) },
  },
  {
    name: 'type metadata of a type that extends itself',
    breaks: 'SDJWTVC-6.4-01',
    seams: { typeMetadata: (document) => ({ ...document, extends: document.vct }) },
  },
  {
    name: 'integrity of another document',
    breaks: 'SDJWTVC-7-01',
    seams: {
      credentialPayload: (payload) =>
        member(
          payload,
          'vct#integrity',
          () => 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
        ),
    },
  },
  {
    name: 'type metadata with a display of no language',
    breaks: 'SDJWTVC-8-01',
    seams: { typeMetadata: (document) => ({ ...document, display: [{ name: 'Person' }] }) },
  },
  {
    name: 'type metadata with claims that have no label',
    breaks: 'SDJWTVC-9.2-01',
    seams: {
      typeMetadata: (document) => ({
        ...document,
        claims: [{ path: ['given_name'], display: [{ locale: 'en', name: 'Given name' }] }],
      }),
    },
  },
  {
    name: 'claim that its type calls mandatory is not there',
    breaks: 'SDJWTVC-9.3-01',
    profile: 'haip',
    seams: {
      typeMetadata: (document) =>
        member(document, 'claims', (claims) => [
          ...(claims as object[]),
          { path: ['vcispec_nickname'], mandatory: true, sd: 'allowed' },
        ]),
    },
  },
  {
    name: 'claim in the open that its type always hides',
    breaks: 'SDJWTVC-9.4-01',
    seams: {
      typeMetadata: (document) =>
        member(document, 'claims', (claims) => [
          ...(claims as object[]),
          { path: ['exp'], sd: 'always' },
        ]),
    },
  },
  {
    name: 'claim hidden that its type never hides',
    breaks: 'SDJWTVC-9.4-02',
    seams: {
      typeMetadata: (document) =>
        member(document, 'claims', (claims) =>
          (claims as object[]).map((claim) => ({ ...claim, sd: 'never' })),
        ),
    },
  },
  {
    name: 'type metadata with a word of its own for sd',
    breaks: 'SDJWTVC-9.4-03',
    seams: {
      typeMetadata: (document) => ({
        ...document,
        claims: [{ path: ['given_name'], sd: 'sometimes' }],
      }),
    },
  },
]
