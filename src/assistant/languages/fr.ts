import type { WordLists } from './language-words.ts';

export const FR: WordLists = {
  opening:
    'ouvre ouvrez ouvrir ouvre-moi lance lancez lancer démarre démarrer démarrez va aller allez accéder accède connecte connectez amène emmène ouvres ouvririez ouvriez lances démarres rends rendez mène menez emmenez emmener amener entre entrer rentrer',
  fillers:
    's il te vous plaît plait svp stp merci moi le la les l un une de du des d à au aux sur dans mon ma mes notre l appli application app site page portail programme outil vite rapidement maintenant tout suite bonjour salut ok oui alors bon et je j voudrais aimerais veux peux pouvez pourriez pourrais tu besoin aurais faut dois prie me m nous encore urgence juste y en jaimerais jveux jvoudrais jpeux peut tsé là faudrait faire plaisir gentil cordialement bonne journée madame monsieur plz bien vouloir go fissa nouveau chez ouais donc mtn vitesse dabord pouvoir ça tes nos sil',
  limits:
    'réception retour arrivée ne n pas jamais sans si quand lorsque avant après plus tard demain ou plutôt sauf pourquoi lien liens url adresse assigné liste ferme fermez déconnecte supprime change envoie écris elle ils lui rappelle non faux hyperlien hyperliens adresses pourvu condition dès tant lorsqu accès permission permissions droits pendant durant lors terminé finie',
  times:
    'hier avant-hier soir matin midi lundi mardi mercredi jeudi vendredi samedi dimanche heure heures',
  doubts:
    'cherche nimporte soit dit disait demande écrit appelle explique montre apprends aide marche fonctionne lent lente plante bug bugue déposez dépose charge crée créer invite partage copie réponds étais était ouvert pu coûte passe collègue collègues dis qd rentre minutes chaque toujours fois mets mettez mettre met poste poster postez publie publier publiez ajoute ajouter ajoutez colle coller déposer pose poser range ranger enregistre enregistrer enregistrez téléverse téléverser téléversez charger chargez importe importer importez exporte exporter planifie planifier planifiez programme programmer programmez organise organiser organisez configure configurer configurez installe installer installez active activer activez paramètre paramétrer note noter notez inscris inscrire inscrivez écrivez envoyer envoyez transfère transférer transférez commenter commentez partager partagez modifie modifiez dessine dessiner signe signer signez valide valider imprime imprimer télécharge télécharger réserve réserver réservez mieux meilleur meilleure différence différences compare comparer comparez comparaison vs versus préfères préférez balance balancez',
  asking: 'comment quoi qui quel quelle que est à',
  joining: 'et puis ensuite aussi également plus',
  referring:
    'le la les l lui ça cela celui celle ceux y même deux encore premier première deuxième second seconde troisième dernier dernière oui lien',
  ordinals:
    'premier première/deuxième second seconde/troisième/quatrième/cinquième/dernier dernière',
  counting: 'combien nombre',
  alike: 'no o se mais bis na',
  acting: 'ouvre ouvrez ouvrir ouvres lance lancez lancer démarre démarrer démarrez fais faites',
  places: 'sur dans à au aux via avec par en chez',
  closing: '',
  recipient: 'pour à au aux',
  articles:
    'le la les l un une mon ma mes notre nos votre ton ta son sa ses leur leurs ce cette ces autre nouveau nouvelle nouvel pauvre petit petite toute tout grand',
  people:
    'stagiaire stagiaires collègue collègues chef cheffe patron patronne apprenti apprentie alternant alternante élève élèves étudiant étudiante étudiants équipe employé employée employés salarié personnel client cliente clients patient patiente patients invité fils fille enfant enfants femme mari copain copine ami amie amis maman mère papa père mamie papi grand-mère frère sœur soeur assistant assistante secrétaire gars filles gens lui elle eux elles quelqu monsieur madame directeur directrice mémé tante oncle',
};
