import type { Dispatcher } from 'undici'
import type { GrantType } from '../../protocol/grants.ts'
import { httpOptions } from '../../targets/http-options.ts'
import type { LoadedTarget } from '../../targets/load-target.ts'
import type { TargetSession } from '../../targets/target.ts'
import { createAgent } from '../../wallet/http/agent.ts'
import type { Hosts } from '../../wallet/http/hosts.ts'
import { type HttpOptions, RecordingHttp } from '../../wallet/http/http.ts'
import { Losses } from '../../wallet/http/losses.ts'
import { Pace } from '../../wallet/http/pace.ts'
import { Silence } from '../../wallet/http/silence.ts'
import { Journey } from '../../wallet/journey.ts'
import { ServerKnowledge } from '../../wallet/server-knowledge.ts'
import type { LoadRecorder } from './recorder.ts'

/** The target with its wallets: all of them come to one issuer, each over connections of its own. */
export class LoadSession implements AsyncDisposable {
  readonly target: LoadedTarget
  /** Another one once the wallets are warm. */
  recorder: LoadRecorder
  readonly knowledge = new LoadKnowledge()
  readonly #signal: AbortSignal
  readonly #options: Omit<HttpOptions, 'clock'>
  readonly #agents = new Map<number, Dispatcher>()
  readonly #hosts: Hosts
  /** For what is asked of the offer source. */
  readonly http: RecordingHttp
  session!: TargetSession

  private constructor(target: LoadedTarget, recorder: LoadRecorder, signal: AbortSignal) {
    this.target = target
    this.recorder = recorder
    this.#signal = signal
    this.#hosts = hostsAskedOn(target.requestsPerSecond)
    this.#options = {
      ...httpOptions(target),
      hosts: this.#hosts,
      signal,
      onWait: ({ seconds }) => this.recorder.waited(seconds),
    }
    this.http = new RecordingHttp({ ...this.#options, clock: { now: () => new Date() } })
  }

  static async open(
    target: LoadedTarget,
    recorder: LoadRecorder,
    signal: AbortSignal,
  ): Promise<LoadSession> {
    const opened = new LoadSession(target, recorder, signal)
    opened.session = await target.target.open({ http: opened.http })
    opened.http.clock = opened.session.clock
    return opened
  }

  get isInterrupted(): boolean {
    return this.#signal.aborted
  }

  /** Requests of one flow; they are forgotten with it. @param count whether they are a part of the load. */
  httpOf(wallet: number, count: { isOn: boolean }): RecordingHttp {
    const { timeoutMs, trust } = this.target
    const agent =
      this.#agents.get(wallet) ?? createAgent(trust.ca, () => {}, timeoutMs, this.#options.reach)
    this.#agents.set(wallet, agent)
    return new RecordingHttp({
      ...this.#options,
      clock: this.session.clock,
      dispatcher: agent,
      onTry: (exchange, milliseconds) => {
        if (count.isOn) this.recorder.tried(exchange, milliseconds)
      },
    })
  }

  journey(http: RecordingHttp, grant: GrantType): Journey {
    const { client, signIn, browse, codeLifetimeSeconds, credentialIssuer } = this.session
    const issuer = this.target.credentialIssuer ?? credentialIssuer
    return new Journey({
      http,
      client,
      grant,
      knowledge: this.knowledge,
      verifies: false,
      ...(this.target.credentials && { preferred: this.target.credentials }),
      ...(issuer === undefined ? {} : { credentialIssuer: issuer }),
      ...(signIn && { signIn }),
      ...(browse && { browse }),
      ...(codeLifetimeSeconds === undefined ? {} : { codeLifetimeSeconds }),
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.session?.[Symbol.asyncDispose]()
    await this.http[Symbol.asyncDispose]()
    await Promise.all([...this.#agents.values()].map((agent) => agent.destroy()))
  }
}

/** Wallets of a load keep no list of spent codes, and find out nothing new once it is on. */
export class LoadKnowledge extends ServerKnowledge {
  isSettled = false

  override spend(): void {}

  override isSpent(): boolean {
    return false
  }

  override mayBeOneForEachUser(): boolean {
    return false
  }

  override mayTry(server: string, habit: Parameters<ServerKnowledge['mayTry']>[1]): boolean {
    return !this.isSettled && super.mayTry(server, habit)
  }
}

/**
 * A run that judges gives up on a host that does not answer; load goes on asking, so that it sees when the host is back.
 * Only the rate that the target file allows is shared.
 */
function hostsAskedOn(requestsPerSecond: number | undefined): Hosts {
  const shared = requestsPerSecond === undefined ? undefined : new Pace(requestsPerSecond)
  return {
    get silence() {
      return new Silence()
    },
    get losses() {
      return new Losses()
    },
    get pace() {
      return shared ?? new Pace()
    },
    get busy() {
      return new Set<string>()
    },
  }
}
