import { changed } from '../formats/sd-jwt-words.ts'
import type { AnswerDraft, Shapes } from '../shape.ts'
import { type Alter, jwt, refused, set } from '../verbs.ts'

/** What the second user got with the `issuer_state` of the first user's offer. */
const third = 'another-user/credential'
const first = '/credentials/0/credential'

/** The second user's disclosures say of `which` what the first user's credential, or `value`, says. */
function told(which: (index: number) => boolean, value?: string): Alter {
  return jwt(first, (own, it) => {
    own.disclosures.forEach(([salt, name], index) => {
      const theirs = disclosuresOf(it).find(([, other]) => other === name)
      if (which(index)) changed(own, index, [salt, name, value ?? theirs?.[2]])
    })
  })
}

/** Of the first user: the first credential of the evidence. */
function disclosuresOf(it: AnswerDraft): readonly (readonly unknown[])[] {
  const [credential] = it.others('credential')[0]?.json.credentials ?? []
  const [, ...texts] = String(credential?.credential).split('~')
  return texts.filter(Boolean).map((text) => JSON.parse(Buffer.from(text, 'base64url').toString()))
}

/** OpenID4VCI 1.0, Section 5.1.3: an `issuer_state` may be one that an attacker put in. */
export const issuerStateShapes: Shapes = {
  'VCI-5.1.3-01': [
    ['violates', 'the first of the claims of the user whose offer it was', third, told((index) => index === 0)],
    ['violates', 'the second of them', third, told((index) => index === 1)],
    ['violates', 'all of them', third, told(() => true)],
    ['violates', 'the very credential of that user', third, (it) => set(first, it.others('credential')[0]?.json.credentials[0].credential)(it)],
    ['legal', 'data of the second user that changed since', third, told(() => true, 'something new')],
    ['legal', 'a refusal', third, refused(400, 'credential_request_denied')],
    ['legal', 'a credential that ends later', third, jwt(first, ({ payload }) => void (payload.exp += 3600))],
  ],
}
