import type { Deviation } from '../deviation.ts'

export const gETRequestForAToken: Deviation = {
  name: 'a GET request for a token',
  requirement: 'RFC6749-3.2-01',
  at: 'token',
  course: 'get',
}
