import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { type ReviewStatus, reviewStatuses } from '../../lib/core/annotation/annotation.ts';
import type { NoteChange } from '../../lib/core/annotation/change-annotation.ts';
import { Icon } from '../icons.tsx';
import { useWords } from '../words.tsx';
import { useOneOpen } from './facet-menu.tsx';

export interface BulkBarProps {
  /** How many notes are chosen. */
  readonly count: number;
  /** The team's scale. */
  readonly verdicts: readonly string[];
  /** Tags in use, for completion; and those that some of the chosen notes have, asked for when they are shown. */
  readonly tags: readonly string[];
  readonly chosenTags: () => readonly string[];
  readonly busy: boolean;
  readonly onChange: (change: NoteChange) => void;
  readonly onExport: () => void;
  readonly onTrash: () => void;
  readonly onClear: () => void;
}

type Menu = 'status' | 'verdict' | 'tags';

/** What can be done with the notes that are chosen. Every change can be undone, so none asks first. */
export function BulkBar(props: BulkBarProps) {
  const { count, verdicts, busy, onChange } = props;
  const { t } = useWords();
  const { open, toggle, close, button } = useOneOpen<Menu>();
  const change = (wanted: NoteChange) => {
    close();
    onChange(wanted);
  };
  const menu = (name: Menu, children: ComponentChildren) => (
    <button type="button" class="btn" disabled={busy} onClick={() => toggle(name)} {...button(name)}>
      {children}
    </button>
  );
  return (
    <section class="bulk" aria-label={t('library.bulk')}>
      <b role="status">{t('library.chosen', { count })}</b>
      {menu('status', t('library.status'))}
      {menu('verdict', t('library.verdict'))}
      {menu(
        'tags',
        <>
          <Icon name="tag" />
          {t('library.tags')}
        </>,
      )}
      <button type="button" class="btn" disabled={busy} onClick={props.onExport}>
        <Icon name="export" />
        {t('library.export')}
      </button>
      <button type="button" class="btn" disabled={busy} onClick={props.onTrash}>
        {t('library.toTrash')}
      </button>
      <button type="button" class="btn btn-quiet push" onClick={props.onClear}>
        {t('library.clearChoice')}
      </button>
      {open === 'status' && (
        <Options name={t('library.setStatus')}>
          {reviewStatuses.map((status: ReviewStatus) => (
            <button key={status} type="button" class="btn" onClick={() => change({ status })}>
              {t(`editor.status-${status}`)}
            </button>
          ))}
        </Options>
      )}
      {open === 'verdict' && (
        <Options name={t('library.setVerdict')}>
          {verdicts.map(name => (
            <button key={name} type="button" class="btn" onClick={() => change({ verdict: name })}>
              <bdi>{name}</bdi>
            </button>
          ))}
          <button type="button" class="btn" onClick={() => change({ verdict: '' })}>
            {t('library.noVerdict')}
          </button>
        </Options>
      )}
      {open === 'tags' && <Tags {...props} onChange={change} />}
    </section>
  );
}

function Options({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="bulk-part row" role="group" aria-label={name}>
      {children}
    </div>
  );
}

function Tags({ tags, chosenTags, onChange }: Pick<BulkBarProps, 'tags' | 'chosenTags' | 'onChange'>) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const removable = useMemo(chosenTags, [chosenTags]);
  const wanted = typed.split(',').flatMap(tag => tag.trim() || []);
  return (
    <div class="bulk-part">
      <form
        class="row"
        onSubmit={event => {
          event.preventDefault();
          if (wanted.length > 0) onChange({ addTags: wanted });
        }}
      >
        <label class="row">
          <span class="label">{t('library.addTags')}</span>
          <input
            class="in"
            list="library-tags"
            value={typed}
            dir="auto"
            placeholder={t('library.tagsHint')}
            onInput={event => setTyped(event.currentTarget.value)}
          />
        </label>
        <datalist id="library-tags">
          {tags.map(tag => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
        <button type="submit" class="btn" disabled={wanted.length === 0}>
          {t('library.add')}
        </button>
      </form>
      {removable.length > 0 && (
        <div class="row" role="group" aria-label={t('library.removeTags')}>
          <span class="label">{t('library.removeTags')}</span>
          {removable.map(tag => (
            <button
              key={tag}
              type="button"
              class="chip"
              aria-label={t('library.removeTag', { tag })}
              onClick={() => onChange({ removeTags: [tag] })}
            >
              <bdi>{tag}</bdi>
              <Icon name="close" />
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
