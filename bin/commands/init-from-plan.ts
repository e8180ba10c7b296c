import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { JWK } from 'jose'
import { Document, isScalar, visit } from 'yaml'
import { UsageError } from '../../protocol/usage-error.ts'
import { planIn } from '../../targets/foundation/plan.ts'
import { targetOfPlan } from '../../targets/foundation/plan-target.ts'
import type { AttesterSettings, ClientSettings, TargetFile } from '../../targets/target-file.ts'
import { withoutSecrets } from './secrets-apart.ts'

/** A file that `init` writes. */
export interface NewFile {
  /** Below the folder. */
  readonly path: string
  readonly text: string
  readonly isSecret?: boolean
}

/** What `init --from` writes, and the environment variables that a run by it needs. */
export interface FilesOfPlan {
  readonly files: readonly NewFile[]
  readonly variables: readonly string[]
}

/**
 * A target file made of a plan of the OpenID Foundation's suite, with its keys and certificates in files of their own and
 * its other secrets in variables: a repository may hold the one without the others.
 * @throws UsageError for a file that cannot be read, is no such plan, or says what no target file can.
 */
export function filesFromPlan(from: string): FilesOfPlan {
  const plan = planIn(parsed(from), from)
  if (!plan)
    throw new UsageError(
      'ERR_PLAN',
      `--from ${from} is no configuration of the OpenID Foundation's suite: it has no "vci".`,
      'Save what the JSON tab of the suite shows, and name that file.',
    )
  const { file, left } = targetOfPlan(plan)
  const { file: open, variables } = withoutSecrets(file)
  const { file: slim, files } = apart(open)
  const target = { path: 'vcispec.yaml', text: textOf(slim, basename(from), left) }
  return { files: [target, ...files], variables }
}

function parsed(from: string): unknown {
  const hint = 'Give the path of the JSON that the Foundation’s suite shows.'
  let text: string
  try {
    text = readFileSync(resolve(from), 'utf8')
  } catch (cause) {
    throw new UsageError('ERR_PLAN', `--from ${from} cannot be read.`, hint, { cause })
  }
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new UsageError('ERR_PLAN', `--from ${from} is no JSON.`, hint, { cause })
  }
}

/** Keys and certificates of a target file as files, and the target file that names them. */
function apart(file: TargetFile): {
  readonly file: TargetFile
  readonly files: readonly NewFile[]
} {
  const files: NewFile[] = []
  const put = (path: string, text: string, isSecret: boolean) => {
    files.push({ path, text, isSecret })
    return path
  }
  const key = (value: string | JWK, name: string) =>
    put(`keys/${name}.jwk`, `${JSON.stringify(value, undefined, 2)}\n`, true)
  const signer = (
    { key: own, chain }: Pick<AttesterSettings, 'key' | 'chain'>,
    name: string,
  ): Pick<AttesterSettings, 'key' | 'chain'> => ({
    key: key(own, name),
    ...(chain !== undefined && { chain: put(`keys/${name}.pem`, chain, false) }),
  })
  const attester = ({ issuer, keyAttestations, ...own }: AttesterSettings): AttesterSettings => ({
    issuer,
    ...signer(own, 'attester'),
    ...(keyAttestations && { keyAttestations: signer(keyAttestations, 'key-attester') }),
  })
  const client = (of: ClientSettings, name: string): ClientSettings => ({
    ...of,
    ...(of.key !== undefined && { key: key(of.key, name) }),
    ...(of.attester && { attester: attester(of.attester) }),
  })
  const roots = file.trust?.credentialRoots
  const slim = {
    ...file,
    ...(file.client && { client: client(file.client, 'client') }),
    ...(file.secondClient && { secondClient: client(file.secondClient, 'second-client') }),
    ...(roots && {
      trust: { credentialRoots: [put('keys/credential-roots.pem', roots.join('\n'), false)] },
    }),
  }
  // Both clients have the same wallet provider.
  return { file: slim, files: [...new Map(files.map((each) => [each.path, each])).values()] }
}

function textOf(file: TargetFile, from: string, left: readonly string[]): string {
  const comments = [
    `Made of ${from}, a configuration of the OpenID Foundation's conformance suite.`,
    ...(left.length === 0 ? [] : ['Not carried over:', ...left.map((line) => `- ${line}`)]),
  ]
  return [
    '# yaml-language-server: $schema=./node_modules/vcispec/schemas/target.json',
    ...comments.map((line) => `# ${line.replaceAll(/[\r\n]+/g, ' ')}`),
    yamlOf(file),
    ...offers,
    '',
  ].join('\n')
}

/** Commands of a sign-in stand in a line each. */
function yamlOf(file: TargetFile): string {
  const document = new Document(file)
  visit(document, {
    Seq: (_, node) => {
      if (node.items.length > 1 && node.items.every(isScalar)) node.flow = true
    },
  })
  return document.toString({ lineWidth: 120 }).trimEnd()
}

/** What the Foundation's suite has a person do, nothing in its configuration says. */
const offers = [
  '',
  '# How offers are made. The Foundation’s suite waits until somebody brings one; without a way to get them, pre-authorized',
  '# codes and what an issuer starts are not judged. docs/targets.md of the package has the other kinds.',
  '# offers:',
  '#   kind: http',
  '#   url: https://admin.issuer.example/offers?grant={grant}&txCode={txCode}&configuration={configuration}',
  '#   offer: /credential_offer       # JSON Pointers into the answer',
  '#   txCode: /tx_code',
]
