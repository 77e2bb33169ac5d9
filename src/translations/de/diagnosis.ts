import type { OptionsTranslation } from '../translation.ts';

const LIST = new Intl.ListFormat('de', { type: 'conjunction' });
const PREREQUISITE_FAILED = 'Übersprungen, weil eine frühere Prüfung nicht bestanden wurde.';
const NOT_SIGNED_IN = 'Sie sind nicht angemeldet.';

export const DIAGNOSIS_TEXTS: Pick<OptionsTranslation, 'checks' | 'diagnosis'> = {
  diagnosis: {
    title: 'Fehlerbehebung',
    text: (checkCount) =>
      `Führen Sie ${checkCount} Prüfungen aus, um herauszufinden, wo das Problem liegt und wer es beheben kann.`,
    run: 'Prüfung starten',
    again: 'Erneut prüfen',
    running: 'Wird geprüft…',
    copyReport: 'Bericht kopieren',
    reportTitle: 'Okta End User Assistant: Bericht',
    reportOrg: (host) => `Organisation: ${host ?? 'keine'}`,
    reportText: 'Der Bericht enthält keine Passwörter, Token oder Namen.',
    allGood: 'Keine Probleme gefunden.',
    problemCount: (count) => (count === 1 ? '1 Problem gefunden.' : `${count} Probleme gefunden.`),
    toolsOff: (labels) =>
      `Deaktiviert und daher für den Assistenten nicht verfügbar: ${LIST.format(labels)}.`,
    showTools: 'Tools anzeigen',
    good: 'Bestanden',
    bad: 'Nicht bestanden',
    skipped: 'Nicht geprüft',
    finding: (title, text) => `${title}. ${text}`,
    policyInvalid: (keys) => `Ungültig: ${keys}.`,
    policyUnknownTools: (names) =>
      `disabledTools nennt Tools, die es nicht gibt: ${names}. Alle Tools sind deaktiviert, bis das behoben ist.`,
    policyConflicts: (keys) =>
      `Mehrfach mit verschiedenen Werten gesetzt: ${keys}. Es gilt der strengste Wert oder keiner.`,
    policyOrg:
      'Bis orgUrl und clientId beide gesetzt und gültig sind, kann keine Okta-Organisation verwendet werden.',
    policyNeedsFix: 'Die verwaltete Richtlinie des Okta End User Assistant muss korrigiert werden.',
    clockCorrect: 'Richtig',
    clockAhead: (seconds) =>
      `Geht gegenüber Okta ${seconds} Sekunden vor. Bis zu fünf Minuten sind in Ordnung.`,
    clockBehind: (seconds) =>
      `Geht gegenüber Okta ${seconds} Sekunden nach. Bis zu fünf Minuten sind in Ordnung.`,
  },
  checks: {
    access: {
      title: 'Zugriff auf Ihre Okta-Organisation',
      pass: () => 'Vom Browser zugelassen',
      skipped: 'Es ist keine Organisation verbunden.',
    },
    org: {
      title: 'Ihre Okta-Organisation',
      pass: () => 'Erreichbar',
      skipped: PREREQUISITE_FAILED,
    },
    metadata: {
      title: 'Okta-Konfiguration',
      pass: () => 'Gültig',
      skipped: PREREQUISITE_FAILED,
    },
    client: { title: 'Client-ID', pass: () => 'Erkannt', skipped: PREREQUISITE_FAILED },
    redirect: { title: 'Umleitungs-URI', pass: () => 'Erkannt', skipped: PREREQUISITE_FAILED },
    scope: {
      title: 'Berechtigung zum Lesen Ihrer Daten',
      pass: () => 'Gewährt',
      skipped: 'Ob der Scope gewährt ist, zeigt sich erst bei einer Anmeldung.',
    },
    session: {
      title: 'Anmeldung',
      pass: ({ minutesLeft }) => {
        const minutes = Number(minutesLeft);
        if (minutes === 1) return 'Das Zugriffstoken ist noch 1 Minute gültig.';
        return minutes > 0
          ? `Das Zugriffstoken ist noch ${minutesLeft} Minuten gültig.`
          : 'Das Zugriffstoken wird bei der nächsten Anfrage erneuert.';
      },
      skipped: NOT_SIGNED_IN,
    },
    profile: { title: 'Ihr Profil', pass: () => 'Verfügbar', skipped: NOT_SIGNED_IN },
    applications: {
      title: 'Ihre Apps',
      pass: ({ count }) => (count === '1' ? '1 App' : `${count} Apps`),
      skipped: NOT_SIGNED_IN,
    },
    'rate-limit': {
      title: 'Anfragelimit von Okta',
      pass: () => 'Nicht erreicht',
      skipped: PREREQUISITE_FAILED,
    },
    clock: { title: 'Uhr dieses Geräts', skipped: PREREQUISITE_FAILED },
    dpop: {
      title: 'Tokenbindung (DPoP)',
      pass: ({ tokens }) =>
        tokens === 'DPoP'
          ? 'Erforderlich: Die Token funktionieren nur in diesem Browser'
          : 'Nicht erforderlich',
      fail: ({ tokens }) =>
        tokens === 'DPoP'
          ? 'Der Schlüssel, an den die Token gebunden sind, fehlt. Melden Sie sich erneut an.'
          : 'Ihre Organisation verlangt Token, die an diesen Browser gebunden sind; Ihre sind es nicht. Melden Sie sich erneut an.',
      skipped: NOT_SIGNED_IN,
    },
    policy: {
      title: 'Richtlinie der Organisation',
      pass: ({ keys }) => `Angewendet: ${keys}.`,
      skipped: 'Keine',
    },
    storage: {
      title: 'Gespeicherte Daten',
      pass: () => 'OK',
      fail: ({ setAside }) =>
        `Beschädigt oder aus einer neueren Version und daher zurückgesetzt: ${setAside}. Sie müssen nichts tun.`,
      skipped: PREREQUISITE_FAILED,
    },
    version: {
      title: 'Versionen',
      pass: ({ version, browser }) => `Erweiterung ${version}, ${browser}`,
      skipped: PREREQUISITE_FAILED,
    },
  },
};
