import { fileURLToPath } from 'node:url';
import { build } from 'wxt';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface BuildOptions {
  readonly browser: 'chrome' | 'firefox';
  /** `test` and `demo` builds may read `http://localhost/`; the default, `production`, is what ships. */
  readonly mode?: 'production' | 'test' | 'demo';
  /** Parent folder of the build, `.output` by default. */
  readonly outDir?: string;
}

/** Build the extension. Resolves to its folder, such as `.output/chrome-mv3-test`; rejects when claims or code are faulty. */
export async function buildExtension({
  browser,
  mode = 'production',
  outDir = '.output',
}: BuildOptions): Promise<string> {
  await build({
    root,
    browser,
    mode,
    outDir,
    // A build writes its list of files otherwise; faults are thrown, so nothing is lost.
    logger: silentLogger,
  });
  return `${root}${outDir}/${browser}-mv3${mode === 'production' ? '' : `-${mode}`}`;
}

const silent = (): void => undefined;
const silentLogger = {
  debug: silent,
  log: silent,
  info: silent,
  warn: console.warn,
  error: console.error,
  fatal: console.error,
  success: silent,
  level: 0,
};
