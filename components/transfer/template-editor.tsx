import { useId, useMemo } from 'preact/hooks';
import type { Annotation } from '../../lib/core/annotation/annotation.ts';
import { defaultTemplate } from '../../lib/core/export/default-template.ts';
import type { ExportContext } from '../../lib/core/export/export-context.ts';
import { previewMarkdown } from '../../lib/core/export/markdown.ts';
import { type TemplateProblem, templateNames } from '../../lib/core/export/markdown-template.ts';
import type { Words } from '../../lib/core/words/words.ts';
import { useWords } from '../words.tsx';

/** Notes that a preview shows: enough to see what a list looks like. */
const previewed = 2;
const longestTemplate = 20_000;

interface TemplateEditorProps {
  readonly template: string;
  readonly problems: readonly TemplateProblem[];
  readonly notes: readonly Annotation[];
  readonly context: ExportContext | null;
  readonly onTemplate: (template: string) => void;
}

/** The form of a Markdown file: its text, what is wrong with it, all names, and what becomes of the first notes. */
export function TemplateEditor({ template, problems, notes, context, onTemplate }: TemplateEditorProps) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  return (
    <details class="template">
      <summary>{t('exporting.template')}</summary>
      <div class="field">
        <label for={id} class="vh">
          {t('exporting.template')}
        </label>
        <p class="meta" id={`${id}-hint`}>
          {t('exporting.templateHint')}
        </p>
        <textarea
          id={id}
          class="in code"
          dir="ltr"
          rows={14}
          spellcheck={false}
          maxLength={longestTemplate}
          value={template}
          aria-describedby={`${id}-hint ${id}-wrong`}
          aria-invalid={problems.length > 0}
          onInput={event => onTemplate(event.currentTarget.value)}
        />
      </div>
      <div class="wrong" id={`${id}-wrong`} role="status">
        {problems.length > 0 && (
          <ul>
            {problems.map((problem, index) => (
              <li key={index}>{problemWords(problem, words)}</li>
            ))}
          </ul>
        )}
      </div>
      {template !== defaultTemplate && (
        <button type="button" class="btn" onClick={() => onTemplate(defaultTemplate)}>
          {t('exporting.templateOurs')}
        </button>
      )}
      <details>
        <summary>{t('exporting.names')}</summary>
        <p class="names" dir="ltr">
          {namesOf(templateNames).map(name => (
            <code key={name}>{name}</code>
          ))}
        </p>
      </details>
      {problems.length === 0 && context && <Preview template={template} notes={notes} context={context} />}
    </details>
  );
}

function Preview({
  template,
  notes,
  context,
}: {
  template: string;
  notes: readonly Annotation[];
  context: ExportContext;
}) {
  const { t } = useWords();
  const id = useId();
  const written = useMemo(
    () => previewMarkdown(notes.slice(0, previewed), { ...context, options: { template } }),
    [template, notes, context],
  );
  if (!('text' in written) || notes.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{t('exporting.preview')}</h3>
      <pre class="code" dir="auto" tabIndex={0}>
        {written.text}
      </pre>
    </section>
  );
}

function problemWords(problem: TemplateProblem, { runs }: Words) {
  const code = (text: string) => (
    <code key={text} dir="ltr">
      {text}
    </code>
  );
  if (problem.kind === 'html') return runs('exporting.problem-html', { line: problem.line, sign: code('\\<') });
  const { name } = problem;
  const names = { name: code(`{{${name}}}`) };
  if (problem.kind === 'missing') return runs('exporting.problem-missing', names);
  const { line, kind } = problem;
  if (kind === 'list') {
    return runs('exporting.problem-list', { line, ...names, open: code(`{{#${name}}}`), close: code(`{{/${name}}}`) });
  }
  if (kind === 'unclosed') return runs('exporting.problem-unclosed', { line, name: code(`{{#${name}}}`) });
  if (kind === 'unopened') return runs('exporting.problem-unopened', { line, name: code(`{{/${name}}}`) });
  return runs(`exporting.problem-${kind}`, { line, ...names });
}

interface Names {
  readonly [name: string]: string | Names;
}

/** `{{quote}}` for a value, `{{#notes}}…{{/notes}}` for a list, what it holds after it. */
function namesOf(names: Names): string[] {
  return Object.entries(names).flatMap(([name, kind]) =>
    typeof kind === 'string' ? [`{{${name}}}`] : [`{{#${name}}}…{{/${name}}}`, ...namesOf(kind)],
  );
}
