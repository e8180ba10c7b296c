import type { Reply } from '../../seams/reply.ts'

/** How JSON is written: what no parser gives back. */

/** Adds a member that is there already, in front of it. */
export function twice(json: string, member: string, value: unknown): string {
  return json.replace(`"${member}":`, () => `"${member}":${JSON.stringify(value)},"${member}":`)
}

export function written(reply: Reply, change: (json: string) => string): Reply {
  return reply.status < 300 ? { ...reply, body: change(JSON.stringify(reply.body)) } : reply
}
