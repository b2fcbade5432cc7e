import type { Source } from '../claim/source.ts';
import type { Words } from '../words/words.ts';
import type { SourceView } from './card-view.ts';

/** A source as the card lists it; `meta` is "19 Dec 2024 · Figure 20 · checked 24 Nov 2026", as far as it is known. */
export function buildSourceView(source: Source, { t, day }: Words): SourceView {
  const { published, locator, checked } = source;
  const meta = [published && day(published), locator, checked && t('record.checked', { day: day(checked.on) })];
  return {
    publisher: source.class === 'copy' ? t('record.copy', { publisher: source.publisher }) : source.publisher,
    title: source.title,
    url: source.url,
    meta: meta.filter(Boolean).join(' · '),
  };
}
