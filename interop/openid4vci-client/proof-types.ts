import type { JournalEntry } from '../../mock-server/in-process.ts'

/** Those that the mock accepted, request by request; under HAIP the first one lacks the nonce of DPoP. */
export function proofTypes(journal: readonly JournalEntry[]): readonly string[] {
  return journal
    .filter(({ operation, response }) => operation === 'credential' && response.status < 300)
    .flatMap(({ request }) => Object.keys(Object(JSON.parse(request.body ?? '{}')).proofs ?? {}))
}
