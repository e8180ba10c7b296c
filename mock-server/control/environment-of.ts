import type { Request } from 'express'
import type { Environment } from '../environment.ts'
import type { Mock } from '../mock.ts'
import { ControlError } from './control-error.ts'

/** The environment in `:id`. @throws ControlError when there is none */
export async function environmentOf(mock: Mock, req: Request): Promise<Environment> {
  const environment = await mock.find(String(req.params.id))
  if (environment) return environment
  throw noEnvironment()
}

export function noEnvironment(): ControlError {
  return new ControlError(404, 'There is no such environment', 'POST /environments makes one.')
}
