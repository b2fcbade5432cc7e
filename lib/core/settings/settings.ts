import { z } from 'zod';
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
  hoverMs: z.number().int().min(0).max(longestHoverMs).catch(450),
  /** Cards open by click, tap or key, never by resting. */
  clickOnly: z.boolean().catch(false),
  density: Density.catch('every'),
  look: Look.catch('tint'),
});
export type Reading = z.infer<typeof Reading>;

/** A list that leaves out what is damaged or listed twice, and keeps the rest. */
const names = z
  .array(z.unknown())
  .catch([])
  .transform(items => [...new Set(items.filter(item => typeof item === 'string' && item !== ''))] as string[]);

/** A verdict that a team gives, and where it stands between 1 and 5 for tools that need a number; null has no such place. */
export const Verdict = z.object({
  name: z.string().trim().min(1).max(80),
  rating: z.number().int().min(1).max(5).nullable(),
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
  everywhere: z.boolean().catch(true),
  /** Hosts where nothing is read. */
  offSites: names,
  /** Claims that are never marked. */
  muted: names,
  /** Topics, by the ids of the database, whose claims are never marked. */
  topicsOff: names,
  reading: z.preprocess(given => (isRecord(given) ? given : {}), Reading),
  /** Whether cards that were seen are remembered, and for how many days; null keeps them for good. */
  history: z.boolean().catch(true),
  historyDays: z.number().int().positive().max(longestDays).nullable().catch(90),
  /** Of the interface; `browser` is that of the browser, where it is one that we have. */
  language: z.enum(languageChoices).catch('browser'),
  /** The name that notes and verdicts are signed with; '' signs nothing. */
  reviewer: z.string().trim().max(200).catch(''),
  /** The team's scale, in its order. */
  verdicts: z
    .array(Verdict)
    .min(1)
    .catch([...usualVerdicts]),
  /** Draw where notes are on pages, outside the panel too. */
  notesOnPages: z.boolean().catch(false),
  /** Single letters as keys in the library. */
  singleKeys: z.boolean().catch(true),
  /** The reviewer's own form of a Markdown export; null is ours. */
  markdownTemplate: z.string().max(20_000).nullable().catch(null),
});
export type Settings = z.infer<typeof Settings>;

/** Some settings, to be changed together. */
export const SettingsChange = z.strictObject({
  everywhere: z.boolean().optional(),
  offSites: z.array(z.string()).optional(),
  muted: z.array(z.string()).optional(),
  topicsOff: z.array(z.string()).optional(),
  reading: z
    .strictObject({
      hoverMs: z.number().int().min(0).max(longestHoverMs).optional(),
      clickOnly: z.boolean().optional(),
      density: Density.optional(),
      look: Look.optional(),
    })
    .optional(),
  history: z.boolean().optional(),
  historyDays: z.number().int().positive().max(longestDays).nullable().optional(),
  language: z.enum(languageChoices).optional(),
  reviewer: z.string().max(200).optional(),
  verdicts: z.array(Verdict).min(1).max(50).optional(),
  notesOnPages: z.boolean().optional(),
  singleKeys: z.boolean().optional(),
  markdownTemplate: z.string().max(20_000).nullable().optional(),
});
export type SettingsChange = z.infer<typeof SettingsChange>;

/** Settings from what was stored, whatever that is. */
export function readSettings(stored: unknown): Settings {
  return Settings.parse(isRecord(stored) ? stored : {});
}

export const defaultSettings: Settings = readSettings({});

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
