/** What a value has to be; the path of the first that is something else, undefined where all is right. */
type Shape = (value: unknown, path: string) => string | undefined

const text: Shape = (value, path) => (typeof value === 'string' ? undefined : path)
const flag: Shape = (value, path) => (typeof value === 'boolean' ? undefined : path)
const count: Shape = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? undefined : path
const time: Shape = (value, path) =>
  typeof value === 'string' && Number.isFinite(Date.parse(value)) ? undefined : path
const part: Shape = (value, path) => {
  const [, index, total] =
    /^(\d{1,4})\/(\d{1,4})$/.exec(typeof value === 'string' ? value : '') ?? []
  return Number(index) >= 1 && Number(index) <= Number(total) ? undefined : path
}

function either(...shapes: readonly Shape[]): Shape {
  return (value, path) =>
    shapes.some((shape) => shape(value, path) === undefined) ? undefined : path
}

const nothing: Shape = (value, path) => (value === null ? undefined : path)

function optional(shape: Shape): Shape {
  return (value, path) => (value === undefined ? undefined : shape(value, path))
}

function listOf(shape: Shape): Shape {
  return (value, path) => {
    if (!Array.isArray(value)) return path
    for (const [index, item] of value.entries()) {
      const wrong = shape(item, `${path}/${index}`)
      if (wrong !== undefined) return wrong
    }
    return undefined
  }
}

function object(members: Readonly<Record<string, Shape>>): Shape {
  return (value, path) => {
    if (!isObject(value)) return path
    for (const [name, shape] of Object.entries(members)) {
      const wrong = shape(value[name], `${path}/${name}`)
      if (wrong !== undefined) return wrong
    }
    return undefined
  }
}

function recordOf(shape: Shape): Shape {
  return (value, path) => {
    if (!isObject(value)) return path
    for (const [name, member] of Object.entries(value)) {
      const wrong = shape(member, `${path}/${name}`)
      if (wrong !== undefined) return wrong
    }
    return undefined
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const textOrNull = either(text, nothing)
const words = listOf(text)
const headers = recordOf(text)

const target = object({
  name: text,
  credentialIssuer: textOrNull,
  dialect: text,
  profiles: words,
})

const finding = object({
  requirement: text,
  level: text,
  verdict: text,
  seen: text,
  expected: text,
  hint: optional(text),
  exchange: textOrNull,
  reason: textOrNull,
  causedBy: textOrNull,
  conditionalOn: textOrNull,
  absence: optional(object({})),
  times: optional(count),
})

const exchange = object({
  id: text,
  operation: text,
  startedAt: time,
  durationMs: count,
  deviation: optional(text),
  note: optional(text),
  request: object({ method: text, url: text, headers, body: optional(text) }),
  response: optional(object({ status: count, headers, body: text })),
  failure: optional(object({ code: text, message: text })),
})

const scan = object({
  decoder: optional(text),
  help: optional(text),
  damage: optional(count),
  others: optional(count),
  version: count,
  bytes: count,
  modulePixels: count,
  quietZoneModules: count,
  contrast: count,
  degraded: listOf(object({ how: text, readable: flag })),
})

const lost = listOf(object({ host: text }))

const record = object({
  scenario: text,
  at: text,
  clauses: words,
  selfTest: flag,
  target,
  skipped: optional(object({ reason: text, absence: object({}) })),
  draft: optional(object({ sentence: text, explains: words })),
  findings: listOf(finding),
  choices: optional(
    listOf(object({ requirement: text, member: text, listed: words, worked: words })),
  ),
  untried: optional(recordOf(text)),
  exchanges: listOf(exchange),
  carriers: recordOf(text),
  credentials: optional(count),
  qrImage: textOrNull,
  scan: optional(either(nothing, scan)),
  tls: listOf(object({ host: text })),
  lost: optional(lost),
})

const outcome = object({
  scenario: text,
  at: text,
  clauses: words,
  selfTest: flag,
  status: text,
  errors: listOf(object({ type: text, message: text })),
  undefinedSteps: words,
  log: words,
  record: optional(record),
})

const material = object({
  tool: object({ name: text, version: text, catalogue: text, runtime: optional(text) }),
  run: object({
    startedAt: time,
    durationMs: count,
    selection: textOrNull,
    seed: textOrNull,
    shard: either(nothing, part),
    replay: optional(words),
    interrupted: optional(flag),
    stopped: optional(object({ message: text, hint: text })),
    lost: optional(lost),
  }),
  target: optional(target),
  outcomes: listOf(outcome),
  expectedFailures: listOf(object({ requirement: text, reason: text })),
})

/** The JSON Pointer of the first thing that no run writes; undefined: it is what `packMaterial` made. */
export function oddityOf(value: unknown): string | undefined {
  return material(value, '')
}
