import type { ValidateFunction } from 'ajv/dist/2020.js'
import { schemaCompiler } from './compile.ts'
import application from './pingone/application.json' with { type: 'json' }
import applicationRequest from './pingone/application-request.json' with { type: 'json' }
import applicationSecret from './pingone/application-secret.json' with { type: 'json' }
import appliedChanges from './pingone/applied-changes.json' with { type: 'json' }
import applyStagedChanges from './pingone/apply-staged-changes.json' with { type: 'json' }
import common from './pingone/common.json' with { type: 'json' }
import credentialIssuerProfile from './pingone/credential-issuer-profile.json' with { type: 'json' }
import credentialIssuerProfileRequest from './pingone/credential-issuer-profile-request.json' with {
  type: 'json',
}
import credentialType from './pingone/credential-type.json' with { type: 'json' }
import credentialTypeRequest from './pingone/credential-type-request.json' with { type: 'json' }
import credentialTypeSummary from './pingone/credential-type-summary.json' with { type: 'json' }
import credentialTypeVersion from './pingone/credential-type-version.json' with { type: 'json' }
import digitalWallet from './pingone/digital-wallet.json' with { type: 'json' }
import digitalWalletApplication from './pingone/digital-wallet-application.json' with {
  type: 'json',
}
import digitalWalletApplicationRequest from './pingone/digital-wallet-application-request.json' with {
  type: 'json',
}
import digitalWalletRequest from './pingone/digital-wallet-request.json' with { type: 'json' }
import digitalWalletUpdate from './pingone/digital-wallet-update.json' with { type: 'json' }
import environment from './pingone/environment.json' with { type: 'json' }
import group from './pingone/group.json' with { type: 'json' }
import groupMembership from './pingone/group-membership.json' with { type: 'json' }
import groupMembershipRequest from './pingone/group-membership-request.json' with { type: 'json' }
import groupRequest from './pingone/group-request.json' with { type: 'json' }
import issuanceRule from './pingone/issuance-rule.json' with { type: 'json' }
import issuanceRuleRequest from './pingone/issuance-rule-request.json' with { type: 'json' }
import offerRequest from './pingone/offer-request.json' with { type: 'json' }
import population from './pingone/population.json' with { type: 'json' }
import populationRequest from './pingone/population-request.json' with { type: 'json' }
import provisionedCredential from './pingone/provisioned-credential.json' with { type: 'json' }
import role from './pingone/role.json' with { type: 'json' }
import roleAssignment from './pingone/role-assignment.json' with { type: 'json' }
import roleAssignmentRequest from './pingone/role-assignment-request.json' with { type: 'json' }
import stagedChange from './pingone/staged-change.json' with { type: 'json' }
import usageCounts from './pingone/usage-counts.json' with { type: 'json' }
import usageDetail from './pingone/usage-detail.json' with { type: 'json' }
import user from './pingone/user.json' with { type: 'json' }
import userCredential from './pingone/user-credential.json' with { type: 'json' }
import userCredentialRequest from './pingone/user-credential-request.json' with { type: 'json' }
import userCredentialUpdate from './pingone/user-credential-update.json' with { type: 'json' }
import userPatch from './pingone/user-patch.json' with { type: 'json' }
import userRequest from './pingone/user-request.json' with { type: 'json' }
import error from './pingone-error.json' with { type: 'json' }
import offer from './pingone-offer.json' with { type: 'json' }

/** One JSON Schema for every body of PingOne's management API, sent or answered. */
export const managementSchemas = {
  application: application,
  'application-request': applicationRequest,
  'application-secret': applicationSecret,
  'applied-changes': appliedChanges,
  'apply-staged-changes': applyStagedChanges,
  'credential-issuer-profile': credentialIssuerProfile,
  'credential-issuer-profile-request': credentialIssuerProfileRequest,
  'credential-type': credentialType,
  'credential-type-request': credentialTypeRequest,
  'credential-type-summary': credentialTypeSummary,
  'credential-type-version': credentialTypeVersion,
  'digital-wallet': digitalWallet,
  'digital-wallet-application': digitalWalletApplication,
  'digital-wallet-application-request': digitalWalletApplicationRequest,
  'digital-wallet-request': digitalWalletRequest,
  'digital-wallet-update': digitalWalletUpdate,
  environment: environment,
  group: group,
  'group-membership': groupMembership,
  'group-membership-request': groupMembershipRequest,
  'group-request': groupRequest,
  'issuance-rule': issuanceRule,
  'issuance-rule-request': issuanceRuleRequest,
  'offer-request': offerRequest,
  population: population,
  'population-request': populationRequest,
  'provisioned-credential': provisionedCredential,
  role: role,
  'role-assignment': roleAssignment,
  'role-assignment-request': roleAssignmentRequest,
  'staged-change': stagedChange,
  'usage-counts': usageCounts,
  'usage-detail': usageDetail,
  user: user,
  'user-credential': userCredential,
  'user-credential-request': userCredentialRequest,
  'user-credential-update': userCredentialUpdate,
  'user-patch': userPatch,
  'user-request': userRequest,
  error,
  offer,
} as const

/** What several of them share. */
export const commonSchema = common

export type ManagementSchema = keyof typeof managementSchemas

let compiler: ReturnType<typeof schemaCompiler> | undefined

/** Compiled when it is first asked for. */
export function managementValidator(name: ManagementSchema): ValidateFunction {
  compiler ??= compilerOfAll()
  const validate = compiler.getSchema(managementSchemas[name].$id)
  if (validate) return validate
  throw new Error(`There is no schema ${name}`)
}

function compilerOfAll() {
  const ajv = schemaCompiler({ keywords: ['x-requirement'] })
  ajv.addSchema(common)
  for (const schema of Object.values(managementSchemas)) ajv.addSchema(schema)
  return ajv
}
