import { type Alter, all, header, json, set, status, text } from '../verbs.ts'

// biome-ignore lint/suspicious/noExplicitAny: JSON as it comes
type Any = any

/** A token instead of a refusal. */
export const token = all(status(200), header('content-type', 'application/json'), header('cache-control', 'no-store'), json({ access_token: 'mF_9.B5f-4.1JqM-2YotnFZFEjr1zCsicMWpAA', token_type: 'DPoP', expires_in: 300, scope: 'openid' }))
/** The same that anyone may use. */
export const bearer = all(token, set('/token_type', 'Bearer'))
/** A pushed request that was taken. */
export const pushed = all(status(201), header('content-type', 'application/json'), header('cache-control', 'no-store'), json({ request_uri: 'urn:ietf:params:oauth:request_uri:6esc_11ACC5bwc014ltc14eY22c', expires_in: 60 }))
/** A credential, though nobody may have it. */
export const issued = all(status(200), header('content-type', 'application/json'), header('cache-control', 'no-store'), json({ credentials: [{ credential: 'eyJ0eXAiOiJkYytzZC1qd3QiLCJhbGciOiJFUzI1NiJ9.eyJ2Y3QiOiJ4In0.c2ln~' }] }))
/** Every configuration of the metadata, changed. */
export const configurations =
  (change: (configuration: Any, id: string) => void): Alter =>
  (it) => {
    for (const [id, one] of Object.entries(it.json.credential_configurations_supported)) change(one, id)
  }
/** The first configuration of a format. */
export const configuration =
  (format: string, change: (configuration: Any) => void): Alter =>
  (it) => {
    const found = Object.values<Any>(it.json.credential_configurations_supported).find((one) => one.format === format)
    change(found)
  }
export const page = text('<!doctype html><title>No</title>', 'text/html')
