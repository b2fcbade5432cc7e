import type { PageText } from './page-text.ts';
import type { Segment } from './segment.ts';

/** Cut a page's text into sentences with what stands around each. `title` is the heading of text before the first heading. */
export function segmentText(_page: PageText, _title: string): Segment[] {
  throw new Error('not written yet');
}
