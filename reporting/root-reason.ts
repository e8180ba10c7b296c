/**
 * What stood in the way in the end: a request was not sent for want of a token, which was not to be had for want of
 * metadata, and so on; whatever failed first is what somebody has to mend.
 */
export function rootReason(reason: string): string {
  const [, last = reason] =
    /^(?:no (?:request with|answer to) [^:]+: |the same request without the deviation failed too: |Instead of [\w ]+: |Nothing was seen by which [^:]+ could be judged: |[A-Z]+ \S+ (?:got no answer|was not served): )?(?:no [\w ]+: )*(.*)$/s.exec(
      reason,
    ) ?? []
  return last.replace(/\.$/, '')
}
