import type { Fault } from '../fault.ts'

export const faults: readonly Fault[] = [
  {
    name: 'type issued although it is disabled',
    breaks: 'P1-TYPE-05',
    profile: 'pingone',
    overlooks: ['enabled type'],
  },
]
