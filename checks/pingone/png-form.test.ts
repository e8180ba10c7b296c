import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'
import { problemWithPng } from './png-form.ts'

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(content), 4)
  return Buffer.concat([frame.subarray(0, 4), content, frame.subarray(4)])
}

function header(width: number, height: number, ...rest: readonly number[]): Buffer {
  const [depth = 8, colour = 0, compression = 0, filter = 0, interlace = 0] = rest
  const data = Buffer.from([
    0,
    0,
    0,
    width,
    0,
    0,
    0,
    height,
    depth,
    colour,
    compression,
    filter,
    interlace,
  ])
  return chunk('IHDR', data)
}

const png = (...chunks: readonly Buffer[]) =>
  Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks])
const pixels = (bytes: number) => deflateSync(Buffer.alloc(bytes))
const packed = pixels(110)
const [head, end, text] = [header(10, 10), chunk('IEND'), chunk('tEXt', Buffer.from('Software\0x'))]
const right = png(head, chunk('IDAT', packed), end)
const checksum = Buffer.from(packed)
checksum.writeUInt8((checksum.at(-1) ?? 0) ^ 1, checksum.length - 1)

const good: Readonly<Record<string, Buffer>> = {
  'ten rows of ten': right,
  'pixels in two chunks': png(
    head,
    chunk('IDAT', packed.subarray(0, 5)),
    chunk('IDAT', packed.subarray(5)),
    end,
  ),
  'words and a time': png(
    head,
    text,
    chunk('IDAT', packed),
    chunk('tIME', Buffer.alloc(7, 1)),
    end,
  ),
  'a bit a pixel': png(header(10, 10, 1), chunk('IDAT', pixels(30)), end),
  'red, green, blue and opacity': png(header(10, 10, 8, 6), chunk('IDAT', pixels(410)), end),
  Adam7: png(header(10, 10, 8, 0, 0, 0, 1), chunk('IDAT', pixels(120)), end),
  'Adam7 of one pixel': png(header(1, 1, 8, 0, 0, 0, 1), chunk('IDAT', pixels(2)), end),
  'what pngjs writes': PNG.sync.write(new PNG({ width: 33, height: 7 })),
}

const bad: Readonly<Record<string, readonly [Buffer, RegExp]>> = {
  nothing: [Buffer.alloc(0), /begin/],
  'another signature': [Buffer.from(right).fill(0x88, 0, 1), /begin/],
  'half of it': [right.subarray(0, 40), /breaks off/],
  'a broken checksum': [Buffer.from(right).fill(1, 20, 21), /IHDR whose checksum/],
  'no header': [png(chunk('IDAT', packed), end), /IHDR/],
  'two headers': [png(head, head, chunk('IDAT', packed), end), /IHDR/],
  'no end': [png(head, chunk('IDAT', packed)), /IEND/],
  'words behind the end': [png(head, chunk('IDAT', packed), end, text), /IEND/],
  'bytes behind the end': [Buffer.concat([right, Buffer.from('more')]), /breaks off/],
  'no pixels': [png(head, end), /no IDAT/],
  'words between the pixels': [
    png(head, chunk('IDAT', packed.subarray(0, 5)), text, chunk('IDAT', packed.subarray(5)), end),
    /between/,
  ],
  'pixels of nothing': [png(head, chunk('IDAT'), end), /unpacked/],
  'pixels that are words': [
    png(head, chunk('IDAT', Buffer.from('not what zlib wrote')), end),
    /unpacked/,
  ],
  'pixels that break off': [png(head, chunk('IDAT', packed.subarray(0, -6)), end), /unpacked/],
  'pixels whose checksum is wrong': [png(head, chunk('IDAT', checksum), end), /unpacked/],
  'half of the rows': [png(head, chunk('IDAT', pixels(55)), end), /55 bytes of pixels and not 110/],
  'more rows than its height': [png(head, chunk('IDAT', pixels(132)), end), /bytes of pixels/],
  'no width': [png(header(0, 10), chunk('IDAT', pixels(10)), end), /0 by 10/],
  'three bits a pixel': [png(header(10, 10, 3), chunk('IDAT', packed), end), /type 0 in 3 bits/],
  'colours that PNG does not have': [
    png(header(10, 10, 8, 5), chunk('IDAT', packed), end),
    /type 5/,
  ],
  'another way to pack': [
    png(header(10, 10, 8, 0, 1), chunk('IDAT', packed), end),
    /packed in a way/,
  ],
  'a short header': [
    png(chunk('IHDR', Buffer.alloc(12)), chunk('IDAT', packed), end),
    /another length/,
  ],
}

for (const [name, bytes] of Object.entries(good)) {
  test(`a well-formed PNG: ${name}`, () => {
    assert.equal(problemWithPng(bytes), undefined)
  })
}

for (const [name, [bytes, problem]] of Object.entries(bad)) {
  test(`no well-formed PNG: ${name}`, () => {
    assert.match(problemWithPng(bytes) ?? '', problem)
  })
}
