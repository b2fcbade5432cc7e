import { useWords } from '../words.tsx';
import { Section } from './option.tsx';

/** Topics of the database that one name stands for. */
export interface TopicItem {
  readonly name: string;
  readonly ids: readonly string[];
  readonly claims: number;
}

export interface TopicsSectionProps {
  readonly topics: readonly TopicItem[];
  /** Ids of the topics that are not marked. */
  readonly topicsOff: readonly string[];
  readonly onChange: (topicsOff: readonly string[]) => void;
  /** Claims that the reader has muted, with what they state. */
  readonly muted: readonly { readonly claim: string; readonly statement: string; readonly lang: string }[];
  readonly onUnmute: (claim: string) => void;
}

/** The part about topics, and the claims that were muted one by one. */
export function TopicsSection({ topics, topicsOff, onChange, muted, onUnmute }: TopicsSectionProps) {
  const { t, number } = useWords();
  const isOn = ({ ids }: TopicItem) => !ids.every(id => topicsOff.includes(id));
  const allIds = topics.flatMap(({ ids }) => ids);
  const shown = topics.filter(isOn);
  const toggle = ({ ids }: TopicItem, on: boolean) => {
    const others = topicsOff.filter(id => !ids.includes(id));
    onChange(on ? others : [...others, ...ids]);
  };
  return (
    <Section id="topics" title={t('options.topics')} lead={t('options.topicsLead')}>
      <div class="row">
        <button type="button" class="btn" disabled={shown.length === topics.length} onClick={() => onChange([])}>
          {t('options.allTopics')}
        </button>
        <button type="button" class="btn" disabled={shown.length === 0} onClick={() => onChange(allIds)}>
          {t('options.noTopics')}
        </button>
        <span class="meta" role="status">
          {t('options.topicsOn', { on: shown.length, all: topics.length })}
        </span>
      </div>
      <ul class="topic-list">
        {topics.map(topic => (
          <li key={topic.name}>
            <label>
              <input
                type="checkbox"
                checked={isOn(topic)}
                onChange={event => toggle(topic, event.currentTarget.checked)}
              />
              <bdi>{topic.name}</bdi>
              <span class="meta num" title={t('options.claims', { count: topic.claims })}>
                {number(topic.claims)}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <h3 class="ol">{t('options.muted')}</h3>
      {muted.length === 0 ? (
        <p class="meta">{t('options.noneMuted')}</p>
      ) : (
        <ul class="site-list">
          {muted.map(({ claim, statement, lang }) => (
            <li key={claim}>
              <span lang={lang} dir="auto">
                {statement}
              </span>
              <button
                type="button"
                class="btn btn-quiet"
                aria-label={t('options.actionOn', { action: t('options.unmute'), on: statement })}
                onClick={() => onUnmute(claim)}
              >
                {t('options.unmute')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
