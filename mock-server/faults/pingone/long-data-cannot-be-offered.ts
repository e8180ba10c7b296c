import type { Fault } from '../fault.ts'

export const longDataCannotBeOffered: Fault = {
  name: 'queue that leaves out credentials with long data',
  breaks: 'P1-FLOW-05',
  profile: 'pingone',
  seams: {
    retrievable: (credentials) =>
      credentials.filter(({ data }) => Object.values(data).every((value) => value.length < 30)),
  },
}
