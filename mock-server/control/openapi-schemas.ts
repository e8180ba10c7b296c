import { grantTypes } from '../../protocol/grants.ts'
import { clientAuthentications } from '../oauth/registered-client.ts'
import { presets } from '../presets.ts'

type Json = Readonly<Record<string, unknown>>

const text = { type: 'string' }
const uri = { type: 'string', format: 'uri' }
const time = { type: 'string', format: 'date-time' }
const flag = { type: 'boolean' }
const count = { type: 'integer', minimum: 0 }
const open = { type: 'object', additionalProperties: true }
const texts = list(text)
const requests = { type: 'integer', minimum: 1, maximum: 1_000_000 }
const authentication = { enum: clientAuthentications }

/** The bodies of the control surface, sent and answered. */
export const controlSchemas = {
  error: object({ error: text, hint: text }),
  health: object({
    status: { enum: ['up', 'away'] },
    version: text,
    store: { enum: ['memory', 'file', 'database'] },
  }),
  'environment-wish': object(
    {},
    {
      preset: { enum: presets.map(({ name }) => name) },
      faults: texts,
      variants: texts,
      options: open,
      clock: { enum: ['running', 'frozen'] },
    },
  ),
  environment: object({
    apiUrl: uri,
    authUrl: uri,
    controlUrl: { type: ['string', 'null'], format: 'uri' },
    credentialIssuer: uri,
    environment: text,
    user: text,
    worker: ref('worker'),
    credentialTypes: texts,
    client: object({ id: text, redirectUri: uri }),
    clients: list(
      object(
        { id: text, redirectUri: uri, authentication },
        { secret: text, key: open, attester: open },
      ),
    ),
    login: ref('login'),
    secondUser: text,
    secondLogin: ref('login'),
    powerlessWorker: ref('worker'),
    ca: { type: ['string', 'null'] },
  }),
  worker: object({ clientId: text, clientSecret: text }),
  login: object({ username: text, password: text }),
  environments: object(
    {
      environments: list(
        object({ environment: text, credentialIssuer: uri, createdAt: time, faults: texts }),
      ),
    },
    { next: count },
  ),
  fault: {
    oneOf: [
      text,
      object(
        { name: text },
        {
          times: requests,
          after: { oneOf: [requests, { type: 'string', pattern: '^P' }] },
          for: { type: 'string', minLength: 1 },
        },
      ),
    ],
  },
  faults: object({ faults: list(ref('fault')) }),
  advance: object({ advance: { type: 'string', pattern: '^P' } }),
  now: object({ now: time }),
  journal: object({ entries: list(ref('journal-entry')), total: count, next: count }),
  'journal-entry': object(
    {
      at: time,
      operation: text,
      request: message({ method: text, url: uri }),
      response: message({ status: { type: 'integer', minimum: 200, maximum: 599 } }),
      problems: list(ref('note')),
    },
    { notes: list(ref('note')) },
  ),
  note: object({ demand: text, detail: text }, { requirement: text }),
  'offer-wish': object(
    {},
    {
      grants: list({ enum: Object.values(grantTypes) }),
      configurations: texts,
      txCode: flag,
      deferred: flag,
      denied: flag,
      byReference: flag,
      qrImage: flag,
      details: object(
        {},
        {
          issuerState: flag,
          authorizationServer: flag,
          txCode: object(
            {},
            {
              inputMode: { enum: ['numeric', 'text'] },
              length: { type: 'integer', minimum: 1, maximum: 64 },
              description: text,
            },
          ),
        },
      ),
    },
  ),
  'offer-made': object({ offer: uri, id: text }, { txCode: text }),
  'no-offer': object({ cannot: text }),
  offers: object(
    {
      offers: list(
        object(
          {
            id: text,
            offer: uri,
            user: text,
            grants: texts,
            configurations: texts,
            status: text,
            createdAt: time,
            expiresAt: time,
          },
          { txCode: text },
        ),
      ),
    },
    { next: count },
  ),
  client: object(
    { id: text, redirectUris: { ...list(uri), minItems: 1 }, authentication },
    {
      secret: text,
      jwks: object({ keys: list(open) }),
      attesters: { oneOf: [{ const: 'any' }, list(open)] },
    },
  ),
  clients: object({ clients: list(ref('client')) }),
  pairing: object({ status: text }),
  'native-credentials': object({
    credentials: list(
      object({
        id: text,
        credential: object({ id: text }),
        credentialType: object({ id: text }),
        claims: open,
      }),
    ),
  }),
} as const satisfies Readonly<Record<string, Json>>

export type ControlSchema = keyof typeof controlSchemas

/** An object with these members and no others. */
function object(required: Json, optional: Json = {}): Json {
  return {
    type: 'object',
    ...(Object.keys(required).length > 0 && { required: Object.keys(required) }),
    properties: { ...required, ...optional },
    additionalProperties: false,
  }
}

function message(more: Json): Json {
  const header = { type: 'array', items: text, minItems: 2, maxItems: 2 }
  return object(
    { ...more, headers: { type: 'object', additionalProperties: text }, rawHeaders: list(header) },
    { body: text, bodyBase64: text, bodyLength: count, decrypted: text },
  )
}

function list(items: Json): Json {
  return { type: 'array', items }
}

function ref(name: string): Json {
  return { $ref: `#/components/schemas/${name}` }
}
