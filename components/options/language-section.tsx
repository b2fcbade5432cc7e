import { type LanguageChoice, languageChoices, languageNames } from '../../lib/core/words/language.ts';
import { useWords } from '../words.tsx';
import { ChoiceOption, Section } from './option.tsx';

/** The part about the language of the interface. */
export function LanguageSection(props: { language: LanguageChoice; onChange: (language: LanguageChoice) => void }) {
  const { t } = useWords();
  return (
    <Section id="language" title={t('options.language')} lead={t('options.languageLead')}>
      <ChoiceOption
        label={t('options.words')}
        value={props.language}
        choices={languageChoices.map(
          choice => [choice, choice === 'browser' ? t('options.likeBrowser') : languageNames[choice]] as const,
        )}
        onChange={props.onChange}
      />
    </Section>
  );
}
