import type { TargetFile } from '../target-file.ts'
import {
  leftBehind,
  type Members,
  membersOf,
  type Plan,
  planError,
  textAt,
  valueAt,
} from './plan.ts'
import { clientOf } from './plan-client.ts'
import { scriptOf } from './plan-script.ts'

/** A plan as a target file. */
export interface PlanTarget {
  readonly file: TargetFile
  /** What could not be carried over, as `member: why`. */
  readonly left: readonly string[]
}

/**
 * What a configuration of the Foundation's plan for issuers says, in keys of a target file.
 * @throws UsageError for a plan of another kind, and for what cannot be used.
 */
export function targetOfPlan(plan: Plan): PlanTarget {
  const credentialIssuer = issuerOf(plan)
  const client = clientOf(plan, 'client')
  const secondClient = clientOf(plan, 'client2')
  const script = scriptOf(plan)
  const configuration = textAt(plan, 'vci.credential_configuration_id')
  const { roots, left } = rootsOf(plan)
  const name = textAt(plan, 'description') ?? textAt(plan, 'alias')
  return {
    file: {
      ...(name !== undefined && { name }),
      credentialIssuer,
      ...(client && { client }),
      ...(secondClient && { secondClient }),
      ...(script && { login: { script } }),
      ...(configuration !== undefined && { credentials: [configuration] }),
      ...(roots.length > 0 && { trust: { credentialRoots: roots } }),
      ...(isHaip(plan) && { profiles: ['haip'] }),
    },
    left: [...leftBehind(plan), ...left],
  }
}

function issuerOf(plan: Plan): string {
  const issuer = textAt(plan, 'vci.credential_issuer_url')
  if (issuer === undefined) {
    const isOfWallet = valueAt(plan.config, 'vci.credential_offer_endpoint') !== undefined
    throw planError(
      plan,
      'has no "vci.credential_issuer_url"',
      isOfWallet
        ? 'It is that of a wallet: "vcispec wallet" judges wallets.'
        : 'Only plans for credential issuers (oid4vci-1_0-issuer-test-plan) can be judged.',
    )
  }
  if (/^https?:\/\/[^?#\s{}]+$/.test(issuer) && URL.canParse(issuer)) return issuer
  throw planError(
    plan,
    `its "vci.credential_issuer_url" is no https URL: ${issuer}`,
    'Write the Credential Issuer Identifier, such as https://issuer.example/tenant-1.',
  )
}

/** PEM as it stands there; the suite's own examples have names in braces, which a script of theirs fills in. */
function rootsOf({ config }: Plan): {
  readonly roots: readonly string[]
  readonly left: readonly string[]
} {
  const credential: Members = membersOf(config.credential)
  const anchors = ['trust_anchor_pem', 'status_list_trust_anchor_pem'].flatMap((name) =>
    typeof credential[name] === 'string' && credential[name] !== ''
      ? [{ name, pem: credential[name] }]
      : [],
  )
  const isPem = ({ pem }: { readonly pem: string }) => pem.includes('-----BEGIN CERTIFICATE-----')
  return {
    roots: [...new Set(anchors.filter(isPem).map(({ pem }) => pem.trimStart()))],
    left: anchors
      .filter((each) => !isPem(each))
      .map(({ name }) => `credential.${name}: it holds no PEM certificate`),
  }
}

function isHaip({ planName, variant }: Plan): boolean {
  return planName.includes('haip') || variant.fapi_profile === 'vci_haip'
}
