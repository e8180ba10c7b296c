import type { Refusal } from '../environment.ts'

export type ClientRefusal = Refusal

/** 401, with the challenge that goes with every 401 (RFC 6749, Section 5.2; RFC 9110, Section 15.5.2). */
export function invalidClient(description: string): ClientRefusal {
  return {
    status: 401,
    error: 'invalid_client',
    description,
    headers: { 'www-authenticate': 'Basic realm="token"' },
  }
}
