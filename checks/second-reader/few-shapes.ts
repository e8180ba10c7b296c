const handshake = 'Seen in the handshake, which no altered answer changes.'
const address = 'Seen in the address of a request, which no altered answer changes.'
const advice = 'Reported as advice alone'
const twoPlaces = 'Broken where another address answers in place of this one: two answers, and one is altered.'

/** Judged MUST rows of which fewer than four violating or three legal shapes can be made by altering one answer, and why. */
export const fewShapes: Readonly<Record<string, string>> = {
  'VCI-8-02': address,
  'VCI-9-02': address,
  'VCI-11-03': address,
  'VCI-13.9-01': handshake,
  'VCI-13.9-02': handshake,
  'FAPI2-5.2.1-01': handshake,
  'FAPI2-5.2.2-01': handshake,
  'VCI-8.2-17': 'Seen in the header of a JWE, and in what it inflates to: an altered answer is decrypted already.',
  'VCI-11-01': `${advice}: whether the issuer needs notifications cannot be seen.`,
  'VCI-D-01': `${advice}, of two requests: one that was refused without a key attestation, and one that was served with it.`,
  'RFC7636-4.4.1-01': `${advice}: a server that gives a code without the challenge does not require it.`,
  'ABCA-5.2-03': `${advice}: from draft-08 on the proof has no iss.`,
  'HAIP-8-01': `${advice}: SHA-256 has to be supported, and another hash may be used.`,
  'SDJWT-4.2.4.1-02': `${advice}: in what order the issuer has the claims cannot be seen, only that it is the same each time.`,
  'SDJWTVC-5-01': twoPlaces,
  'SDJWTVC-5.1-01': twoPlaces,
}
