import type { OptionsTranslation } from '../translation.ts';

const LIST = new Intl.ListFormat('nl', { type: 'conjunction' });
const PREREQUISITE_FAILED = 'Overgeslagen omdat een eerdere controle niet is geslaagd.';
const NOT_SIGNED_IN = 'Je bent niet aangemeld.';

export const DIAGNOSIS_TEXTS: Pick<OptionsTranslation, 'checks' | 'diagnosis'> = {
  diagnosis: {
    title: 'Problemen oplossen',
    text: (checkCount) =>
      `Voer ${checkCount} controles uit om te ontdekken wat er mis is en wie het kan oplossen.`,
    run: 'Controle starten',
    again: 'Opnieuw controleren',
    running: 'Controleren…',
    copyReport: 'Rapport kopiëren',
    reportTitle: 'Okta End User Assistant: rapport',
    reportOrg: (host) => `Organisatie: ${host ?? 'geen'}`,
    reportText: 'Het rapport bevat geen wachtwoorden, tokens of namen.',
    allGood: 'Geen problemen gevonden.',
    problemCount: (count) =>
      count === 1 ? '1 probleem gevonden.' : `${count} problemen gevonden.`,
    toolsOff: (labels) =>
      `Uitgeschakeld en daarom niet beschikbaar voor de assistent: ${LIST.format(labels)}.`,
    showTools: 'Tools tonen',
    good: 'Geslaagd',
    bad: 'Mislukt',
    skipped: 'Niet gecontroleerd',
    finding: (title, text) => `${title}. ${text}`,
    policyInvalid: (keys) => `Ongeldig: ${keys}.`,
    policyUnknownTools: (names) =>
      `disabledTools noemt tools die niet bestaan: ${names}. Alle tools zijn uitgeschakeld totdat dit is opgelost.`,
    policyConflicts: (keys) =>
      `Meer dan eens ingesteld met verschillende waarden: ${keys}. De strengste waarde geldt, of geen.`,
    policyOrg:
      'Er kan geen Okta-organisatie worden gebruikt totdat orgUrl en clientId allebei ingesteld en geldig zijn.',
    policyNeedsFix: 'Het beheerde beleid van de Okta End User Assistant moet worden gecorrigeerd.',
    clockCorrect: 'Juist',
    clockAhead: (seconds) =>
      `Loopt ${seconds} seconden voor op die van Okta. Tot vijf minuten is geen probleem.`,
    clockBehind: (seconds) =>
      `Loopt ${seconds} seconden achter op die van Okta. Tot vijf minuten is geen probleem.`,
  },
  checks: {
    access: {
      title: 'Toegang tot je Okta-organisatie',
      pass: () => 'Toegestaan door de browser',
      skipped: 'Er is geen organisatie verbonden.',
    },
    org: {
      title: 'Je Okta-organisatie',
      pass: () => 'Bereikbaar',
      skipped: PREREQUISITE_FAILED,
    },
    metadata: {
      title: 'Okta-configuratie',
      pass: () => 'Geldig',
      skipped: PREREQUISITE_FAILED,
    },
    client: { title: 'Client-ID', pass: () => 'Herkend', skipped: PREREQUISITE_FAILED },
    redirect: { title: 'Omleidings-URI', pass: () => 'Herkend', skipped: PREREQUISITE_FAILED },
    scope: {
      title: 'Machtiging om je gegevens te lezen',
      pass: () => 'Verleend',
      skipped: 'Pas bij het aanmelden blijkt of de scope is verleend.',
    },
    session: {
      title: 'Aanmelding',
      pass: ({ minutesLeft }) => {
        const minutes = Number(minutesLeft);
        if (minutes === 1) return 'Het toegangstoken is nog 1 minuut geldig.';
        return minutes > 0
          ? `Het toegangstoken is nog ${minutesLeft} minuten geldig.`
          : 'Het toegangstoken wordt bij het volgende verzoek vernieuwd.';
      },
      skipped: NOT_SIGNED_IN,
    },
    profile: { title: 'Je profiel', pass: () => 'Beschikbaar', skipped: NOT_SIGNED_IN },
    applications: {
      title: 'Je apps',
      pass: ({ count }) => (count === '1' ? '1 app' : `${count} apps`),
      skipped: NOT_SIGNED_IN,
    },
    'rate-limit': {
      title: 'Verzoeklimiet van Okta',
      pass: () => 'Niet bereikt',
      skipped: PREREQUISITE_FAILED,
    },
    clock: { title: 'Klok van dit apparaat', skipped: PREREQUISITE_FAILED },
    dpop: {
      title: 'Tokenbinding (DPoP)',
      pass: ({ tokens }) =>
        tokens === 'DPoP' ? 'Vereist: de tokens werken alleen in deze browser' : 'Niet vereist',
      fail: ({ tokens }) =>
        tokens === 'DPoP'
          ? 'De sleutel waaraan de tokens zijn gebonden, ontbreekt. Meld je opnieuw aan.'
          : 'Je organisatie vereist tokens die aan deze browser zijn gebonden, en die van jou zijn dat niet. Meld je opnieuw aan.',
      skipped: NOT_SIGNED_IN,
    },
    policy: {
      title: 'Organisatiebeleid',
      pass: ({ keys }) => `Toegepast: ${keys}.`,
      skipped: 'Geen',
    },
    storage: {
      title: 'Opgeslagen gegevens',
      pass: () => 'OK',
      fail: ({ setAside }) =>
        `Beschadigd of uit een nieuwere versie, en daarom gereset: ${setAside}. Je hoeft niets te doen.`,
      skipped: PREREQUISITE_FAILED,
    },
    version: {
      title: 'Versies',
      pass: ({ version, browser }) => `Extensie ${version}, ${browser}`,
      skipped: PREREQUISITE_FAILED,
    },
  },
};
