import type { Fault } from '../fault.ts'
import { claimPathWithABoolean } from './claim-path-with-a-boolean.ts'
import { claimPathWithANegativeIndex } from './claim-path-with-a-negative-index.ts'
import { claimThatIsMandatoryInWords } from './claim-that-is-mandatory-in-words.ts'
import { claimWithAnEmptyDisplay } from './claim-with-an-empty-display.ts'
import { claimWithoutAPath } from './claim-without-a-path.ts'
import { claimsThatContradictEachOther } from './claims-that-contradict-each-other.ts'
import { jwtvcjsonConfigurationWithoutDefinition } from './jwtvcjson-configuration-without-definition.ts'
import { jwtvcjsonLdConfigurationWithoutContext } from './jwtvcjson-ld-configuration-without-context.ts'
import { ldpvcConfigurationWithoutContext } from './ldpvc-configuration-without-context.ts'
import { linkedW3cCredentialThatIsNoJwt } from './linked-w3c-credential-that-is-no-jwt.ts'
import { mdocClaimPathWithoutANamespace } from './mdoc-claim-path-without-a-namespace.ts'
import { mdocConfigurationUnderAnotherFormat } from './mdoc-configuration-under-another-format.ts'
import { mdocConfigurationWithNamesOfAlgorithms } from './mdoc-configuration-with-names-of-algorithms.ts'
import { mdocConfigurationWithoutDoctype } from './mdoc-configuration-without-doctype.ts'
import { mdocOfAnotherDoctype } from './mdoc-of-another-doctype.ts'
import { mdocThatIsNoCbor } from './mdoc-that-is-no-cbor.ts'
import { sdJwtVcConfigurationUnderItsOldName } from './sd-jwt-vc-configuration-under-its-old-name.ts'
import { sdJwtVcEncodedTwice } from './sd-jwt-vc-encoded-twice.ts'
import { sdJwtVcThatIsNone } from './sd-jwt-vc-that-is-none.ts'
import { sealedCredentialAsAText } from './sealed-credential-as-a-text.ts'
import { sealedCredentialWithoutAProof } from './sealed-credential-without-a-proof.ts'
import { w3cCredentialEncodedTwice } from './w3c-credential-encoded-twice.ts'
import { w3cCredentialThatIsNoJwt } from './w3c-credential-that-is-no-jwt.ts'

export const appendixFaults: readonly Fault[] = [
  claimPathWithABoolean,
  claimPathWithANegativeIndex,
  claimThatIsMandatoryInWords,
  claimWithAnEmptyDisplay,
  claimWithoutAPath,
  claimsThatContradictEachOther,
  jwtvcjsonConfigurationWithoutDefinition,
  jwtvcjsonLdConfigurationWithoutContext,
  ldpvcConfigurationWithoutContext,
  linkedW3cCredentialThatIsNoJwt,
  mdocClaimPathWithoutANamespace,
  mdocConfigurationUnderAnotherFormat,
  mdocConfigurationWithNamesOfAlgorithms,
  mdocConfigurationWithoutDoctype,
  mdocOfAnotherDoctype,
  mdocThatIsNoCbor,
  sdJwtVcConfigurationUnderItsOldName,
  sdJwtVcEncodedTwice,
  sdJwtVcThatIsNone,
  sealedCredentialAsAText,
  sealedCredentialWithoutAProof,
  w3cCredentialEncodedTwice,
  w3cCredentialThatIsNoJwt,
]
