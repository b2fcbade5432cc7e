import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

const run = (input: string) =>
  spawnSync(process.execPath, ['lib/node/cli/sidelight.ts', 'quantities', '--jsonl', '-'], { input, encoding: 'utf8' });

describe('sidelight quantities', () => {
  test('answers each line with the amounts that its text states', () => {
    const text = 'Roughly 400,000 a year, more than 30 countries.';
    const { stdout, status } = run(
      `${JSON.stringify({ id: 'a', text })}\n${JSON.stringify({ id: 'b', text: 'None.' })}\n`,
    );
    expect(status).toBe(0);
    const [first, second, ...more] = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(more).toEqual([]);
    expect(second).toEqual({ id: 'b', quantities: [] });
    expect(first).toEqual({
      id: 'a',
      quantities: [
        {
          text: 'Roughly 400,000 a year',
          start: 0,
          end: 22,
          value: 400_000,
          low: 360_000,
          high: 440_000,
          unit: 'count',
          comparator: 'equal',
          approx: true,
        },
        {
          text: 'more than 30',
          start: 24,
          end: 36,
          value: 30,
          low: 30,
          high: null,
          unit: 'count',
          comparator: 'more-than',
          approx: false,
        },
      ],
    });
  });

  test.each([
    ['U+2028', '\u2028', '\n'],
    ['U+2029', '\u2029', '\n'],
    ['a line feed after a carriage return', ' ', '\r\n'],
  ])('ends lines at line feeds alone: %s', (_, inside, end) => {
    const text = `Men:${inside}é 30 countries.`;
    const { stdout, stderr } = run([1, 2].map(id => JSON.stringify({ id, text }) + end).join(''));
    expect(stderr).toBe('');
    const answers = stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line));
    expect(answers).toMatchObject([1, 2].map(id => ({ id, quantities: [{ value: 30 }] })));
  });

  test.each(['9007199254740991', '-7', '"1598016485937532929"', 'null'])('gives the id %s back as it is', id => {
    expect(run(`{"id":${id},"text":"x"}`).stdout).toBe(`{"id":${id},"quantities":[]}\n`);
  });

  test.each([
    ['{"id":"a","text":"x"}\nnot json\n', 'line 2'],
    ['{"id":"a"}\n', '"text" is missing'],
    ['{"id":1598016485937532929,"text":"x"}\n', 'line 1: "id" would come back as 1598016485937533000'],
    ['{"id":"a","text":5}\n', '"text" must be text'],
  ])('stops at a bad line, and names it', (input, message) => {
    const { stderr, status } = run(input);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
