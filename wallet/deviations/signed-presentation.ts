import { isJsonObject, type JsonObject } from '../json.ts'

/** A signed presentation with other members in its proof. */
export function withProof(signed: JsonObject, members: JsonObject): JsonObject {
  const proof = [signed.proof].flat().find(isJsonObject) ?? {}
  return { ...signed, proof: { ...proof, ...members } }
}
