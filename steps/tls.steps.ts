import { When } from '@cucumber/cucumber'
import { isFailure } from '../wallet/failure.ts'
import { probeHosts } from '../wallet/http/tls-probe.ts'
import type { ConformanceWorld, StepResult } from './support/world.ts'

When(
  'the wallet offers its hosts nothing but weak handshakes',
  async function (this: ConformanceWorld): Promise<StepResult> {
    const found = await (await this.journeys.current()).discover()
    const hosts = isFailure(found) ? undefined : await probeHosts(this.session.http, found)
    return hosts === 0 ? this.skip('no host is reached by https') : undefined
  },
)
