/** What can be written, and where in the house it goes. */
export interface Room {
  /** Folder of its clause files. */
  readonly folder: string
  /** The index that names each of those files. */
  readonly index: string
  /** A line that begins its list in a file. */
  readonly list: RegExp
  /** A file that has none of them yet. */
  readonly fresh: (listName: string) => string
  /** The entry, indented as it stands in the list. */
  readonly entry: (it: Wanted) => string
  /** What is left to do, in the order in which it is done. */
  readonly next: (it: Wanted) => readonly string[]
}

export interface Wanted {
  readonly name: string
  /** `VCI-7.2-05` */
  readonly requirement: string
  /** What the file has up to there, so that the entry begins as its neighbours do. */
  readonly file: string
  /** Of a check whose requirement comes with it, as does its fault: the members of its row. */
  readonly row?: readonly (readonly [string, string])[]
}

const quote = (text: string) => (text.includes("'") ? JSON.stringify(text) : `'${text}'`)
/** As the last one in the file, which the entry comes after. */
const like = (file: string, pattern: RegExp, otherwise: string) =>
  [...file.matchAll(new RegExp(pattern, `g${pattern.flags}`))].at(-1)?.[1] ?? otherwise

/** The hook of a request that an endpoint of the wallet has. */
const hooks: Readonly<Record<string, string>> = {
  par: "pushedRequest: (form) => form.set('parameter', 'wrong')",
  authorize: "authorizationRequest: (form) => form.set('parameter', 'wrong')",
  token: "tokenRequest: (form) => form.set('parameter', 'wrong')",
  credential: 'credentialRequest: (draft) => ({ ...draft, body: { ...draft.body, member: 1 } })',
  deferred: 'deferredRequest: (draft) => ({ ...draft, body: { ...draft.body, member: 1 } })',
  notification:
    'notificationRequest: (draft) => ({ ...draft, body: { ...draft.body, member: 1 } })',
}

/** What a flow of the tests has of what a check judges. */
const breaking: Readonly<Record<string, string>> = {
  'issuer-metadata': "flow.step('issuer metadata').answer.member = 'wrong'",
  'as-metadata': "flow.step('server metadata').answer.member = 'wrong'",
  jwks: "flow.step('keys').answer.member = 'wrong'",
  par: "flow.step('push').answer.member = 'wrong'",
  token: "flow.step('token').answer.member = 'wrong'",
  nonce: "flow.step('nonce').answer.member = 'wrong'",
  notification: "flow.step('notification').answer.member = 'wrong'",
  'offers-api': "flow.step('first read').answer.member = 'wrong'",
  'received-credential': "flow.credential.payload.member = 'wrong'",
}

function rowLines(row: readonly (readonly [string, string])[]): string {
  const lines = row.map(([member, value]) => `      ${member}: ${quote(value)},\n`)
  return `    row: {\n${lines.join('')}    },\n`
}

const clauseOf = (requirement: string) => requirement.slice(0, requirement.lastIndexOf('-'))

export const rooms = {
  fault: {
    folder: 'mock-server/faults',
    index: 'mock-server/faults/index.ts',
    list: /^export const faults: readonly Fault\[\] = \[$/m,
    fresh: () =>
      "import type { Fault } from '../fault.ts'\n\nexport const faults: readonly Fault[] = [\n]\n",
    entry: ({ name, requirement, file }) => `  {
    name: ${quote(name)},
    breaks: ${quote(requirement)},
    seams: { ${like(file, /seams: \{\s*('[^']+'|\w+)/, "'issuer-metadata reply'")}: (it) => it },
  },
`,
    next: ({ requirement }) => [
      'Say at a seam what the issuer gets wrong; mock-server/seams/ has them by subject.',
      '`npm run fix && npm run docs` puts it into the lists.',
      `\`npm run vcispec -- kill --only ${clauseOf(requirement)}\` shows whether a check reports it.`,
    ],
  },
  deviation: {
    folder: 'wallet/deviations',
    index: 'wallet/deviations/index.ts',
    list: /^export const deviations: readonly Deviation\[\] = \[$/m,
    fresh: () =>
      "import type { Deviation } from '../deviation.ts'\n\nexport const deviations: readonly Deviation[] = [\n]\n",
    entry: ({ name, requirement, file }) => {
      const at = like(file, /^ +at: '(\w+)'/m, 'token')
      return `  {
    name: ${quote(name)},
    requirement: ${quote(requirement)},
    at: '${at}',
    ${hooks[at]},
  },
`
    },
    next: ({ name }) => [
      'Say what the request gets wrong. Where it can go wrong at several places, write an alteration of its artefact instead (wallet/alterations/).',
      `A scenario says it: \`Given a wallet with ${name}\`; an active check in checks/ judges the answer.`,
      '`npm run fix && npm run docs` puts it into the lists, and lets the compiler know the name.',
    ],
  },
  check: {
    folder: 'checks',
    index: 'checks/registry.ts',
    list: /^export const \w+: readonly (?:Exchange|Passive)Check\[\] = \[$/m,
    fresh: (listName) =>
      `import type { ExchangeCheck } from '../check.ts'\n\nexport const ${listName}: readonly ExchangeCheck[] = [\n]\n`,
    entry: ({ name, requirement, file, row }) => {
      const on = like(file, /^ +on: '([\w-]+)'/m, 'issuer-metadata')
      return `${row ? '' : `  /** ${name} */\n`}  {
    requirement: ${quote(requirement)},
${row ? rowLines(row) : ''}    on: '${on}',
    judge: () => undefined,
    flags(flow) {
      ${breaking[on] ?? "flow.step('credential').answer.member = 'wrong'"}
    },
  },
`
    },
    next: ({ requirement, row }) => [
      ...(row
        ? [
            `Say what ${requirement} demands, and how that is told from outside: in your own words.`,
            '`npm run docs` brings the row into the catalogue.',
          ]
        : []),
      'Judge what the exchange says: `satisfied`, `violated({ seen, expected })`, or undefined where it says nothing.',
      '`flags` breaks the requirement in a flow that keeps every rule; `keeps` comes before, where the flow has nothing to judge.',
      ...(row
        ? []
        : [
            `\`npm run vcispec -- new fault … --clause ${requirement}\`: a check that nothing can fail proves nothing.`,
          ]),
    ],
  },
} as const satisfies Readonly<Record<string, Room>>
