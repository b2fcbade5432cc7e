import { useEffect, useMemo, useState } from 'preact/hooks';
import { NewClaimView } from '../../components/new-claim/new-claim-view.tsx';
import { useWords } from '../../components/words.tsx';
import { openDatabase } from '../../lib/browser/database.ts';
import { openOwnClaim } from '../../lib/browser/open-page.ts';
import { freeClaimId, getOwnClaim, listOwnClaims } from '../../lib/browser/own-claim-store.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { beginForm, figureOf, periodOf } from '../../lib/core/claim/form/begin-form.ts';
import type { ClaimForm, RoleName } from '../../lib/core/claim/form/claim-form.ts';
import { claimOfForm } from '../../lib/core/claim/form/claim-of-form.ts';
import { formOfClaim } from '../../lib/core/claim/form/form-of-claim.ts';
import { ownPack } from '../../lib/core/claim/own-pack.ts';
import type { Pack } from '../../lib/core/claim/pack.ts';
import { readForm } from '../../lib/core/match/read-form.ts';
import { saveFile } from '../../lib/dom/take-out.ts';
import { useBundled } from './use-bundled.ts';
import { useKeepClaim } from './use-keep-claim.ts';
import { useTried } from './use-tried.ts';
import { useWordsOfPage } from './use-words-of-page.ts';

const asked = new URLSearchParams(location.search);
const tabId = asked.has('tab') ? Number(asked.get('tab')) : null;
const now = () => new Date().toISOString();

/** A claim of the reviewer's own, begun from the words selected in a tab (`?tab=`) or gone on with (`?claim=`). */
export function NewClaim() {
  const { t } = useWords();
  const bundled = useBundled();
  const words = useWordsOfPage(tabId);
  const [sentence, setSentence] = useState('');
  const [form, setForm] = useState<ClaimForm | null>(null);
  const [created, setCreated] = useState(now);
  const { said, conflict, goOnFrom, forget, keep, keepOver } = useKeepClaim();
  const [chosen, setChosen] = useState<'draft' | 'shown'>('draft');
  const published = words?.here?.page.published ?? null;

  const read = useMemo(
    () => (bundled && sentence.trim() ? readForm(bundled.index, sentence, published) : null),
    [bundled, sentence, published],
  );

  useEffect(() => {
    if (!bundled || !words || form) return;
    void begin(bundled.index, words.sentence);
  }, [bundled, words]);

  async function begin(index: NonNullable<typeof bundled>['index'], first: string): Promise<void> {
    const own = asked.has('claim') ? await getOwnClaim(openDatabase(), asked.get('claim') ?? '') : null;
    if (own) {
      goOnFrom(own);
      setCreated(own.created);
      setSentence(own.claim.examples.matches[0] ?? own.claim.statement);
      setForm(formOfClaim(own));
      return;
    }
    setSentence(first);
    setForm(formFrom(index, first));
  }

  function formFrom(index: NonNullable<typeof bundled>['index'], text: string): ClaimForm {
    const lexicon = bundled?.entries ?? new Map();
    return beginForm({ sentence: text, read: readForm(index, text, published), today: now().slice(0, 10), lexicon });
  }

  const checked = useMemo(() => {
    if (!bundled || !form) return null;
    const context = { pack: bundled.pack, now: now(), created };
    const draft = claimOfForm(form, { ...context, status: 'draft' });
    return { draft, shown: claimOfForm(form, { ...context, status: 'shown' }) };
  }, [bundled, form, created]);
  const tried = useTried({
    pack: bundled?.pack ?? null,
    own: checked?.draft.own ?? null,
    sentence,
    here: words?.here ?? null,
    tabId,
  });

  if (!bundled || !form || !checked) return null;

  const change = (part: Partial<ClaimForm>) => {
    setForm({ ...form, ...part });
    forget();
  };
  const changeFigure = (part: Partial<ClaimForm['figure']>) => change({ figure: { ...form.figure, ...part } });

  const savedWords = (status: 'draft' | 'shown') =>
    t(status === 'shown' ? 'newClaim.savedShown' : 'newClaim.savedDraft');

  async function save(status: 'draft' | 'shown'): Promise<void> {
    const own = checked?.[status].own;
    setChosen(status);
    if (own) await keep(own, savedWords(status));
  }

  async function putInPlace(): Promise<void> {
    const own = checked?.[chosen].own;
    if (own) await keepOver(own, savedWords(chosen));
  }

  /** Under an id of its own, with which the form goes on. */
  async function keepAsOther(pack: Pack, mine: ClaimForm): Promise<void> {
    const taken = pack.claims.flatMap(({ id, aliases }) => [id, ...aliases]);
    const id = await freeClaimId(openDatabase(), mine.id.trim(), taken);
    const made = now();
    const { own } = claimOfForm({ ...mine, id }, { pack, now: made, created: made, status: chosen });
    if (!own) return;
    setCreated(made);
    setForm({ ...mine, id });
    await keep(own, t('newClaim.savedAsOther', { id }));
  }

  return (
    <NewClaimView
      sentence={sentence}
      onSentence={setSentence}
      onRead={() => setForm({ ...formFrom(bundled.index, sentence), id: form.id, statement: form.statement })}
      read={read}
      onNumber={at => {
        const { value, low, high, approx, unit, per } = figureOf(read?.quantities[at], undefined);
        changeFigure({ value, low, high, approx, unit, per });
      }}
      onTime={at => changeFigure(periodOf(read?.periods[at]))}
      form={form}
      onForm={change}
      names={bundled.names}
      roles={Object.keys(bundled.entries.get(form.predicate)?.sides ?? {}) as RoleName[]}
      faults={{ draft: checked.draft.faults, shown: checked.shown.faults }}
      tried={tried}
      onSave={status => void save(status)}
      onExport={() => void exportOwnPack(bundled.pack)}
      conflict={conflict}
      onConflict={{
        onOpenOther: () => void openOwnClaim(conflict?.id ?? ''),
        onKeepAsOther: () => void keepAsOther(bundled.pack, form),
        onPutInPlace: () => void putInPlace(),
      }}
      said={said}
      isTabLost={words?.isLost ?? false}
    />
  );
}

/** The whole local pack to a file, as `sidelight pack lint` reads it. */
async function exportOwnPack(pack: Pack): Promise<void> {
  const [own, { reviewer }] = await Promise.all([listOwnClaims(openDatabase()), sendMessage('getSettings', null)]);
  const today = now().slice(0, 10);
  const manifest = {
    id: 'own',
    title: 'Own claims',
    version: '0.1.0',
    publisher: reviewer || 'not named',
    licence: 'not given',
    created: own.map(({ created }) => created.slice(0, 10)).sort()[0] ?? today,
    modified: own[0]?.modified.slice(0, 10) ?? today,
  };
  const text = `${JSON.stringify(ownPack(own, pack.lexicon, manifest), null, 2)}\n`;
  saveFile(document.body, `sidelight-pack-${today}.json`, 'application/json', text);
}
