import { Ajv } from 'ajv';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The schemas of the W3C's conformance suite (github.com/w3c/web-annotation-tests), where they lie beside the project. */
const folder = fileURLToPath(new URL('../../shared/data/web-annotation-model/', import.meta.url));

export const hasSchemas = existsSync(folder);

interface Assertion {
  readonly file: string;
  readonly message: string;
  readonly holds: (value: unknown) => boolean;
}

/**
 * What the suite has to say against an exported AnnotationPage: its musts for the page, and those for each annotation in it.
 *
 * Answers how many assertions were asked, and the message of each that does not hold.
 */
export function checkAnnotationPage(page: { '@context': unknown; items: readonly object[] }): {
  asked: number;
  against: string[];
} {
  const { ofPage, ofAnnotation } = (musts ??= loadMusts());
  const against = (value: unknown, assertions: readonly Assertion[]) =>
    assertions.filter(({ holds }) => !holds(value)).map(({ file, message }) => `${file}: ${message}`);
  return {
    asked: ofPage.length + page.items.length * ofAnnotation.length,
    against: [
      ...against(page, ofPage),
      // An annotation of a page has the page's context; the suite wants each to name it.
      ...page.items.flatMap(item => against({ '@context': page['@context'], ...item }, ofAnnotation)),
    ],
  };
}

let musts: ReturnType<typeof loadMusts> | undefined;

function loadMusts() {
  const ajv = loadSchemas();
  return {
    ofPage: readMusts(ajv, 'collections/pages/pageMusts.test'),
    ofAnnotation: readMusts(ajv, 'annotations/annotationMusts.test'),
  };
}

/** The definitions that the assertions refer to. */
function loadSchemas(): Ajv {
  const ajv = new Ajv({
    strict: false,
    validateSchema: false,
    formats: { uri: text => URL.canParse(text), 'date-time': text => !Number.isNaN(Date.parse(text)) },
  });
  for (const file of readdirSync(join(folder, 'definitions'))) ajv.addSchema(readSchema(`definitions/${file}`), file);
  return ajv;
}

function readMusts(ajv: Ajv, list: string): Assertion[] {
  const { assertions } = readJson(list) as { assertions: string[] };
  return assertions.map(file => {
    const { errorMessage } = readJson(file) as { errorMessage: string };
    const validate = ajv.compile(readSchema(file));
    return { file: basename(file), message: errorMessage, holds: value => validate(value) };
  });
}

/** A schema without its name: two files of the suite share one. */
function readSchema(file: string): object {
  const { id: _id, ...schema } = readJson(file) as { id: string };
  return fromDraft4(schema) as object;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

/** Draft 4 writes an open lower end as a flag beside `minimum`; the later drafts write the number itself. */
function fromDraft4(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(fromDraft4);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).filter(([key]) => key !== '$schema');
  const { exclusiveMinimum, minimum } = schema as { exclusiveMinimum?: unknown; minimum?: unknown };
  const isOpen = exclusiveMinimum === true;
  return Object.fromEntries(
    entries
      .filter(([key]) => !(isOpen && key === 'minimum'))
      .map(([key, value]) => [key, isOpen && key === 'exclusiveMinimum' ? minimum : fromDraft4(value)]),
  );
}
