/** Of an exchange that is none of ours nobody knows what its query, its fragment and its userinfo hold: the address without them. */
export function bareAddress(url: string): string {
  const [address = ''] = url.split(/[?#]/, 1)
  return address.replace(/^([a-z][a-z\d+.-]*:[/\\]*)?[^/\\]*@/i, '$1')
}
