import { MovableClock } from '../protocol/clock.ts'
import { UsageError } from '../protocol/usage-error.ts'
import type { WalletClient } from '../wallet/client/wallet-client.ts'
import type { Browse } from '../wallet/sign-in/browser.ts'
import type { SignIn } from '../wallet/sign-in/sign-in-form.ts'
import type { OfferWish, ScenarioNeeds, Target, TargetSession } from './target.ts'

/** What every adapter knows of its target beside its own settings. */
export interface AdapterContext {
  readonly name: string
  readonly credentialIssuer?: string
  readonly client: WalletClient
  /** The target file says which client the wallet is; else it is one that no server has to know. */
  readonly isClientNamed: boolean
  readonly secondClient?: WalletClient
  /** What is judged. */
  readonly profiles: readonly string[]
  readonly signIn: SignIn
  readonly secondSignIn?: SignIn
  /** How long a pre-authorized code of this target is good for. */
  readonly codeLifetimeSeconds?: number
  readonly browse?: Browse
  /** Folder that relative paths and commands start from. */
  readonly folder: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** One way to drive an issuer. */
export interface Adapter<S> {
  readonly defaultProfiles: readonly string[]
  connect(settings: S, context: AdapterContext): Target
}

/** A target without state of its own: a session is what the file says, and a way to make offers. */
export function statelessTarget(
  context: AdapterContext,
  verbs: (
    needs: ScenarioNeeds,
  ) => Pick<TargetSession, 'createOffer'> &
    Partial<
      Pick<
        TargetSession,
        | 'readOffer'
        | 'pingone'
        | 'onlyOffer'
        | 'startsItself'
        | 'secondSignIn'
        | 'foreignCredentialType'
        | 'nativeWallet'
      >
    >,
): Target {
  return {
    name: context.name,
    async open(needs) {
      refuseAlterations(needs, context.name)
      const own = verbs(needs)
      return {
        clock: new MovableClock(),
        client: context.client,
        ...(context.secondClient && { otherClients: [context.secondClient] }),
        ...(context.credentialIssuer === undefined
          ? {}
          : { credentialIssuer: context.credentialIssuer }),
        signIn: context.signIn,
        ...(context.secondSignIn && { secondSignIn: context.secondSignIn }),
        ...(context.codeLifetimeSeconds === undefined
          ? {}
          : { codeLifetimeSeconds: context.codeLifetimeSeconds }),
        ...(context.browse && { browse: context.browse }),
        ...own,
        createOffer: async (wish) =>
          isForTheMock(wish)
            ? { cannot: 'only the mock lets a scenario choose what else an offer says' }
            : own.createOffer(wish),
        async [Symbol.asyncDispose]() {},
      }
    },
  }
}

function isForTheMock({ grants, details }: OfferWish): boolean {
  return details !== undefined || grants?.length === 0
}

function refuseAlterations({ faults = [], variants = [] }: ScenarioNeeds, name: string): void {
  const [first] = [...faults, ...variants]
  if (first === undefined) return
  throw new UsageError(
    'ERR_FAULTS_NEED_MOCK',
    `The target "${name}" is not the mock: it cannot be given "${first}".`,
    'Leave out --fault and --variant, or run without a target.',
  )
}
