import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

const run = (file: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { encoding: 'utf8' });
  return { status, stdout, lines: stderr.trim().split('\n') };
};
const sidelight = 'lib/node/cli/sidelight.ts';

describe('an argument that a command does not know ends it with exit code 2', () => {
  test.each([
    ['lib/node/eval/eval.ts', ['--bogus'], "Unknown option '--bogus'"],
    ['lib/node/eval/eval.ts', ['--cases'], "Option '--cases <value>' argument missing"],
    ['lib/node/eval/eval.ts', ['--cases', '--json'], "Option '--cases' argument is ambiguous."],
    ['lib/node/eval/eval.ts', ['--only', 'corpse'], '--only corpse: the parts are '],
    ['lib/node/bench/bench.ts', ['--bogus'], "Unknown option '--bogus'"],
    ['lib/node/bench/bench.ts', ['--only', 'corpse'], '--only corpse: the parts are '],
  ])('and one line: %s %j', (file, args, why) => {
    expect(run(file, ...args)).toEqual({ status: 2, stdout: '', lines: [expect.stringContaining(why)] });
  });

  test.each([
    [['scan', 'a.txt', '--bogus'], "Unknown option '--bogus'"],
    [['scan', 'a.txt', '--top', '5'], '--top does not belong to scan: leave it out'],
    [['scan', 'a.txt', '--json', '--text'], 'scan prints the text or JSON: leave out --text, or --json'],
    [['scan', '--jsonl', 'a.jsonl', '--text'], 'scan prints the text or JSON: leave out --text, or --json'],
    [['quantities', '--jsonl', 'a.jsonl', '--pack', 'a.pack'], '--pack does not belong to quantities: leave it out'],
    [['rank', '--jsonl', 'a.jsonl', '--into', 'b.json'], '--into does not belong to rank: leave it out'],
    [['import', 'a.json', '--format', 'md'], '--format does not belong to import: leave it out'],
  ])('and how it is used: sidelight %j', (args, why) => {
    const { status, stdout, lines } = run(sidelight, ...args);
    expect({ status, stdout, first: lines[0] }).toEqual({ status: 2, stdout: '', first: why });
    expect(lines[1]).toBe('usage:');
  });
});
