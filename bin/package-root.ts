import { fileURLToPath } from 'node:url'

/** Where features, steps and cucumber.js are, whatever folder the user is in. */
export const packageRoot = fileURLToPath(new URL('..', import.meta.url))
