/** Classes of SQLSTATE that say that the database cannot work now (PostgreSQL, Appendix A): connection, resources, operator, system. */
const passing = ['08', '53', '57', '58']
/** A standby, which takes no writes: the primary went elsewhere. */
const readOnly = '25006'
/** Deadlock, serialization: the whole statement was undone, and can be tried again. */
const conflicts = ['40P01', '40001']

/** Whether the database is away, as opposed to a statement of ours that is wrong: then everything but SQL failed. */
export function saysAway(error: unknown): boolean {
  const state = sqlState(error)
  return state === undefined || state === readOnly || passing.includes(state.slice(0, 2))
}

export function isConflict(error: unknown): boolean {
  return conflicts.includes(sqlState(error) ?? '')
}

/** Five signs; a system's `ECONNREFUSED` is none. */
function sqlState(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && 'severity' in Object(error)
    ? code
    : undefined
}
