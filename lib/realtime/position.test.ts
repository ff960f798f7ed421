import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPosition, isWithin } from './position';

describe('a position', () => {
  it.each([
    ['99', '100:105:100,103', true],
    ['100', '100:105:100,103', false],
    ['101', '100:105:100,103', true],
    ['103', '100:105:100,103', false],
    ['105', '100:105:100,103', false],
    ['18446744073', '100:105:', false],
  ])('has transaction %s in %s: %s', (xid, position, expected) => {
    expect(isWithin(xid, position)).toBe(expected);
  });

  it.each(['100:105:', '100:100:', '100:105:100,104', '1:2:1'])('is %s', (text) => expect(isPosition(text)).toBe(true));

  it.each(['', '100', '105:100:', '100:105:99', '100:105:105', '100:105:103,101', '0:1:', '1:2:x', '-1:2:', '1:2:1,'])(
    'is not %s',
    (text) => expect(isPosition(text)).toBe(false),
  );

  it('is never what a browser may make up', () => {
    fc.assert(fc.property(fc.string(), (text) => !isPosition(text)));
    expect(isPosition(`1:99999:${Array.from({ length: 2000 }, (_, id) => id + 1).join(',')}`)).toBe(false);
  });
});
