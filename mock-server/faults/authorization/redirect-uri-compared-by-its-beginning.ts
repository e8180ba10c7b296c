import type { Fault } from '../fault.ts'

export const redirectUriComparedByItsBeginning: Fault = {
  name: 'redirect_uri compared by its beginning',
  breaks: 'RFC9700-2.1-01',
  overlooks: ['redirect-uri-exact'],
}
