import type { OptionsTranslation } from '../translation.ts';

export const SETTINGS_FILE_TEXTS: OptionsTranslation['settings-file'] = {
  title: 'Exporter et importer',
  text: 'Vos surnoms, applications épinglées, langue et thème dans un fichier : pour les conserver à la déconnexion ou les utiliser dans un autre navigateur.',
  export: 'Exporter',
  import: 'Importer',
  exported: 'Fichier créé',
  imported: (nicknames, pins, leftOut) =>
    `Surnoms ajoutés : ${nicknames}. Applications épinglées : ${pins}. Éléments ignorés : ${leftOut}.`,
  nothingChanged: 'Rien n’a été modifié.',
  refused: {
    'too-large': 'Ce fichier est trop volumineux pour un fichier de paramètres.',
    'not-readable': 'Ce fichier est illisible. Choisissez un fichier exporté ici.',
    foreign: 'Ce n’est pas un fichier de paramètres de cette extension.',
    newer:
      'Ce fichier provient d’une version plus récente. Mettez l’extension à jour, puis importez-le.',
    'other-org': 'Ce fichier concerne une autre organisation :',
  },
};
