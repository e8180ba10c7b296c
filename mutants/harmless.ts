/** Mutants that no clause forbids, each with the reason: what a specification's author would say of it. */
export const harmless: Readonly<Record<string, string>> = {}
