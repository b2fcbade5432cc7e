import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../../lib/core/quantity/find-quantities.ts';

const inShort = (text: string) =>
  findQuantities(text).map(({ text: words, value, unit }) => `${words} = ${value} ${unit}`);

describe('a temperature is in the scale that the text names', () => {
  test.each([
    ['It was 38 °C in the shade.', ['38 °C = 38 celsius']],
    ['It was 38°C in the shade.', ['38°C = 38 celsius']],
    ['It was 38ºC in the shade.', ['38ºC = 38 celsius']],
    ['It was 38 ℃ in the shade.', ['38 ℃ = 38 celsius']],
    ['It was -7°C at dawn.', ['-7°C = -7 celsius']],
    ['It was 7 °C below zero.', ['7 °C below zero = -7 celsius']],
    ['It was twenty below zero.', ['twenty below zero = -20 degree']],
    ['It was 101°F (38°C) in the shade.', ['101°F = 101 fahrenheit', '38°C = 38 celsius']],
    ['It reached 101 degrees Fahrenheit.', ['101 degrees Fahrenheit = 101 fahrenheit']],
    ['It reached thirty-eight degrees Celsius.', ['thirty-eight degrees Celsius = 38 celsius']],
    ['a 1.5-degree-Celsius limit', ['1.5-degree-Celsius = 1.5 celsius']],
    ['warming of 1.5C or more', ['1.5C or more = 1.5 celsius']],
    ['The 1.5C limit is near.', ['1.5C = 1.5 celsius']],
    ['It hit 101F on Monday.', ['101F = 101 fahrenheit']],
    ['It rose to 38 C by noon.', ['38 C = 38 celsius']],
    ['between 31C and 33C', ['between 31C and 33C = 32 celsius']],
    ['between 21 and 25 °C', ['between 21 and 25 °C = 23 celsius']],
    ['21° to 25°C', ['21° to 25°C = 23 celsius']],
    ['It will be 31-33C.', ['31-33C = 32 celsius']],
  ])('in "%s"', (text, expected) => {
    expect(inShort(text)).toEqual(expected);
  });

  test.each([
    ['It reached 101 degrees.', ['101 degrees = 101 degree']],
    ['It lies at 12°S.', ['12° = 12 degree']],
    ['a 90-degree turn', ['90-degree = 90 degree']],
    ['21°C or 70°F', ['21°C = 21 celsius', '70°F = 70 fahrenheit']],
    ['Gate 12C and seat 40C are free.', []],
    ['She has 4C hair.', []],
    ['They sent 3 F grades home.', ['3 = 3 count']],
    ['The 1º of May', ['1 = 1 count']],
  ])('and in none that it leaves out: "%s"', (text, expected) => {
    expect(inShort(text)).toEqual(expected);
  });
});
