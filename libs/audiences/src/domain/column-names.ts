export type ColumnRole = 'visits' | 'userAgent' | 'browser' | 'version' | 'os' | 'osVersion';

/**
 * What files call their columns, in normal form. Where several are there the first counts: sessions are visits, users and events
 * only stand for them. Beside English, what Google Analytics writes where it is set to another language.
 */
export const COLUMN_NAMES: Readonly<Record<ColumnRole, readonly string[]>> = {
  visits: [
    ...['visits', 'sessions', 'sitzungen', 'sesiones', 'セッション', 'セッション数', 'sessioni', 'sessies', 'sessões'],
    ...['nbvisits', 'count', 'views', 'aufrufe', 'vues', 'vistas', '表示回数', 'visualizzazioni', 'weergaven'],
    ...['visualizações', 'pageviews', 'screenpageviews', 'visitors', 'uniquevisitors', 'users', 'nutzer'],
    ...['utilisateurs', 'usuarios', 'ユーザー', 'utenti', 'gebruikers', 'usuários', 'activeusers', 'aktivenutzer'],
    ...['utilisateursactifs', 'usuariosactivos', 'アクティブユーザー', 'アクティブユーザー数', 'utentiattivi'],
    ...['actievegebruikers', 'usuáriosativos', 'totalusers', 'nutzerinsgesamt', 'gesamtnutzer'],
    ...['nombretotaldutilisateurs', 'totaldutilisateurs', 'totaldeusuarios', 'usuariostotales', '総ユーザー数'],
    ...['合計ユーザー数', 'nbuniqvisitors', 'hits', 'requests', 'eventcount', 'ereignisanzahl'],
    ...['nombredévénements', 'númerodeeventos', 'recuentodeeventos', 'イベント数', 'events'],
  ],
  userAgent: ['useragent', 'useragentstring', 'httpuseragent', 'ua'],
  browser: [
    ...['browser', 'navigateur', 'navegador', 'ブラウザ', 'browsername', 'browserfamily', 'caniuse', 'caniuseagent'],
    ...['agent', 'browserid', 'name', 'label'],
  ],
  version: [
    ...['browserversion', 'versiondesbrowsers', 'versiondunavigateur', 'versióndelnavegador', 'ブラウザのバージョン'],
    ...['ブラウザバージョン', 'versionedelbrowser', 'browserversie', 'versãodonavegador', 'version'],
  ],
  os: [
    ...['operatingsystem', 'betriebssystem', 'systèmedexploitation', 'sistemaoperativo'],
    ...['オペレーティングシステム', 'besturingssysteem', 'sistemaoperacional', 'os', 'osname', 'operatingsystemname'],
    ...['osfamily'],
  ],
  osVersion: [
    ...['operatingsystemversion', 'osversion', 'betriebssystemversion', 'versiondesbetriebssystems'],
    ...['versiondusystèmedexploitation', 'versiondelos', 'versióndelsistemaoperativo', 'versióndelso'],
    ...['osのバージョン', 'osバージョン', 'オペレーティングシステムのバージョン', 'versionedelsistemaoperativo'],
    ...['versievanbesturingssysteem', 'versãodosistemaoperacional', 'versãodoso'],
  ],
};

/** In normal form: what stands where a row is the sum of all others. */
export const TOTALS: ReadonlySet<string> = new Set([
  ...['total', 'totals', 'grandtotal', 'sum', 'overall', 'alltotal'],
  ...['gesamt', 'gesamtsumme', 'gesamtergebnis', 'summe', 'insgesamt', 'totaux', 'totalgénéral', 'totalgeneral'],
  ...['sumatotal', '総計', '合計', 'totaal', 'eindtotaal', 'totale', 'totalecomplessivo', 'totalgeral'],
]);
