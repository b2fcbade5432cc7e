import type { Source } from '../claim/source.ts';
import type { SourceView } from './card-view.ts';
import { formatDay } from './format-day.ts';

/** A source as the card lists it; `meta` is "19 Dec 2024 · Figure 20 · checked 24 Nov 2026", as far as it is known. */
export function buildSourceView(source: Source): SourceView {
  const { published, locator, checked } = source;
  const meta = [published && formatDay(published), locator, checked && `checked ${formatDay(checked.on)}`];
  return {
    publisher: source.class === 'copy' ? `${source.publisher} (copy)` : source.publisher,
    title: source.title,
    url: source.url,
    meta: meta.filter(Boolean).join(' · '),
  };
}
