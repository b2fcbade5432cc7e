import type { TranslationOf } from '../message.ts';
import type { importing as english } from './en.ts';

export const importing: TranslationOf<typeof english> = {
  importing: {
    title: 'Einlesen',
    choose: 'Datei auswählen',
    drop: 'oder hier ablegen',
    accepts:
      'Eine Sicherung, ein Bericht oder Web Annotations von Sidelight, Web Annotations eines anderen Programms, ein Export von Hypothesis oder ClaimReview-Daten.',
    reading: '{file} wird gelesen: {percent} %',
    parsing: '{file} wird durchgegangen: {percent} %',
    comparing: '{file} wird mit dem Vorhandenen verglichen: {percent} %',
    cancel: 'Abbrechen',
    writing: '{number} werden geschrieben. Lassen Sie diese Seite offen.',
    'title-backup': 'Sicherung {file}, vom {day}',
    'title-web-annotation': 'Web Annotations in {file}',
    'title-hypothesis': 'Notizen von Hypothesis in {file}',
    'title-claim-review': 'Faktenchecks in {file}',
    summary: 'Neu: {new}, aktualisiert: {updated}, gleich: {same}, abgelehnt: {refused}.',
    new: 'Neu',
    updated: 'Neuer als hier',
    same: 'Schon hier',
    settings: 'Einstellungen',
    settingsText: 'Die der Datei ersetzen Ihre.',
    kept: 'Was ersetzt wird, bleibt unter den früheren Fassungen seiner Notiz.',
    nothingYet: 'Nichts wird geschrieben, bevor Sie es sagen. Nichts von Ihnen wird gelöscht.',
    nothingNew: 'Nichts in dieser Datei ist neuer als das, was hier ist.',
    import: '{number} einlesen',
    importSettings: 'Einstellungen übernehmen',
    leave: 'Nicht einlesen',
    close: 'Schließen',
    showRefused: { one: '{count} abgelehnten Eintrag zeigen', other: '{count} abgelehnte Einträge zeigen' },
    saveRefused: 'Diese Liste speichern',
    refusedRow: '{row}: {why}',
    moreRefused: { one: '{count} weiterer', other: '{count} weitere' },
    'row-versions': 'Frühere Fassung {record}',
    'row-trash': 'Notiz im Papierkorb {record}',
    'row-pages': 'Behaltene Seite {record}',
    'row-claims': 'Eigene Behauptung {record}',
    'row-annotations': 'Notiz {record}',
    'row-sightings': 'Gesehene Karte {record}',
    'row-drafts': 'Entwurf {record}',
    'row-dismissals': 'Verworfener Treffer {record}',
    'why-field': 'das Feld {field} fehlt oder ist nicht, wie es sein muss',
    'why-invalid': 'nicht, wie er sein muss',
    'why-older': 'hier ist eine neuere Fassung',
    'why-other': 'hier ist unter derselben Nummer ein anderer Text, und er bleibt',
    'why-twice': 'steht zweimal in der Datei',
    done: { one: '{count} Eintrag wurde eingelesen.', other: '{count} Einträge wurden eingelesen.' },
    doneSettings: 'Die Einstellungen wurden aus der Datei übernommen.',
    undo: 'Rückgängig',
    undone: 'Alles ist wie vor dem Einlesen.',
    undoneBut: {
      one: 'Das Einlesen wurde rückgängig gemacht, bis auf {count} Eintrag, der seither geändert wurde.',
      other: 'Das Einlesen wurde rückgängig gemacht, bis auf {count} Einträge, die seither geändert wurden.',
    },
    failed: 'Das hat nicht geklappt, und nichts wurde geändert. Vielleicht ist das Gerät voll.',
    failedWhy: 'Das hat nicht geklappt, und nichts wurde geändert. {why}',
    unfinished: 'Der letzte Schritt ist nicht gelungen.',
    unfinishedText:
      'Alle Einträge sind hier und kommen zu Ihren, sobald wieder eine Seite von Sidelight geöffnet wird. Bis dahin sind Ihre, wie sie waren.',
    settingsNotTaken: 'Die Einstellungen der Datei wurden nicht übernommen: Sehen Sie in den Optionen nach Ihren.',
    undoneRecords: 'Die Einträge sind wie vor dem Einlesen.',
    settingsNotBack: 'Die Einstellungen konnten nicht zurückgesetzt werden: Sehen Sie in den Optionen nach.',
    refused: '{file} wurde nicht eingelesen.',
    unchanged: 'Nichts wurde geändert.',
    'problem-empty': 'Die Datei ist leer. Wählen Sie eine andere, oder exportieren Sie sie noch einmal.',
    'problem-zip': 'Sie ist ein Zip-Archiv. Entpacken Sie es, und wählen Sie die Datei darin.',
    'problem-gzip':
      'Sie ist eine gzip-Datei, die beschädigt oder abgeschnitten ist. Kopieren oder exportieren Sie sie noch einmal.',
    'problem-utf-16':
      'Sie ist in UTF-16. Speichern Sie sie in einem Texteditor als UTF-8, und wählen Sie sie noch einmal.',
    'problem-encoding':
      'Zeile {line} ist nicht in UTF-8, sondern in einer anderen Kodierung wie Latin-1. Speichern Sie die Datei in einem Texteditor als UTF-8, und wählen Sie sie noch einmal.',
    'problem-large':
      'Sie ist größer als {megabytes} MB; mehr wird nicht gelesen. Exportieren Sie sie in mehreren Teilen.',
    'problem-long-line':
      'Zeile {line} ist länger als {megabytes} MB; so lang darf kein Eintrag sein. Exportieren Sie die Datei noch einmal oder in mehreren Teilen.',
    'problem-many':
      'Sie hat mehr als {most} Einträge; mehr werden nicht gelesen. Exportieren Sie sie in mehreren Teilen.',
    'problem-cut':
      'Sie bricht mitten in Zeile {line} ab: Ein Teil fehlt. Kopieren Sie sie noch einmal, oder laden Sie sie noch einmal herunter.',
    'problem-deep':
      'Zeile {line} ist tiefer verschachtelt als jede Notiz. Holen Sie die Datei noch einmal von dort, woher sie kam.',
    'problem-syntax':
      'Sie ist kein JSON: In Zeile {line} steht an Stelle {column} ein falsches Zeichen. Berichtigen Sie es, oder exportieren Sie die Datei noch einmal.',
    'problem-twice':
      'Ein Objekt in Zeile {line} hat das Feld {field} zweimal, und nur eines kann gemeint sein. Entfernen Sie eines, oder exportieren Sie die Datei noch einmal.',
    'problem-for-reading':
      'Sie ist Markdown oder CSV, also zum Lesen und für Tabellen. Um Notizen zurückzuholen, wählen Sie eine Sicherung, einen HTML-Bericht oder Web Annotations (JSON-LD).',
    'problem-page':
      'Sie ist eine Webseite ohne Notizen und Faktenchecks. Wenn sie ein Download sein sollte, hat die Website vielleicht mit einer Fehlerseite geantwortet: Laden Sie sie noch einmal herunter.',
    'problem-unknown':
      'Sie ist JSON, aber keine Sicherung, keine Web Annotations, kein Export von Hypothesis und kein ClaimReview. Wählen Sie eine solche Datei.',
    'problem-unknown-of':
      'Sie ist JSON und nennt sich „{of}“; sie ist keine Sicherung, keine Web Annotations, kein Export von Hypothesis und kein ClaimReview. Wählen Sie eine solche Datei.',
    'problem-no-records':
      'Es ist kein Eintrag darin. Wählen Sie eine andere Datei, oder exportieren Sie sie noch einmal.',
    'problem-newer': 'Ein neueres Sidelight hat sie geschrieben, im Format {version}. Aktualisieren Sie dieses zuerst.',
    'problem-header':
      'Was die Sicherung von sich selbst sagt, ist beschädigt. Kopieren Sie sie noch einmal, oder nehmen Sie eine andere Sicherung.',
    'problem-header-field':
      'Was die Sicherung von sich selbst sagt, ist im Feld {field} beschädigt. Kopieren Sie sie noch einmal, oder nehmen Sie eine andere Sicherung.',
    'problem-footer':
      'Die letzte Zeile der Sicherung, {line}, ist beschädigt. Kopieren Sie sie noch einmal, oder nehmen Sie eine andere Sicherung.',
    'problem-row':
      'Zeile {line} ist kein Eintrag einer Sicherung. Kopieren Sie die Datei noch einmal, oder nehmen Sie eine andere Sicherung.',
    'problem-after-end':
      'In Zeile {line}, nach dem Ende der Sicherung, steht noch etwas. Kopieren Sie die Datei noch einmal, oder nehmen Sie eine andere Sicherung.',
    'problem-counts':
      'Sie soll {said} enthalten und enthält {held}: Ein Teil fehlt oder kam hinzu. Kopieren Sie die Datei noch einmal, oder nehmen Sie eine andere Sicherung.',
    'problem-checksum':
      'Sie ist nicht mehr, wie sie geschrieben wurde: Ihre Prüfsumme stimmt nicht. Vielleicht hat ein Programm sie geändert, etwa ein Editor oder ein Mailprogramm. Nehmen Sie die ursprüngliche Datei.',
  },
};
