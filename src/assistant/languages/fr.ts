import type { WrittenWords } from './language-words.ts';

export const FR: WrittenWords = {
  opening:
    'ouvre ouvrez ouvrir ouvre-moi lance lancez lancer démarre démarrer démarrez va aller allez accéder accède connecte connectez amène emmène',
  fillers:
    's il te vous plaît plait svp stp merci moi le la les l un une de du des d à au aux sur dans mon ma mes notre l appli application app site page portail programme outil vite rapidement maintenant tout suite bonjour salut ok oui alors bon et je j voudrais aimerais veux peux pouvez pourriez pourrais tu besoin ai aurais faut dois prie me m nous encore urgence juste y en',
  limits:
    'ne n pas jamais sans si quand lorsque dès avant après plus tard demain à ou plutôt sauf pourquoi comment quoi qui quel quelle lien liens url adresse assigné liste ferme fermez déconnecte supprime change envoie écris cherche il elle ils lui rappelle que est non faux',
  joining: 'et puis ensuite aussi également plus',
  referring:
    'le la les l lui ça cela celui celle ceux y même deux encore premier première deuxième second seconde troisième dernier dernière oui lien',
  ordinals:
    'premier première/deuxième second seconde/troisième/quatrième/cinquième/dernier dernière',
  counting: 'combien nombre',
};
