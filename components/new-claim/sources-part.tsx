import { emptySource, type SourceForm } from '../../lib/core/claim/form/claim-form.ts';
import { useWords } from '../words.tsx';
import { ChoiceField, TextField } from './field.tsx';

interface SourcesPartProps {
  readonly sources: readonly SourceForm[];
  readonly onChange: (sources: readonly SourceForm[]) => void;
}

const fields = ['title', 'publisher', 'url', 'published', 'locator', 'quote', 'checked'] as const;
const classes = ['', 'primary', 'research', 'news', 'copy'] as const;

/** Where the figure or law can be read. */
export function SourcesPart({ sources, onChange }: SourcesPartProps) {
  const { t } = useWords();
  const change = (at: number, part: Partial<SourceForm>) =>
    onChange(sources.map((source, index) => (index === at ? { ...source, ...part } : source)));
  return (
    <fieldset class="nc-part">
      <legend>{t('newClaim.sources')}</legend>
      {sources.map((source, at) => (
        // A source has no name of its own before it is written; its place is.
        <fieldset class="nc-source" key={at}>
          <legend>{t('newClaim.source', { number: at + 1 })}</legend>
          <div class="grid2">
            {fields.map(name => (
              <TextField
                key={name}
                name={`sources.${at}.${name}`}
                label={t(name === 'title' ? 'newClaim.sourceTitle' : `newClaim.${name}`)}
                value={source[name]}
                onChange={value => change(at, { [name]: value })}
              />
            ))}
            <ChoiceField
              label={t('newClaim.class')}
              name={`sources.${at}.class`}
              value={source.class}
              choices={classes.map(kind => [kind, t(`newClaim.class-${kind === '' ? 'none' : kind}`)])}
              onChange={kind => change(at, { class: kind })}
            />
          </div>
          {sources.length > 1 && (
            <button
              type="button"
              class="btn btn-quiet"
              onClick={() => onChange(sources.filter((_, index) => index !== at))}
            >
              {t('newClaim.removeSource', { number: at + 1 })}
            </button>
          )}
        </fieldset>
      ))}
      <div>
        <button type="button" class="btn" onClick={() => onChange([...sources, emptySource])}>
          {t('newClaim.addSource')}
        </button>
      </div>
    </fieldset>
  );
}
