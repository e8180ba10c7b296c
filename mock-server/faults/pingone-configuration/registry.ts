import type { Fault } from '../fault.ts'
import { appliedChangesWithoutRevocations } from './applied-changes-without-revocations.ts'
import { credentialTypeOfAnotherScope } from './credential-type-of-another-scope.ts'
import { credentialTypeOfAnyMode } from './credential-type-of-any-mode.ts'
import { credentialTypeOfAnyScope } from './credential-type-of-any-scope.ts'
import { credentialTypeOfOneVersion } from './credential-type-of-one-version.ts'
import { credentialTypeThatChangesItsTitle } from './credential-type-that-changes-its-title.ts'
import { credentialWithoutAnEmptyField } from './credential-without-an-empty-field.ts'
import { deletedCredentialTypeWithoutItsDate } from './deleted-credential-type-without-its-date.ts'
import { directoryFieldWithoutAnAttribute } from './directory-field-without-an-attribute.ts'
import { issuanceRuleOfAManagedType } from './issuance-rule-of-a-managed-type.ts'
import { issuanceRuleWithoutAllOfItsAutomation } from './issuance-rule-without-all-of-its-automation.ts'
import { listThatIsLongerThanItSays } from './list-that-is-longer-than-it-says.ts'
import { managedTypeWithAnExpiration } from './managed-type-with-an-expiration.ts'
import { newCredentialTypeAnswered200 } from './new-credential-type-answered-200.ts'
import { newIssuanceRuleAnswered200 } from './new-issuance-rule-answered-200.ts'
import { newUserCredentialAnswered200 } from './new-user-credential-answered-200.ts'
import { pastEndThatRevokesNothing } from './past-end-that-revokes-nothing.ts'
import { retrievedCredentialThatStaysPending } from './retrieved-credential-that-stays-pending.ts'
import { revocationThatChangesNothing } from './revocation-that-changes-nothing.ts'
import { revokedCredentialThatIsIssued } from './revoked-credential-that-is-issued.ts'
import { ruleMadeCredentialIssuedAtOnce } from './rule-made-credential-issued-at-once.ts'
import { typeIssuedAlthoughItIsDisabled } from './type-issued-although-it-is-disabled.ts'
import { userCredentialIssuedAtOnce } from './user-credential-issued-at-once.ts'
import { userCredentialOfAnAutomatedType } from './user-credential-of-an-automated-type.ts'
import { userCredentialOfNoType } from './user-credential-of-no-type.ts'
import { userCredentialWithoutRequiredData } from './user-credential-without-required-data.ts'

/** What PingOne's API around credential types, rules and user credentials can get wrong. */
export const pingoneConfigurationFaults: readonly Fault[] = [
  credentialWithoutAnEmptyField,
  appliedChangesWithoutRevocations,
  credentialTypeOfAnotherScope,
  credentialTypeOfAnyMode,
  credentialTypeOfAnyScope,
  credentialTypeOfOneVersion,
  credentialTypeThatChangesItsTitle,
  deletedCredentialTypeWithoutItsDate,
  directoryFieldWithoutAnAttribute,
  issuanceRuleOfAManagedType,
  issuanceRuleWithoutAllOfItsAutomation,
  listThatIsLongerThanItSays,
  managedTypeWithAnExpiration,
  newCredentialTypeAnswered200,
  newIssuanceRuleAnswered200,
  newUserCredentialAnswered200,
  pastEndThatRevokesNothing,
  revocationThatChangesNothing,
  ruleMadeCredentialIssuedAtOnce,
  userCredentialIssuedAtOnce,
  userCredentialOfAnAutomatedType,
  userCredentialOfNoType,
  userCredentialWithoutRequiredData,
  typeIssuedAlthoughItIsDisabled,
  retrievedCredentialThatStaysPending,
  revokedCredentialThatIsIssued,
]
