import { driveChromium } from './chromium-driver.ts';
import { driveFirefox } from './firefox-driver.ts';

/** Journeys that are written once run in each of these. */
export const browsers = [
  { name: 'Chromium', drive: driveChromium },
  { name: 'Firefox', drive: driveFirefox },
] as const;
