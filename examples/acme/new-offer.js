// Asks Acme's admin API for an offer: vcispec runs this for each one it needs, with what it should be like.
const [grant, txCode, configuration] = process.argv.slice(2)
const response = await fetch(`${process.env.ACME_ADMIN}/offers`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    ...(grant && { grants: grant.split(',') }),
    ...(txCode && { txCode: txCode === 'true' }),
    ...(configuration && { configurations: configuration.split(',') }),
  }),
})
const answer = await response.json()
// What cannot be offered is not applicable, with this reason.
process.stdout.write(JSON.stringify(response.ok ? answer : { cannot: answer.error }))
