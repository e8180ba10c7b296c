import type { CredentialOutcome, Failure } from '../protocol/outcomes.ts'
import { authorization } from './authorized-request.ts'
import { keepCredentials, readCredentials } from './credential-answer.ts'
import type { CredentialRequestDraft, Deviation } from './deviations/deviation.ts'
import { issuerMetadata } from './discovery.ts'
import { chooseEncryption, type EncryptionWish } from './encryption.ts'
import { isFailure, notOffered, stoppedBy } from './failure.ts'
import { createHolderKey } from './holder-key.ts'
import { sendIssuanceMessage } from './issuance-message.ts'
import {
  configurationIds,
  configurationOf,
  type JourneyState,
  type Metadata,
  type Token,
} from './journey-state.ts'
import { type JsonObject, objectMember, stringMember, stringsMember } from './json.ts'
import { createKeyProof, type KeyProof } from './key-proof.ts'
import { takeNonce } from './nonce-request.ts'
import { ensureToken } from './token-request.ts'
import { unknownParameters } from './unknown-parameters.ts'

export interface CredentialOptions {
  /** Default: the first one offered. */
  readonly configurationId?: string
  /** How many key proofs to send, each of its own key. Default 1. */
  readonly proofs?: number
  readonly deviation?: Deviation
  /** Names a deliberate error that is not in this request but in the token it uses, for the evidence. */
  readonly mark?: string
  /** Default: that of the journey. */
  readonly encryption?: EncryptionWish
}

/**
 * Credential Request; gets a token and a nonce first where there is none, and asks once more with a new
 * nonce after `invalid_nonce`.
 * @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-8.2
 */
export async function requestCredential(
  state: JourneyState,
  options: CredentialOptions = {},
): Promise<CredentialOutcome> {
  const outcome = await requestOnce(state, options)
  const staleNonce = outcome.kind === 'refused' && outcome.error === 'invalid_nonce'
  return staleNonce && !options.deviation ? requestOnce(state, options) : outcome
}

async function requestOnce(
  state: JourneyState,
  options: CredentialOptions,
): Promise<CredentialOutcome> {
  const { deviation } = options
  const issuer = await issuerMetadata(state)
  if (isFailure(issuer)) return stoppedBy('no issuer metadata', issuer)
  const url = stringMember(issuer.members, 'credential_endpoint')
  if (url === undefined) {
    const reason = 'The issuer metadata has no credential_endpoint.'
    return { kind: 'not-reached', reason, exchange: issuer.exchange }
  }
  const configurationId = options.configurationId ?? configurationIds(state, issuer)[0]
  if (configurationId === undefined) {
    return { kind: 'not-reached', reason: 'Neither offer nor metadata names a credential.' }
  }
  const token = await ensureToken(state)
  if (isFailure(token)) return token
  const circumstances = { state, issuer, token, configurationId }
  const obstacle = deviation?.obstacle?.(circumstances)
  if (obstacle) return notOffered(obstacle)
  const encryption = chooseEncryption(issuer.members, options.encryption ?? state.encryption)
  if (isFailure(encryption)) return encryption
  const proofs = await makeProofs(state, issuer, configurationId, options)
  if (isFailure(proofs)) return proofs
  const draft: CredentialRequestDraft = {
    url,
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      authorization: authorization(token),
    },
    body: {
      ...credentialWish(token, configurationId),
      ...(proofs.list.length > 0 ? { proofs: { jwt: proofs.list.map(({ jwt }) => jwt) } } : {}),
      ...(encryption.response && { credential_response_encryption: encryption.response }),
      ...unknownParameters(state),
    },
    ...(encryption.request && { encryption: encryption.request }),
  }
  const sent = deviation?.credentialRequest?.(draft, circumstances) ?? draft
  const exchange = await sendIssuanceMessage(
    state,
    'credential',
    sent,
    encryption,
    deviation,
    options.mark,
  )
  const outcome = readCredentials(exchange)
  if (deviation) return outcome
  const proofKeys = proofs.list.map(({ thumbprint }) => thumbprint)
  if (outcome.kind === 'deferred') {
    const { transactionId, intervalSeconds } = outcome
    state.deferral = { transactionId, intervalSeconds, configurationId, proofKeys }
  }
  if (outcome.kind === 'issued') {
    await keepCredentials(state, exchange, outcome, {
      configurationId,
      format: stringMember(configurationOf(issuer, configurationId), 'format') ?? 'unknown',
      proofKeys,
    })
  }
  return outcome
}

/** Section 8.2: by identifier where the token came with identifiers, else by configuration. */
function credentialWish(token: Token, configurationId: string): JsonObject {
  const [identifier] = token.credentialIdentifiers[configurationId] ?? []
  return identifier === undefined
    ? { credential_configuration_id: configurationId }
    : { credential_identifier: identifier }
}

async function makeProofs(
  state: JourneyState,
  issuer: Metadata,
  configurationId: string,
  { proofs = 1, deviation }: CredentialOptions,
): Promise<{ readonly kind: 'proofs'; readonly list: readonly KeyProof[] } | Failure> {
  const configuration = configurationOf(issuer, configurationId)
  const supported = objectMember(configuration, 'proof_types_supported')
  // An offered configuration that the metadata lacks is asked for as most are: with a proof.
  if (configuration && !supported) return { kind: 'proofs', list: [] }
  const jwt = objectMember(supported, 'jwt')
  if (supported && !jwt) {
    return notOffered(`This wallet has no proof of types ${Object.keys(supported).join(', ')}.`)
  }
  const algorithms = stringsMember(jwt, 'proof_signing_alg_values_supported') ?? ['ES256']
  if (!algorithms.includes('ES256')) {
    return notOffered(`This wallet signs proofs with ES256, not ${algorithms.join(', ')}.`)
  }
  const taken = await takeNonce(state)
  if (isFailure(taken)) return taken
  const list: KeyProof[] = []
  for (let count = 0; count < proofs; count++) {
    const claims = {
      credentialIssuer: issuer.identifier,
      nonce: taken.nonce,
      // Optional, and forbidden after anonymous access: only a code grant surely named the client.
      clientId: state.authorization ? state.client.id : undefined,
      clock: state.clock,
    }
    list.push(createKeyProof(await createHolderKey(), claims, deviation))
  }
  return { kind: 'proofs', list }
}
