import type { TranslationOf } from '../message.ts';
import type { importing as english } from './en.ts';

export const importing: TranslationOf<typeof english> = {
  importing: {
    title: 'Importar',
    choose: 'Elegir un archivo',
    drop: 'o suéltelo aquí',
    accepts:
      'Una copia, un informe o Web Annotations de Sidelight, Web Annotations de otro programa, una exportación de Hypothesis o datos ClaimReview.',
    reading: 'Leyendo {file}: {percent} %',
    parsing: 'Recorriendo {file}: {percent} %',
    comparing: 'Comparando {file} con lo que hay aquí: {percent} %',
    cancel: 'Cancelar',
    writing: 'Escribiendo {number}. Deje esta página abierta.',
    'title-backup': 'Copia {file}, del {day}',
    'title-web-annotation': 'Web Annotations en {file}',
    'title-hypothesis': 'Notas de Hypothesis en {file}',
    'title-claim-review': 'Verificaciones en {file}',
    summary: 'Nuevos: {new}, actualizados: {updated}, iguales: {same}, rechazados: {refused}.',
    new: 'Nuevo',
    updated: 'Más reciente',
    same: 'Ya está aquí',
    settings: 'Ajustes',
    settingsText: 'Los del archivo sustituyen a los suyos.',
    kept: 'Lo que se sustituye queda entre las versiones anteriores de su nota.',
    nothingYet: 'No se escribe nada hasta que usted lo diga. Nada de lo que tiene se borra.',
    nothingNew: 'Nada en este archivo es más reciente que lo que hay aquí.',
    import: 'Importar {number}',
    importSettings: 'Tomar los ajustes',
    leave: 'Dejarlo',
    close: 'Cerrar',
    showRefused: {
      one: 'Mostrar {count} rechazado',
      many: 'Mostrar {count} rechazados',
      other: 'Mostrar {count} rechazados',
    },
    saveRefused: 'Guardar esta lista',
    refusedRow: '{row}: {why}',
    moreRefused: { one: '{count} más', many: '{count} más', other: '{count} más' },
    'row-versions': 'Versión anterior {record}',
    'row-trash': 'Nota en la papelera {record}',
    'row-pages': 'Página guardada {record}',
    'row-claims': 'Afirmación propia {record}',
    'row-annotations': 'Nota {record}',
    'row-sightings': 'Ficha vista {record}',
    'row-drafts': 'Borrador {record}',
    'row-dismissals': 'Coincidencia descartada {record}',
    'why-field': 'su campo {field} falta o no es como debe',
    'why-invalid': 'no es como debe',
    'why-older': 'lo que hay aquí es más reciente',
    'why-other': 'aquí hay otro texto con el mismo número, y se queda',
    'why-twice': 'el archivo lo tiene dos veces',
    done: {
      one: 'Se importó {count} registro.',
      many: 'Se importaron {count} de registros.',
      other: 'Se importaron {count} registros.',
    },
    doneSettings: 'Se tomaron los ajustes del archivo.',
    undo: 'Deshacer',
    undone: 'Todo está como antes de importar.',
    undoneBut: {
      one: 'Se deshizo la importación, salvo {count} registro que cambió desde entonces.',
      many: 'Se deshizo la importación, salvo {count} de registros que cambiaron desde entonces.',
      other: 'Se deshizo la importación, salvo {count} registros que cambiaron desde entonces.',
    },
    failed: 'No funcionó, y no se cambió nada. Quizá el dispositivo esté lleno.',
    failedWhy: 'No funcionó, y no se cambió nada. {why}',
    unfinished: 'El último paso no funcionó.',
    unfinishedText:
      'Todos los registros están aquí y se añadirán a los suyos la próxima vez que abra una página de Sidelight. Hasta entonces los suyos están como estaban.',
    settingsNotTaken: 'Sus ajustes no se tomaron: revise los suyos en las opciones.',
    undoneRecords: 'Los registros están como antes de importar.',
    settingsNotBack: 'Los ajustes no se pudieron restablecer: revíselos en las opciones.',
    refused: '{file} no se importó.',
    unchanged: 'No se cambió nada.',
    'problem-empty': 'Está vacío. Elija otro archivo o expórtelo de nuevo.',
    'problem-zip': 'Es un archivo zip. Descomprímalo y elija el archivo que contiene.',
    'problem-gzip': 'Es un archivo gzip dañado o cortado. Cópielo o expórtelo de nuevo.',
    'problem-utf-16': 'Está en UTF-16. Guárdelo como UTF-8 en un editor de texto y elíjalo de nuevo.',
    'problem-encoding':
      'La línea {line} no está en UTF-8, sino en otra codificación, como Latin-1. Guárdelo como UTF-8 en un editor de texto y elíjalo de nuevo.',
    'problem-large': 'Ocupa más de {megabytes} MB, lo máximo que se lee. Expórtelo por partes.',
    'problem-long-line':
      'La línea {line} ocupa más de {megabytes} MB, lo máximo para un registro. Expórtelo de nuevo o por partes.',
    'problem-many': 'Tiene más de {most} registros, lo máximo que se lee. Expórtelo por partes.',
    'problem-cut': 'Termina a la mitad, en la línea {line}: falta una parte. Cópielo o descárguelo de nuevo.',
    'problem-deep':
      'La línea {line} está anidada más hondo que cualquier nota. Obtenga el archivo de nuevo donde lo obtuvo.',
    'problem-syntax':
      'No es JSON: en la línea {line}, carácter {column}, debería haber otra cosa. Corríjalo ahí o expórtelo de nuevo.',
    'problem-twice':
      'Un objeto de la línea {line} tiene dos veces el campo {field}, y solo uno puede valer. Quite uno o expórtelo de nuevo.',
    'problem-for-reading':
      'Es Markdown o CSV, que sirven para leer y para tablas. Para recuperar notas, elija una copia de seguridad, un informe HTML o Web Annotations (JSON-LD).',
    'problem-page':
      'Es una página web sin notas ni verificaciones. Si debía ser una descarga, quizá el sitio respondió con una página de error: descárguelo de nuevo.',
    'problem-unknown':
      'Es JSON, pero no una copia, ni Web Annotations, ni una exportación de Hypothesis, ni datos ClaimReview. Elija uno de estos.',
    'problem-unknown-of':
      'Es JSON que se llama a sí mismo «{of}», y no una copia, ni Web Annotations, ni una exportación de Hypothesis, ni datos ClaimReview. Elija uno de estos.',
    'problem-no-records': 'No contiene ningún registro. Elija otro archivo o expórtelo de nuevo.',
    'problem-newer': 'Lo escribió un Sidelight más nuevo, en el formato {version}. Actualice este primero.',
    'problem-header': 'Lo que la copia dice de sí misma está dañado. Cópiela de nuevo o use otra copia.',
    'problem-header-field':
      'Lo que la copia dice de sí misma está dañado, en el campo {field}. Cópiela de nuevo o use otra copia.',
    'problem-footer': 'La última línea de la copia, la {line}, está dañada. Cópiela de nuevo o use otra copia.',
    'problem-row': 'La línea {line} no es un registro de una copia. Cópiela de nuevo o use otra copia.',
    'problem-after-end':
      'Hay algo más en la línea {line}, tras el final de la copia. Cópiela de nuevo o use otra copia.',
    'problem-counts':
      'Debería contener {said} y contiene {held}: falta o sobra una parte. Cópiela de nuevo o use otra copia.',
    'problem-checksum':
      'No está como se escribió: su suma de comprobación no coincide. Quizá la cambió un programa, como un editor o el correo. Use el archivo original.',
  },
};
