import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { oneLine, printable, visible } from './plain-text.ts'

test('control sequences, direction marks and broken surrogates become visible signs', () => {
  assert.equal(visible('\u001b[31mred\u0007'), '␛[31mred␇')
  assert.equal(visible('a\u202eb\u2066c'), 'a[U+202E]b[U+2066]c')
  assert.equal(visible('\ud800x'), '\ufffdx')
  assert.equal(visible('line\r\nnext\tcolumn'), 'line\nnext\tcolumn')
})

test('whatever comes, no character is left that XML 1.0 forbids or a terminal obeys', () => {
  const text = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) })
  fc.assert(
    fc.property(text, (hostile) => {
      // XML 1.0, Section 2.2 (Char), without the carriage return and C1.
      assert.match(
        visible(hostile),
        /^[\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u,
      )
    }),
  )
})

test('a line is cut to the width, and never through a surrogate pair', () => {
  assert.equal(oneLine('abc def', 7), 'abc def')
  assert.equal(oneLine('abc\ndefg', 7), 'abc de…')
  assert.equal(oneLine('😀😀😀', 2), '😀…')
})

test('no line of what is printed is a command to the runner of a CI job', () => {
  const said =
    '::error::x\n  ::stop-commands::y\n\u001b[1m::set-env\na ##vso[task.setvariable]b\n##[error]c\n##teamcity[x'
  assert.equal(
    printable(said),
    ': :error::x\n  : :stop-commands::y\n\u001b[1m: :set-env\na # #vso[task.setvariable]b\n# #[error]c\n# #teamcity[x',
  )
})

test('colours of ours are printed, and no other sequence', () => {
  assert.equal(
    printable('\u001b[31mred\u001b[39m \u001b[2J \u001b]8;;x\u0007'),
    '\u001b[31mred\u001b[39m ␛[2J ␛]8;;x␇',
  )
})
