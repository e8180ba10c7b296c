import type { TlsFacts } from '../../../protocol/tls-facts.ts'
import type { TlsProbe } from '../../../protocol/tls-probe.ts'
import type { Flow } from '../../flow-draft.ts'
import { broken, type CheckCase } from '../check-case.ts'

const sound: TlsFacts = {
  host: 'auth.example:443',
  seenAt: '2026-03-01T12:00:00.000Z',
  protocol: 'TLSv1.3',
  cipher: 'TLS_AES_256_GCM_SHA384',
  certificate: {
    subject: 'auth.example',
    issuer: 'Some CA',
    validFrom: '2026-01-15T12:00:00.000Z',
    validTo: '2026-04-15T12:00:00.000Z',
    names: 'DNS:auth.example',
  },
  problem: null,
}

const until = (validFrom: string, validTo: string): TlsFacts => ({
  ...sound,
  certificate: sound.certificate && { ...sound.certificate, validFrom, validTo },
})

/** Of one exchange; the others have no TLS to look at. */
const shows = (step: string, tls: TlsFacts) => (flow: Flow) => {
  flow.step(step).tls = tls
}

const refused: TlsProbe = {
  id: 'tls-1',
  host: 'auth.example:443',
  operations: ['token', 'credential'],
  offered: 'old versions',
  outcome: { kind: 'refused' },
}

const offers = (probe: Partial<TlsProbe>) => (flow: Flow) => {
  flow.probes = [{ ...refused, ...probe }]
}

const old = { kind: 'agreed', protocol: 'TLSv1.1', cipher: 'ECDHE-RSA-AES128-SHA' } as const
const cbc = { kind: 'agreed', protocol: 'TLSv1.2', cipher: 'ECDHE-RSA-AES128-SHA256' } as const
const agreed13 = {
  offered: 'TLS 1.3',
  outcome: { kind: 'agreed', protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384' },
} as const
const haip = { profiles: ['openid4vci', 'haip'] }

export const tlsCases: readonly CheckCase[] = [
  ...[
    'CERT_HAS_EXPIRED',
    'CERT_NOT_YET_VALID',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
  ].map((problem) =>
    broken('VCI-13.9-02', shows('token', { ...sound, problem }), shows('token', sound)),
  ),
  broken(
    'VCI-13.9-02',
    shows('credential', until('2026-01-01T00:00:00Z', '2026-03-05T00:00:00Z')),
    // Certificates of six days are renewed late.
    shows('credential', until('2026-02-27T12:00:00Z', '2026-03-04T12:00:00Z')),
    { level: 'SHOULD' },
  ),
  broken('VCI-13.9-01', offers({ outcome: old }), offers({})),
  broken(
    'VCI-13.9-01',
    offers({ offered: 'static RSA', outcome: { ...old, protocol: 'TLSv1.2' } }),
    offers({ offered: 'static RSA' }),
    { level: 'SHOULD' },
  ),
  broken('FAPI2-5.2.1-01', offers({ outcome: old }), offers({}), haip),
  ...(['VCI-13.9-01', 'FAPI2-5.2.1-01'] as const).flatMap((requirement) => [
    broken(requirement, offers({ offered: 'TLS 1.3' }), offers(agreed13), {
      ...haip,
      level: 'SHOULD',
    }),
    broken(
      requirement,
      shows('token', { ...sound, protocol: 'TLSv1.2' }),
      (flow) => {
        offers(agreed13)(flow)
        shows('credential', sound)(flow)
        // Who has its own version to choose is another host.
        shows('keys', { ...sound, host: 'keys.example:443', protocol: 'TLSv1.2' })(flow)
      },
      haip,
    ),
  ]),
  ...[cbc, { ...cbc, cipher: 'DHE-RSA-ARIA128-GCM-SHA256' }].map((outcome) =>
    broken(
      'FAPI2-5.2.2-01',
      offers({ offered: 'suites that are not recommended', operations: ['par'], outcome }),
      (flow) => {
        const page = { ...refused, id: 'tls-2', operations: ['authorize', 'sign-in'] as const }
        const offered = 'suites that are not recommended'
        flow.probes = [
          { ...refused, offered },
          { ...page, offered, outcome: cbc },
        ]
      },
      haip,
    ),
  ),
  broken(
    'FAPI2-5.2.2-01',
    offers({ offered: 'static RSA', operations: ['nonce'], outcome: cbc }),
    offers({ offered: 'static RSA' }),
    haip,
  ),
]
