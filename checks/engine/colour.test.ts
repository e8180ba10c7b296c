import assert from 'node:assert/strict'
import { test } from 'node:test'
import { colourKind } from './colour.ts'

/** The examples of CSS Color Level 3, Sections 4.2.1 to 4.2.5, and of Level 4. */
const examples = {
  numerical: [
    ...['#f00', '#FF0000', 'rgb(255,0,0)', 'rgb(100%, 0%, 0%)', 'rgb(300,0,0)', 'rgb(255,-10,0)'],
    ...['rgba(255,0,0,1)', 'rgba(0,0,255,0.5)', 'rgba(100%, 50%, 0%, .1)', 'transparent'],
    ...['hsl(120, 100%, 25%)', 'hsl(-240,75%,75%)', 'HSLA( 120 , 100% , 50% , 0.3 )', ' #fff '],
  ],
  otherwise: [
    ...['red', 'RebeccaPurple', 'currentColor', '#f00f', '#ff0000cc', 'rgb(255 0 0 / 50%)'],
    ...['oklch(60% 0.15 50)', 'color(display-p3 1 0 0)', 'hsl(120deg 75% 25%)', 'rgb(0,0,0,0)'],
  ],
  undefined: [
    ...[
      '',
      '#',
      '#ff',
      '#12345',
      '#ggg',
      'ff0000',
      'ffffff',
      '0xff0000',
      '255,0,0',
      'rgb(1,2',
      'url(#a)',
    ],
    ...['light blue', 'blue-ish', '#fff;', 'rgb()', 'var(--card)', '16777215'],
  ],
}

for (const [kind, texts] of Object.entries(examples))
  test(`${kind}: as CSS has it`, () => {
    assert.deepEqual(
      texts.filter((text) => String(colourKind(text)) !== kind),
      [],
    )
  })
