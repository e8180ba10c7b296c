import { Agent, InjectionSymbols, Kms, X509Module } from '@credo-ts/core'
import {
  agentDependencies,
  NodeInMemoryKeyManagementStorage,
  NodeKeyManagementService,
} from '@credo-ts/node'
import { OpenId4VcModule } from '@credo-ts/openid4vc'
import { type Dispatcher, fetchBy } from '../browser.ts'
import { MemoryStorage } from './storage.ts'

/** A Credo agent that trusts the mock’s CA for TLS and for credentials. */
export async function createAgent(ca: string, dispatcher: Dispatcher): Promise<Agent> {
  const storage = new MemoryStorage()
  const agent = new Agent({
    config: {},
    dependencies: {
      ...agentDependencies,
      fetch: fetchBy(dispatcher),
    },
    modules: {
      storage: {
        register: (manager: { registerInstance(token: symbol, instance: object): void }) =>
          manager.registerInstance(InjectionSymbols.StorageService, storage),
      },
      kms: new Kms.KeyManagementModule({
        backends: [new NodeKeyManagementService(new NodeInMemoryKeyManagementStorage())],
      }),
      x509: new X509Module({ trustedCertificates: [ca] }),
      openid4vc: new OpenId4VcModule({}),
    },
  })
  await agent.initialize()
  return agent
}
