import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { reordered } from '../../lib/node/functions-first.ts';

const evaluate = (code: string): unknown => runInNewContext(`${code}; JSON.stringify(script)`);

test('functions come first, and the script means the same', () => {
  const code =
    'var script=(function(){"use strict";let a=2;function twice(b){return b*a}class C{n=twice(3)}function strict(){return this}var d=[new C().n,strict()];return d})();';
  const out = reordered(code);
  expect(out).toBe(
    'var script=(function(){"use strict";function twice(b){return b*a}function strict(){return this}let a=2;class C{n=twice(3)};var d=[new C().n,strict()];return d;})();',
  );
  expect(evaluate(out)).toBe('[6,null]');
  expect(evaluate(code)).toBe('[6,null]');
});

test.each([
  '',
  'export default 1;',
  'var script=1;',
  'var script=(()=>{let a=1;function b(){}})();',
  'var script=(function(){})();',
])('what is no one function call stays as it is: %s', code => {
  expect(reordered(code)).toBe(code);
});
