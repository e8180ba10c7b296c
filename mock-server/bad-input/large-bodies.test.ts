import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { test } from 'node:test'
import { request } from 'undici'
import { startMock } from '../server.ts'

/** Sends a beginning and nothing more. @returns what came before the mock ended the connection. */
async function answerTo(beginning: string, port: number): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.on('data', (text) => {
    answer += text
  })
  socket.on('error', () => {})
  socket.write(beginning)
  const { promise, resolve } = Promise.withResolvers<void>()
  socket.on('close', () => resolve())
  socket.setTimeout(5000, () => socket.destroy())
  await promise
  return answer
}

test('a body beyond the limit is answered 413 before it has come, and the connection ends', async () => {
  await using mock = await startMock({ tls: 'off', host: '127.0.0.1' })
  const { environment } = await mock.createEnvironment()
  const port = Number(new URL(mock.authUrl).port)
  for (const path of [
    `/${environment}/token`,
    `/v1/environments/${environment}/users`,
    '/nowhere',
  ]) {
    const head = `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\n`
    const declared = await answerTo(`${head}Content-Length: 1000000000\r\n\r\n{`, port)
    // PingOne has a word of its own for it, and calls it a malformed request.
    assert.match(declared, /^HTTP\/1\.1 (413 |400 [\s\S]*SIZE_LIMIT_EXCEEDED)/, path)
    assert.match(declared, /connection: close/i, path)
    const megabytes = 'x'.repeat(6 * 1024 * 1024)
    const chunk = `${megabytes.length.toString(16)}\r\n${megabytes}\r\n`
    const chunked = await answerTo(`${head}Transfer-Encoding: chunked\r\n\r\n${chunk}`, port)
    assert.match(chunked, /^(HTTP\/1\.1 (413 |400 [\s\S]*SIZE_LIMIT_EXCEEDED)|$)/, path)
  }
})

test('a form of a megabyte of other names is read in linear time', async () => {
  await using mock = await startMock({ tls: 'off', host: '127.0.0.1' })
  const { environment } = await mock.createEnvironment()
  const names = Array.from({ length: 120_000 }, (_, n) => `n${n}`).join('&')
  const { user, system } = process.cpuUsage()
  const response = await request(`${mock.authUrl}/${environment}/authorize`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: names,
  })
  const used = process.cpuUsage()
  await response.body.dump()
  assert.ok(response.statusCode >= 400)
  assert.ok((used.user + used.system - user - system) / 1000 < 2000)
})

test('--public-url is an https URL, or http on loopback', async () => {
  for (const publicUrl of [
    'mock.example',
    'http://mock.example',
    'ftp://mock.example',
    'https://mock.example/?x',
    'https://u:p@mock.example',
    'javascript:alert(1)',
  ])
    await assert.rejects(
      startMock({ tls: 'off', publicUrl }),
      { code: 'ERR_MOCK_PUBLIC_URL' },
      publicUrl,
    )
  for (const publicUrl of ['https://mock.example/x', 'http://localhost:8080', 'http://127.0.0.1:1'])
    await (await startMock({ tls: 'off', publicUrl })).close()
})
