import type { Fault } from '../fault.ts'

export const foreignServerCertificate: Fault = {
  name: 'server certificate of another host',
  breaks: 'VCI-13.9-02',
  seams: {
    tlsCertificate: (wish) => ({ ...wish, names: [{ type: 'dns', value: 'other.example' }] }),
  },
}
