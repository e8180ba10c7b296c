import { createPrivateKey } from 'node:crypto'
import { listedAs } from '../../checks/scenario-record.ts'
import type { Outcome } from '../../protocol/outcomes.ts'
import type { OfferWish } from '../../targets/target.ts'
import type { AlgorithmWish } from '../../wallet/algorithm-wish.ts'
import { proofAlgorithms as attestationProofAlgorithms } from '../../wallet/client/client-attestation.ts'
import type { WalletClient } from '../../wallet/client/wallet-client.ts'
import type { CredentialOptions } from '../../wallet/credential/credential-request.ts'
import { encryptionChoices } from '../../wallet/credential/encryption.ts'
import { isFailure } from '../../wallet/failure.ts'
import type { Journey } from '../../wallet/journey.ts'
import { type JsonObject, objectMember, stringsMember } from '../../wallet/json.ts'
import { isCryptosuite } from '../../wallet/proofs/di-vp.ts'
import type { ProofTypeId } from '../../wallet/proofs/proof-wish.ts'
import type { RequestWish } from '../../wallet/request-wish.ts'
import { algorithmsOf, commonestAlgorithm, isSigningAlgorithm } from '../../wallet/signed-jwt.ts'
import { dpopAlgorithms } from '../../wallet/token/dpop.ts'
import { exercised } from './choice.ts'
import { demandsOfRequest } from './demands.ts'
import type { ConformanceWorld, StepResult } from './world.ts'

/** What is signed by the wallet, and where the metadata of an authorization server says by what. */
export const signedByWallet: readonly SignedByWallet[] = [
  {
    name: 'DPoP proofs',
    wish: 'dpop',
    member: 'dpop_signing_alg_values_supported',
    // By the commonest they are signed wherever tokens are bound.
    usable: (server) => {
      const listed = dpopAlgorithms(server).filter(isSigningAlgorithm)
      return listed.filter((name) => name !== commonestAlgorithm(listed))
    },
    least: 1,
  },
  {
    name: 'attestation proofs',
    wish: 'attestationProof',
    member: 'client_attestation_pop_signing_alg_values_supported',
    usable: (server, { key }) => fitting(attestationProofAlgorithms(server), key),
    least: 2,
  },
  {
    name: 'client assertions',
    wish: 'clientAssertion',
    member: 'token_endpoint_auth_signing_alg_values_supported',
    usable: (server, { key }) =>
      key
        ? fitting(
            stringsMember(server, 'token_endpoint_auth_signing_alg_values_supported') ?? [],
            key,
          )
        : [],
    least: 2,
  },
]

export interface SignedByWallet {
  readonly name: string
  readonly wish: keyof AlgorithmWish
  readonly member: string
  /** Of those that are listed, by which this wallet can sign. */
  readonly usable: (server: JsonObject, client: WalletClient) => readonly string[]
  /** With fewer there is nothing to compare. */
  readonly least: number
}

/** By a key that the user brings, or any that this wallet makes. */
function fitting(listed: readonly string[], key: WalletClient['key']): readonly string[] {
  const own = key && algorithmsOf(key, createPrivateKey({ key: { ...key }, format: 'jwk' }))
  return listed.filter(own ? (name) => own.includes(name) : isSigningAlgorithm)
}

/** The same with each algorithm that the server lists and this wallet signs by. */
export async function signByEach(
  world: ConformanceWorld,
  { wish, member, usable, least }: SignedByWallet,
  act: (journey: Journey) => Promise<Outcome>,
): Promise<StepResult> {
  const found = await (await world.journeys.current()).discover()
  if (isFailure(found)) {
    world.outcome = found
    return undefined
  }
  const client = await world.session.client()
  const names = 'cannot' in client ? [] : usable(found.server.members, client)
  for (const name of stringsMember(found.server.members, member) ?? [])
    if (!names.includes(name))
      world.untried.set(
        listedAs(member, name),
        isSigningAlgorithm(name) ? 'the key of this wallet is of another kind' : unknownHere,
      )
  if (names.length < least) {
    return world.skip(`${member} lists no other alg that this wallet and its key sign by`)
  }
  return inTurn(
    world,
    names,
    (journey, name) => {
      journey.signBy({ [wish]: name })
      return act(journey)
    },
    { listed: (name) => listedAs(member, name) },
  )
}

/** Each `alg` and each `enc` that the metadata lists for requests and for answers, all in as few requests as do. */
export async function encryptByEach(world: ConformanceWorld): Promise<StepResult> {
  const found = await (await world.journeys.current()).discover()
  if (isFailure(found)) {
    world.outcome = found
    return undefined
  }
  const { members } = found.issuer
  const request = objectMember(members, 'credential_request_encryption') !== undefined
  const response = objectMember(members, 'credential_response_encryption') !== undefined
  // The first of each list are used wherever something is encrypted.
  const others = encryptionChoices(members).slice(1)
  if (!request || others.length === 0) {
    return world.skip('the issuer metadata lists no second alg or enc for encryption')
  }
  return requestInTurn(
    world,
    others.map((by) => ({ encryption: { request, response, by } })),
  )
}

/** Proofs of a type by all that a configuration lists and this wallet knows, each by the first configuration with it. */
export async function proveByEach(world: ConformanceWorld, type: ProofTypeId): Promise<StepResult> {
  await world.journeys.demand(...demandsOfRequest({ proof: { type } }))
  const journey = await world.journeys.current()
  const found = await journey.discover()
  const offered = await journey.offeredConfigurations()
  if (isFailure(found)) world.outcome = found
  if (isFailure(found) || 'kind' in offered) return undefined
  const [first] = offered
  const all = exercised(found.issuer.members, world.session.loaded.credentials)
  const isKnown = type === 'di_vp' ? isCryptosuite : isSigningAlgorithm
  const wishes = new Map<string, CredentialOptions>()
  const listed = (algorithm: string) => listedAs(`${proofAlgorithms} of ${type}`, algorithm)
  for (const [id, configuration] of all.toSorted(([a], [b]) => +(b === first) - +(a === first)))
    for (const algorithm of listedBy(configuration, type))
      if (!isKnown(algorithm)) world.untried.set(listed(algorithm), unknownHere)
      else if (!wishes.has(algorithm))
        wishes.set(algorithm, { configurationId: id, proof: { type, algorithm } })
  if (wishes.size === 0)
    return world.skip(`no proof alg of type ${type} is listed that this wallet knows`)
  return inTurn(world, [...wishes], (one, [, wish]) => one.requestCredential(wish), {
    another: ([, { configurationId }]) => (configurationId === first ? undefined : configurationId),
    listed: ([algorithm]) => listed(algorithm),
  })
}

const proofAlgorithms = 'proof_signing_alg_values_supported'
const unknownHere = 'this wallet does not know it'

function listedBy(configuration: JsonObject, type: ProofTypeId): readonly string[] {
  const supported = objectMember(objectMember(configuration, 'proof_types_supported'), type)
  return stringsMember(supported, proofAlgorithms) ?? []
}

/** One request for each wish; the outcome is the first failure, else the last. */
export function requestInTurn(
  world: ConformanceWorld,
  wishes: readonly RequestWish[],
): Promise<StepResult> {
  return inTurn(world, wishes, (journey, wish) => journey.requestCredential(wish))
}

/**
 * Each with an offer of its own. What cannot be had of a list is left untried, as long as something can.
 * @param another the configuration of the offer, where it is another one than that of the scenario's.
 */
async function inTurn<W>(
  world: ConformanceWorld,
  wishes: readonly W[],
  act: (journey: Journey, wish: W) => Promise<Outcome>,
  { another, listed }: Turns<W> = {},
): Promise<StepResult> {
  const outcomes: Outcome[] = []
  const { wish: usual } = world.intent
  let missing: ConformanceWorld['skipped']
  for (const [index, wish] of wishes.entries()) {
    const id = another?.(wish)
    const isOffered = (index === 0 && id === undefined) || (await offersAnother(world, usual, id))
    const outcome = isOffered ? await act(await world.journeys.current(), wish) : undefined
    const here = outcome ? whatIsAbsent(outcome) : world.skipped
    if (outcome && !here) outcomes.push(outcome)
    if (!here) continue
    missing = here
    if (!listed) break
    world.skipped = undefined
    world.untried.set(listed(wish), here.reason)
  }
  if (missing && (!listed || outcomes.length === 0))
    return world.skip(missing.reason, missing.absence)
  world.outcome = outcomes.find(isFailure) ?? outcomes.at(-1)
  return undefined
}

interface Turns<W> {
  readonly another?: (wish: W) => string | undefined
  /** Of which list a wish is for what; absent: all of them belong together. */
  readonly listed?: (wish: W) => string
}

async function offersAnother(
  world: ConformanceWorld,
  usual: OfferWish,
  id: string | undefined,
): Promise<boolean> {
  const skipped = await world.makeOffer(
    id === undefined ? usual : { ...usual, configurations: [id] },
  )
  if (skipped) return false
  world.journeys.forget()
  return true
}

function whatIsAbsent(outcome: Outcome): ConformanceWorld['skipped'] {
  return outcome.kind === 'not-reached' && outcome.absence
    ? { reason: outcome.reason, absence: outcome.absence }
    : undefined
}
