import { z } from 'zod/mini';
import { languageChoices } from '../words/language.ts';

/** A century: no day before the calendar is ever asked for. */
const longestDays = 36_500;

/** The longest rest, in ms, that a reader can ask for before a card opens. */
export const longestHoverMs = 1500;

/** Which mentions of a claim are marked: every one with repeats faint, the first of each section, or the first of the page. */
export const Density = z.enum(['every', 'section', 'page']);
export type Density = z.infer<typeof Density>;

/** How marks are drawn: a tint and a line, the line alone, or both stronger. */
export const Look = z.enum(['tint', 'line', 'strong']);
export type Look = z.infer<typeof Look>;

/** How pages are marked and cards open. The one part of the settings that pages' scripts are told. */
export const Reading = z.object({
  /** Rest on a mark, in ms, before its card opens. */
  hoverMs: z.catch(z.int().check(z.minimum(0), z.maximum(longestHoverMs)), 450),
  /** Cards open by click, tap or key, never by resting. */
  clickOnly: z.catch(z.boolean(), false),
  density: z.catch(Density, 'every'),
  look: z.catch(Look, 'tint'),
});
export type Reading = z.infer<typeof Reading>;

/** A list that leaves out what is damaged or listed twice, and keeps the rest. */
const names = z.pipe(
  z.catch(z.array(z.unknown()), []),
  z.transform(items => [...new Set(items.filter(item => typeof item === 'string' && item !== ''))] as string[]),
);

/** A verdict that a team gives, and where it stands between 1 and 5 for tools that need a number; null has no such place. */
export const Verdict = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  rating: z.nullable(z.int().check(z.minimum(1), z.maximum(5))),
});
export type Verdict = z.infer<typeof Verdict>;

const usualVerdicts: readonly Verdict[] = [
  { name: 'Supported', rating: 5 },
  { name: 'Lacks context', rating: 3 },
  { name: 'Not supported', rating: 1 },
  { name: 'Cannot be settled', rating: null },
];

/** What the reader chose; nothing here tells what was read. Every part that is absent or damaged becomes its default, alone. */
export const Settings = z.object({
  /** Off everywhere when false. */
  everywhere: z.catch(z.boolean(), true),
  /** Hosts where nothing is read. */
  offSites: names,
  /** Claims that are never marked. */
  muted: names,
  /** Topics, by the ids of the database, whose claims are never marked. */
  topicsOff: names,
  reading: z.pipe(z.catch(z.record(z.string(), z.unknown()), {}), Reading),
  /** Whether cards that were seen are remembered, and for how many days; null keeps them for good. */
  history: z.catch(z.boolean(), true),
  historyDays: z.catch(z.nullable(z.int().check(z.positive(), z.maximum(longestDays))), 90),
  /** Of the interface; `browser` is that of the browser, where it is one that we have. */
  language: z.catch(z.enum(languageChoices), 'browser'),
  /** The name that notes and verdicts are signed with; '' signs nothing. */
  reviewer: z.catch(z.string().check(z.trim(), z.maxLength(200)), ''),
  /** The team's scale, in its order. */
  verdicts: z.catch(z.array(Verdict).check(z.minLength(1)), [...usualVerdicts]),
  /** Draw where notes are on pages, outside the panel too. */
  notesOnPages: z.catch(z.boolean(), false),
  /** Single letters as keys in the library. */
  singleKeys: z.catch(z.boolean(), true),
  /** The reviewer's own form of a Markdown export; null is ours. */
  markdownTemplate: z.catch(z.nullable(z.string().check(z.maxLength(20_000))), null),
});
export type Settings = z.infer<typeof Settings>;

/** Some settings, to be changed together. */
export const SettingsChange = z.strictObject({
  everywhere: z.optional(z.boolean()),
  offSites: z.optional(z.array(z.string())),
  muted: z.optional(z.array(z.string())),
  topicsOff: z.optional(z.array(z.string())),
  reading: z.optional(
    z.strictObject({
      hoverMs: z.optional(z.int().check(z.minimum(0), z.maximum(longestHoverMs))),
      clickOnly: z.optional(z.boolean()),
      density: z.optional(Density),
      look: z.optional(Look),
    }),
  ),
  history: z.optional(z.boolean()),
  historyDays: z.optional(z.nullable(z.int().check(z.positive(), z.maximum(longestDays)))),
  language: z.optional(z.enum(languageChoices)),
  reviewer: z.optional(z.string().check(z.maxLength(200))),
  verdicts: z.optional(z.array(Verdict).check(z.minLength(1), z.maxLength(50))),
  notesOnPages: z.optional(z.boolean()),
  singleKeys: z.optional(z.boolean()),
  markdownTemplate: z.optional(z.nullable(z.string().check(z.maxLength(20_000)))),
});
export type SettingsChange = z.infer<typeof SettingsChange>;

/** Settings from what was stored, whatever that is. */
export function readSettings(stored: unknown): Settings {
  return Settings.parse(isRecord(stored) ? stored : {});
}

export const defaultSettings: Settings = /* @__PURE__ */ readSettings({});

/** Settings after a change; what it does not name stays. */
export function changedSettings(settings: Settings, { reading, ...rest }: SettingsChange): Settings {
  return readSettings({ ...settings, ...given(rest), reading: { ...settings.reading, ...given(reading ?? {}) } });
}

/** Whether other sentences may be marked after a change than before it. */
export function marksOthers(before: Settings, after: Settings): boolean {
  const what = ({ muted, topicsOff }: Settings) => JSON.stringify([muted, topicsOff]);
  return what(before) !== what(after);
}

function given(change: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
