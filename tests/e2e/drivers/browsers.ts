import { sample } from '../../sample.ts';
import { driveChromium } from './chromium-driver.ts';
import { driveFirefox } from './firefox-driver.ts';

/** Journeys that are written once run in each of these. */
export const browsers = [
  { name: 'Chromium', drive: driveChromium },
  { name: 'Firefox', drive: driveFirefox },
] as const;

/** For the longest journeys: Chromium alone, and both with `npm run test:all`. */
export function sampledBrowsers(suite: string) {
  return sample(`${suite}, browsers`, browsers, 1);
}
