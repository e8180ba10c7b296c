import { grantTypes } from '../../protocol/grants.ts'
import type { Place } from '../../protocol/places.ts'
import { leftOutOfTheOffer, noAuthorizationDetails } from '../deviations/authorization-details.ts'
import type { Circumstances } from '../deviations/deviation.ts'
import { madeUp } from '../deviations/made-up.ts'
import { configurationIds } from '../journey-state.ts'
import type { JsonObject } from '../json.ts'
import { type Alteration, type AlterationTable, altered } from './alteration.ts'

/** The details that a right request would have. */
function right({ state, issuer }: Circumstances): JsonObject {
  return {
    type: 'openid_credential',
    credential_configuration_id: issuer && configurationIds(state, issuer)[0],
    ...(issuer?.members.authorization_servers ? { locations: [issuer.identifier] } : {}),
  }
}

type Requirement = Alteration['requirement']
type Change = (detail: JsonObject, circumstances: Circumstances) => unknown

/** In a token request, and in an authorization request that is not pushed. */
function details(name: string, requirement: Requirement, change: Change): readonly Alteration[] {
  return [
    altered('tokenRequest', name, requirement, set(change), { at: atToken }),
    altered('authorizationRequest', name, requirement, set(change), { at: ['authorize', 'par'] }),
  ]
}

function set(change: Change) {
  return (parameters: URLSearchParams, circumstances: Circumstances) =>
    parameters.set(
      'authorization_details',
      JSON.stringify(change(right(circumstances), circumstances)),
    )
}

const atToken: readonly Place[] = ['token', 'refresh']

const path = ['family_name']

/** @see https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-5.1.1 */
export const authorizationDetailsTable: AlterationTable = {
  artefact: 'authorization details',
  at: ['authorize', 'par', 'token', 'refresh'],
  grant: grantTypes.authorizationCode,
  obstacle: noAuthorizationDetails,
  alterations: [
    ...details('authorization details that are no list', 'RFC9396-5-01', (it) => ({ it })),
    ...details('authorization details of an unknown type', 'VCI-5.1.1-02', (it) => [
      { ...it, type: 'vcispec' },
    ]),
    ...details('authorization details of an unknown configuration', 'VCI-5.1.1-03', (it) => [
      { ...it, credential_configuration_id: madeUp() },
    ]),
    ...details('authorization details with an empty list of claims', 'VCI-5.1.1-05', (it) => [
      { ...it, claims: [] },
    ]),
    ...details('a claims description without a path', 'VCI-B.1-01', (it) => [
      { ...it, claims: [{ mandatory: true }] },
    ]),
    ...details('a claim that is described twice', 'VCI-B.3-03', (it) => [
      { ...it, claims: [{ path }, { path, mandatory: true }] },
    ]),
    altered(
      'tokenRequest',
      'authorization details of what the offer leaves out',
      'VCI-6.1.1-03',
      set((it, circumstances) => [
        { ...it, credential_configuration_id: leftOutOfTheOffer(circumstances) },
      ]),
      {
        at: atToken,
        obstacle: (circumstances) =>
          leftOutOfTheOffer(circumstances) === undefined
            ? 'The offer names every configuration of the issuer metadata.'
            : undefined,
      },
    ),
  ],
}
