import type { Adapter, AdapterContext } from './adapter.ts'
import { commandAdapter } from './command.ts'
import { httpAdapter } from './http.ts'
import { issuerOnly } from './issuer-only.ts'
import { mockAdapter } from './mock.ts'
import { pingOneAdapter } from './pingone.ts'
import { staticAdapter } from './static.ts'
import type { Target } from './target.ts'
import type { OffersSettings, TargetFile } from './target-file.ts'

export type TargetKind = OffersSettings['kind'] | 'issuer-only'

/** Ways to drive an issuer, by the word under `offers.kind`. */
const adapters: {
  readonly [K in OffersSettings['kind']]: Adapter<Extract<OffersSettings, { readonly kind: K }>>
} = {
  mock: mockAdapter,
  pingone: pingOneAdapter,
  http: httpAdapter,
  command: commandAdapter,
  static: staticAdapter,
}

/** The way a target file asks for; without offers it is the issuer alone, and without either the mock. */
export function adapterFor({ offers, credentialIssuer }: TargetFile): {
  readonly kind: TargetKind
  readonly embedded: boolean
  readonly defaultProfiles: readonly string[]
  connect(context: AdapterContext): Target
} {
  if (offers === undefined && credentialIssuer !== undefined) {
    return {
      kind: 'issuer-only',
      embedded: false,
      defaultProfiles: ['openid4vci'],
      connect: issuerOnly,
    }
  }
  const settings: OffersSettings = offers ?? { kind: 'mock' }
  // The schema has proven that the settings are of this kind.
  const adapter = adapters[settings.kind] as Adapter<OffersSettings>
  return {
    kind: settings.kind,
    embedded: settings.kind === 'mock' && settings.control === undefined,
    defaultProfiles: adapter.defaultProfiles,
    connect: (context) => adapter.connect(settings, context),
  }
}
