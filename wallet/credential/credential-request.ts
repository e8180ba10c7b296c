import type { CredentialOutcome, Refused } from '../../protocol/outcomes.ts'
import type { CredentialRequestDraft, Deviation } from '../deviations/deviation.ts'
import { isFailure, lacking, stoppedBy } from '../failure.ts'
import {
  configurationIds,
  configurationOf,
  type JourneyState,
  type Token,
} from '../journey-state.ts'
import { type JsonObject, stringMember } from '../json.ts'
import { issuerMetadata, serverMetadata } from '../metadata/discovery.ts'
import { makeProofs } from '../proofs/registry.ts'
import type { RequestWish } from '../request-wish.ts'
import { proofsRefused } from '../token/dpop.ts'
import { ensureToken } from '../token/token-request.ts'
import { unknownParameters } from '../unknown-parameters.ts'
import { authorization } from './authorized-request.ts'
import { byBearerToken } from './bearer-instead.ts'
import { keepCredentials, readCredentials } from './credential-answer.ts'
import { chooseEncryption } from './encryption.ts'
import { sendIssuanceMessage } from './issuance-message.ts'

/** Absent members of the wish: that of the journey. */
export interface CredentialOptions extends RequestWish {
  /** Default: the first one offered. */
  readonly configurationId?: string
  /** Instead of one that the token came with. */
  readonly credentialIdentifier?: string
  readonly deviation?: Deviation
  /** Names a deliberate error that is not in this request but in the token it uses, for the evidence. */
  readonly mark?: string
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
  const first = await requestOnce(state, options)
  if (options.deviation) return first
  state.issuance = first.kind === 'refused' ? await again(state, options, first) : first
  return state.issuance
}

async function again(
  state: JourneyState,
  options: CredentialOptions,
  refusal: Refused,
): Promise<CredentialOutcome> {
  if (refusal.error === 'invalid_nonce') return requestOnce(state, options)
  if (options.mark) return refusal
  return (await byBearerToken(state, refusal, () => requestOnce(state, options))) ?? refusal
}

async function requestOnce(
  state: JourneyState,
  options: CredentialOptions,
): Promise<CredentialOutcome> {
  const { deviation } = options
  const wish = { ...state.request, ...options }
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
  const found = deviation && (await serverMetadata(state, state.tokenGrant))
  const server = found && !isFailure(found) ? found : undefined
  const circumstances = { state, issuer, token, configurationId, ...(server && { server }) }
  const obstacle = deviation?.obstacle?.(circumstances)
  if (obstacle) return lacking(obstacle)
  const unproven = server && proofsRefused(state, server, deviation)
  if (unproven) return unproven
  const encryption = chooseEncryption(issuer.members, wish.encryption ?? {})
  if (isFailure(encryption)) return encryption
  const proofs = await makeProofs(state, issuer, {
    configurationId,
    count: wish.proofs ?? 1,
    wish: wish.proof ?? {},
    deviation,
    server,
  })
  if (isFailure(proofs)) return proofs
  const draft: CredentialRequestDraft = {
    url,
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      authorization: authorization(token),
    },
    body: {
      ...(options.credentialIdentifier === undefined
        ? credentialWish(token, configurationId)
        : { credential_identifier: options.credentialIdentifier }),
      ...(proofs.proofs && { proofs: proofs.proofs }),
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
  const proofKeys = proofs.thumbprints
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
  const { credentialIdentifiers: given } = token
  const [identifier] = Object.hasOwn(given, configurationId) ? (given[configurationId] ?? []) : []
  return identifier === undefined
    ? { credential_configuration_id: configurationId }
    : { credential_identifier: identifier }
}
