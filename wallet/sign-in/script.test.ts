import assert from 'node:assert/strict'
import { test } from 'node:test'
import { elementTest } from './element-selector.ts'
import { actOf, fits, tasksFor } from './script.ts'

const url = 'https://as.example/login?client=1'
const patterns: readonly (readonly [string, boolean])[] = [
  ['*', true],
  [url, true],
  ['https://as.example/login', false],
  ['https://as.example/login*', true],
  ['*client=1', true],
  ['https://*/login*', true],
  ['https://*/login*client=1', true],
  ['*login*as.example*', false],
  ['https://as.example/login?client=1*1', false],
  ['', false],
]

for (const [pattern, expected] of patterns)
  test(`"${pattern}" ${expected ? 'is' : 'is not'} a pattern of ${url}`, () => {
    assert.equal(fits(pattern, url), expected)
  })

test('tasks of the flow that starts here come first, and those that only wait are none', () => {
  const commands = [['click', 'id', 'go']] as const
  const script = [
    { match: 'https://other.example/*', tasks: [{ task: 'elsewhere', commands }] },
    {
      match: 'https://as.example/*',
      tasks: [
        { task: 'here', match: '*login*', commands },
        { task: 'consent', match: '*consent*', commands },
        { task: 'looked at', match: '*' },
        { task: 'waited for', commands: [['wait', 'contains', '/callback', 10] as const] },
      ],
    },
  ]
  assert.deepEqual(
    tasksFor(script, url).map(({ name }) => name),
    ['here', 'elsewhere'],
  )
})

test('commands are read as the suite writes them', () => {
  assert.deepEqual(actOf(['TEXT', 'Id', 'user', 'alice', 'optional']), {
    kind: 'text',
    on: { by: 'id', value: 'user' },
    text: 'alice',
    optional: true,
  })
  assert.deepEqual(actOf(['wait', 'contains', 'callback', 7]), {
    kind: 'wait',
    for: 'contains',
    on: { by: 'contains', value: 'callback' },
    seconds: 7,
  })
  assert.equal(actOf(['select', 'id', 'country']), undefined)
})

const button = {
  tag: 'button',
  text: 'Yes, please',
  attributes: { id: 'ok', name: 'decision', value: 'approve', class: 'big primary' },
}
const selectors: readonly (readonly [by: string, value: string, found: boolean | undefined])[] = [
  ['id', 'ok', true],
  ['id', 'o', false],
  ['name', 'decision', true],
  ['class', 'primary', true],
  ['class', 'prim', false],
  ['css', 'button', true],
  ['css', 'input', false],
  ['css', 'button#ok.primary[name=decision]', true],
  ['css', '[value="approve"]', true],
  ['css', '[value^=app][value$=ve][value*=ppro][class~=big]', true],
  ['css', '[value=deny]', false],
  ['css', '[disabled]', false],
  ['css', 'form > button', undefined],
  ['css', 'button:nth-child(2)', undefined],
  ['xpath', '//button', true],
  ['xpath', '//*[@id="ok"]', true],
  ['xpath', "//button[@name='decision' and @value='approve']", true],
  ['xpath', "//button[@name='decision' and @value='deny']", false],
  ['xpath', "//button[contains(text(),'please')]", true],
  ['xpath', "//button[contains(@class, 'primary')]", true],
  ['xpath', "//button[text()='Yes, please']", true],
  ['xpath', "//button[normalize-space()='No']", false],
  ['xpath', '//form/button', undefined],
  ['xpath', '(//button)[2]', undefined],
  ['link', 'Yes', undefined],
]

for (const [by, value, found] of selectors)
  test(`${by} ${value} ${found ? 'finds' : found === undefined ? 'cannot be told of' : 'passes by'} the button`, () => {
    assert.equal(elementTest({ by, value })?.(button), found)
  })
