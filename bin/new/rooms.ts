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
  /** What the file has, so that the entry begins as its neighbours do. */
  readonly file: string
  /** Of a check: its fault is written with it. */
  readonly withFault?: boolean
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
    entry: ({ name, requirement, file }) => `  /** ${name} */
  {
    requirement: ${quote(requirement)},
    on: ${like(file, /^ +on: ('[\w-]+')/m, "'issuer-metadata'")},
    judge: () => undefined,
  },
`,
    next: ({ requirement, withFault }) => [
      'Judge what the exchange says: `satisfied`, `violated({ seen, expected })`, or undefined where it says nothing.',
      `In checks/testing/cases/ add \`broken('${requirement}', (flow) => …)\`: what it flags, beside what it lets pass.`,
      ...(withFault
        ? []
        : [
            `\`npm run vcispec -- new fault … --clause ${requirement}\`: a check that nothing can fail proves nothing.`,
          ]),
    ],
  },
} as const satisfies Readonly<Record<string, Room>>
