<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Voir dans&#xa0;:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Fichiers de &amp;type&#xa0;:</translation>
    </message>
</context>
<context>
    <name>abbreviations</name>
    <message>
        <source>Abbreviations</source>
        <translation>Abréviations</translation>
    </message>
    <message>
        <source>Usual ones (gov, w/o, pb, tjs) are written out while you type; {keys} leaves those of a line as typed. Add your own. No name may be in them.</source>
        <translation>Les plus courantes (pb, tjs, gouv, w/o) s’écrivent en toutes lettres pendant la frappe&#x202f;; {keys} laisse celles d’une ligne telles quelles. Ajoutez les vôtres. Aucun nom ne peut y figurer.</translation>
    </message>
    <message>
        <source>Abbreviation</source>
        <translation>Abréviation</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>Signifie</translation>
    </message>
    <message>
        <source>Keep the abbreviation</source>
        <translation>Garder l’abréviation</translation>
    </message>
    <message>
        <source>Take the chosen one away (Del)</source>
        <translation>Retirer celle qui est choisie (Suppr)</translation>
    </message>
    <message>
        <source>Your abbreviations</source>
        <translation>Vos abréviations</translation>
    </message>
    <message>
        <source>{short} is written out.</source>
        <translation>{short} s’écrit en toutes lettres.</translation>
    </message>
    <message>
        <source>{short} stays as typed.</source>
        <translation>{short} reste tel quel.</translation>
    </message>
    <message>
        <source>From the organiser, in the language of the line</source>
        <translation>De l’organisateur, dans la langue de la ligne</translation>
    </message>
</context>
<context>
    <name>account</name>
    <message>
        <source>{title}: {days} days, {sessions} sessions, {people} participants.</source>
        <translation>{title}&#xa0;: {days} jours, {sessions} séances, {people} participants.</translation>
    </message>
    <message>
        <source>Everybody in it is invented.</source>
        <translation>Tout le monde y est inventé.</translation>
    </message>
    <message>
        <source>The organiser makes a key with a recovery sheet, and an event kit</source>
        <translation>L’organisateur crée une clé avec sa fiche de secours, et un kit d’événement</translation>
    </message>
    <message>
        <source>{kit}: programme, list of participants, k = {k}</source>
        <translation>{kit}&#xa0;: programme, liste des participants, k = {k}</translation>
    </message>
    <message>
        <source>Three rapporteurs type; names become categories before anything is stored</source>
        <translation>Trois rapporteurs tapent&#x202f;; les noms deviennent des catégories avant que rien ne soit écrit</translation>
    </message>
    <message>
        <source>rapporteur {number}: {notes} notes, {n} mentions replaced,</source>
        <translation>rapporteur {number}&#xa0;: {notes} notes, {n} mentions remplacées,</translation>
    </message>
    <message>
        <source>{n} open findings generalised before sealing</source>
        <translation>{n} constats ouverts généralisés avant de sceller</translation>
    </message>
    <message>
        <source>Categories of fewer than {k} people or organisations are widened, together with their neighbours</source>
        <translation>Les catégories de moins de {k} personnes ou organisations sont élargies, avec leurs voisines</translation>
    </message>
    <message>
        <source>They seal: shuffled, signed, encrypted for the organiser&apos;s key and the recovery sheet alone</source>
        <translation>Ils scellent&#xa0;: mélangé, signé, chiffré pour la clé de l’organisateur et la fiche de secours seules</translation>
    </message>
    <message>
        <source>The report, in English and French</source>
        <translation>Le rapport, en anglais et en français</translation>
    </message>
    <message>
        <source>The audit reads every report and every opened bundle again, against the roster</source>
        <translation>L’audit relit chaque rapport et chaque paquet ouvert et les compare à la liste</translation>
    </message>
    <message>
        <source>{files} files, {n} mention of a participant or an organisation</source>
        <translation>{files} fichiers, {n} mention d’un participant ou d’une organisation</translation>
    </message>
    <message>
        <source>{files} files, {n} mentions of a participant or an organisation</source>
        <translation>{files} fichiers, {n} mentions d’un participant ou d’une organisation</translation>
    </message>
    <message>
        <source>LEAK {file}: {place}: {rule}</source>
        <translation>FUITE {file}&#xa0;: {place}&#xa0;: {rule}</translation>
    </message>
    <message>
        <source>The organiser imports and merges</source>
        <translation>L’organisateur importe et réunit</translation>
    </message>
    <message>
        <source>{bundles} bundles, {notes} notes; the first bundle once more changed nothing</source>
        <translation>{bundles} paquets, {notes} notes&#x202f;; le premier paquet une seconde fois n’a rien changé</translation>
    </message>
    <message>
        <source>({n} imported).</source>
        <translation>({n} importé).</translation>
    </message>
    <message>
        <source>no bundle covers: {title}</source>
        <translation>aucun paquet pour&#xa0;: {title}</translation>
    </message>
    <message>
        <source>All of it is in {folder}. Real passphrases and words never lie beside what they open; here they do:</source>
        <translation>Tout est dans {folder}. De vraies phrases secrètes ne sont jamais à côté de ce qu’elles ouvrent&#x202f;; ici, si&#xa0;:</translation>
    </message>
    <message>
        <source>{passphrase} opens {kit}, {key}, {archive} and rapporteur-1.ntvault to -{last}.ntvault</source>
        <translation>{passphrase} ouvre {kit}, {key}, {archive} et rapporteur-1.ntvault à -{last}.ntvault</translation>
    </message>
    <message>
        <source>{programme}, {roster}: the organiser&apos;s own two files, to make a kit of; the one list with names</source>
        <translation>{programme}, {roster}&#xa0;: les deux fichiers de l’organisateur, pour en faire un kit&#x202f;; la seule liste avec des noms</translation>
    </message>
    <message>
        <source>{sheet}: the 28 words of the recovery sheet, which open the bundles if {key} is lost</source>
        <translation>{sheet}&#xa0;: les 28 mots de la fiche de secours, qui ouvrent les paquets si {key} est perdue</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>{session}: {who}</source>
        <translation>{session}&#xa0;: {who}</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>stay with the rapporteur</source>
        <translation>restent chez le rapporteur</translation>
    </message>
    <message>
        <source>are shown as {category}</source>
        <translation>paraissent comme {category}</translation>
    </message>
    <message>
        <source>{file}: {notes} notes</source>
        <translation>{file}&#xa0;: {notes} notes</translation>
    </message>
    <message>
        <source>{n} own remarks stay behind</source>
        <translation>{n} remarques personnelles restent</translation>
    </message>
    <message>
        <source>{n} notes withheld</source>
        <translation>{n} notes qui restent dans le coffre</translation>
    </message>
    <message>
        <source>; </source>
        <translation>&#x202f;; </translation>
    </message>
    <message>
        <source>receipt to read aloud: {words}</source>
        <translation>reçu à lire à voix haute&#xa0;: {words}</translation>
    </message>
</context>
<context>
    <name>argparse</name>
    <message>
        <source>usage: </source>
        <translation>utilisation&#xa0;: </translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>arguments&#xa0;</translation>
    </message>
    <message>
        <source>options</source>
        <translation>options&#xa0;</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>affiche cette aide et s’arrête</translation>
    </message>
    <message>
        <source>%(prog)s: error: %(message)s
</source>
        <translation>%(prog)s: erreur&#xa0;: %(message)s
</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>argument %(argument_name)s&#xa0;: %(message)s</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>arguments inconnus&#xa0;: %s</translation>
    </message>
    <message>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <translation>option ambiguë&#xa0;: %(option)s peut vouloir dire %(matches)s</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>valeur non admise&#xa0;: %(value)r (au choix&#xa0;: %(choices)s)</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>il faut une valeur</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>il faut au moins une valeur</translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <translation>valeur %(type)s non valable&#xa0;: %(value)r</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>il manque ces arguments&#xa0;: %s</translation>
    </message>
    <message>
        <source>one of the arguments %s is required</source>
        <translation>il faut l’un des arguments %s</translation>
    </message>
    <message>
        <source>not allowed with argument %s</source>
        <translation>incompatible avec l’argument %s</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>valeur de trop&#xa0;: %r</translation>
    </message>
</context>
<context>
    <name>attendance</name>
    <message>
        <source>Who is present? {count} of {all}</source>
        <translation>Qui est présent&#x202f;? {count} sur {all}</translation>
    </message>
    <message>
        <source>Participants, ticked if present</source>
        <translation>Participants, cochés s’ils sont présents</translation>
    </message>
    <message>
        <source>Everybody is present</source>
        <translation>Tout le monde est présent</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Personne pour l’instant</translation>
    </message>
    <message>
        <source>{code} is present.</source>
        <translation>{code}&#xa0;: présent.</translation>
    </message>
    <message>
        <source>{code} is not present.</source>
        <translation>{code}&#xa0;: absent.</translation>
    </message>
    <message>
        <source>present</source>
        <translation>présent</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>Space ticks, Enter begins, letters go to a code.</source>
        <translation>Espace coche, Entrée commence, les lettres mènent à un code.</translation>
    </message>
    <message>
        <source>Arrivals and departures: in Capture.</source>
        <translation>Arrivées et départs&#x202f;: dans Noter.</translation>
    </message>
</context>
<context>
    <name>brief</name>
    <message>
        <source>Language of the brief</source>
        <translation>Langue du résumé</translation>
    </message>
    <message>
        <source>File of the brief (.docx or .pdf)</source>
        <translation>Fichier du résumé (.docx ou .pdf)</translation>
    </message>
    <message>
        <source>Write the brief: {n} note</source>
        <translation>Écrire le résumé&#xa0;: {n} note</translation>
    </message>
    <message>
        <source>Write the brief: {n} notes</source>
        <translation>Écrire le résumé&#xa0;: {n} notes</translation>
    </message>
    <message>
        <source>Writing the brief</source>
        <translation>Écriture du résumé</translation>
    </message>
    <message>
        <source>The brief is in {file}.</source>
        <translation>Le résumé est dans {file}.</translation>
    </message>
    <message>
        <source>The brief is in {file}. It is longer than a page: leave some notes out, and write it again.</source>
        <translation>Le résumé est dans {file}. Il dépasse une page&#xa0;: laissez quelques notes de côté et réécrivez-le.</translation>
    </message>
    <message>
        <source>{n} point or quote stays out: a key above moves it.</source>
        <translation>{n} propos ou citation reste en dehors&#xa0;: une touche ci-dessus le déplace.</translation>
    </message>
    <message>
        <source>{n} points and quotes stay out: a key above moves the chosen one.</source>
        <translation>{n} propos et citations restent en dehors&#xa0;: une touche ci-dessus déplace la note choisie.</translation>
    </message>
    <message>
        <source>The brief is in {file}. {n} note is not in it: too few could have said it.</source>
        <translation>Le résumé est dans {file}. {n} note n’y est pas&#xa0;: trop peu de personnes ont pu la dire.</translation>
    </message>
    <message>
        <source>The brief is in {file}. {n} notes are not in it: too few could have said them.</source>
        <translation>Le résumé est dans {file}. {n} notes n’y sont pas&#xa0;: trop peu de personnes ont pu les dire.</translation>
    </message>
    <message>
        <source>One page that all who get it can read: notes are widened as at sealing, and findings must be decided first.</source>
        <translation>Une page que lisent tous ceux qui la reçoivent&#x202f;: les notes y sont élargies comme au scellement, et les constats doivent être tranchés avant.</translation>
    </message>
</context>
<context>
    <name>bundles</name>
    <message>
        <source>Sealed bundles (.ntbundle)</source>
        <translation>Paquets scellés (.ntbundle)</translation>
    </message>
    <message>
        <source>Path of a bundle to add</source>
        <translation>Chemin d’un paquet à ajouter</translation>
    </message>
    <message>
        <source>Type a path and press Enter, or choose</source>
        <translation>Tapez un chemin puis Entrée, ou choisissez</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Bundles to import; Delete removes one</source>
        <translation>Paquets à importer&#x202f;; Suppr en retire un</translation>
    </message>
    <message>
        <source>Drop the rapporteurs’ bundles here</source>
        <translation>Déposez ici les paquets des rapporteurs</translation>
    </message>
    <message>
        <source>or add them below.</source>
        <translation>ou ajoutez-les ci-dessous.</translation>
    </message>
    <message>
        <source>Take the chosen one out (Del)</source>
        <translation>Retirer celui qui est choisi (Suppr)</translation>
    </message>
    <message>
        <source>There is no such file: check the path.</source>
        <translation>Ce fichier n’existe pas&#xa0;: vérifiez le chemin.</translation>
    </message>
    <message>
        <source>There is no file {file}: check the path.</source>
        <translation>Il n’y a pas de fichier {file}&#xa0;: vérifiez le chemin.</translation>
    </message>
    <message>
        <source>{name} is not a sealed bundle, and was not taken into the list.</source>
        <translation>{name} n’est pas un paquet scellé&#x202f;; il n’est pas entré dans la liste.</translation>
    </message>
</context>
<context>
    <name>busy</name>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
</context>
<context>
    <name>capture</name>
    <message>
        <source>Find in the notes; Enter: the next, Esc closes</source>
        <translation>Chercher dans les notes&#x202f;; Entrée&#x202f;: la suivante, Échap ferme</translation>
    </message>
    <message>
        <source>Find in the notes</source>
        <translation>Chercher dans les notes</translation>
    </message>
    <message>
        <source>Notes of this session</source>
        <translation>Notes de cette séance</translation>
    </message>
    <message>
        <source>{code}: what was said</source>
        <translation>{code}&#xa0;: ce qui a été dit</translation>
    </message>
    <message>
        <source>The line</source>
        <translation>La ligne</translation>
    </message>
    <message>
        <source>Nothing is replaced in this line.</source>
        <translation>Rien n’est remplacé dans cette ligne.</translation>
    </message>
    <message>
        <source>The line is empty: reasons are told of a line as you type it.</source>
        <translation>La ligne est vide&#x202f;: les raisons sont dites pour la ligne que vous tapez.</translation>
    </message>
    <message>
        <source>{number} of {count}: {reason}</source>
        <translation>{number} sur {count}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Preview: what Enter stores</source>
        <translation>Aperçu&#xa0;: ce qu’Entrée enregistre</translation>
    </message>
    <message>
        <source>What Enter stores is shown here.</source>
        <translation>Ce qu’Entrée enregistre s’affiche ici.</translation>
    </message>
    <message>
        <source>You are editing a note. Enter stores it, Esc leaves it as it was.</source>
        <translation>Vous corrigez une note. Entrée l’enregistre, Échap la laisse telle quelle.</translation>
    </message>
    <message>
        <source>No event kit is open</source>
        <translation>Aucun kit de l’événement n’est ouvert</translation>
    </message>
    <message>
        <source>The kit holds the programme and the participants: without it no name can be replaced.</source>
        <translation>Il contient le programme et les participants&#xa0;: sans lui, aucun nom ne peut être remplacé.</translation>
    </message>
    <message>
        <source>Which session is it?</source>
        <translation>Quelle est la séance&#x202f;?</translation>
    </message>
    <message>
        <source>Choose the session in which you take notes.</source>
        <translation>Choisissez la séance dont vous prenez les notes.</translation>
    </message>
    <message>
        <source>An edit waits in its own session</source>
        <translation>Une modification attend dans sa séance</translation>
    </message>
    <message>
        <source>{n} edits wait in their own sessions</source>
        <translation>{n} modifications attendent dans leurs séances</translation>
    </message>
    <message>
        <source>Nothing is left of this one: say it in other words, then Enter. It is the last one; Esc leaves.</source>
        <translation>Il ne reste rien de celle-ci&#xa0;: dites-la autrement, puis Entrée. C’est la dernière&#x202f;; Échap quitte.</translation>
    </message>
    <message>
        <source>Nothing is left of this one: say it in other words, then Enter. Still {n}; Esc leaves.</source>
        <translation>Il ne reste rien de celle-ci&#xa0;: dites-la autrement, puis Entrée. Encore {n}&#x202f;; Échap quitte.</translation>
    </message>
    <message>
        <source>No note has these words. Esc shows all of them.</source>
        <translation>Aucune note n’a ces mots. Échap les montre toutes.</translation>
    </message>
    <message>
        <source>All notes are shown.</source>
        <translation>Toutes les notes sont affichées.</translation>
    </message>
    <message>
        <source>{n} note found. Enter marks it, {edit} edits it, Esc closes.</source>
        <translation>{n} note trouvée. Entrée la marque, {edit} la corrige, Échap ferme.</translation>
    </message>
    <message>
        <source>{n} notes found. Enter: the next, Shift+Enter: back, {edit} edits, Esc closes.</source>
        <translation>{n} notes trouvées. Entrée&#xa0;: la suivante, Maj+Entrée&#xa0;: la précédente, {edit} corrige, Échap ferme.</translation>
    </message>
    <message>
        <source>The note is as it was.</source>
        <translation>La note est restée telle quelle.</translation>
    </message>
    <message>
        <source>There is nothing more to take back or bring back.</source>
        <translation>Il n’y a plus rien à annuler ni à rétablir.</translation>
    </message>
    <message>
        <source>Done again.</source>
        <translation>Rétabli.</translation>
    </message>
    <message>
        <source>Saved: your own remark.</source>
        <translation>Enregistré&#xa0;: votre remarque personnelle.</translation>
    </message>
    <message>
        <source>Saved, {findings}: {category}, {kind}.</source>
        <translation>Enregistré, {findings}&#xa0;: {category}, {kind}.</translation>
    </message>
    <message>
        <source>Saved: {category}, {kind}.</source>
        <translation>Enregistré&#xa0;: {category}, {kind}.</translation>
    </message>
    <message>
        <source>The note “{note}” is taken back. {keys} brings it back.</source>
        <translation>La note «&#xa0;{note}&#xa0;» est annulée. {keys} la rétablit.</translation>
    </message>
    <message>
        <source>{n} note is taken back. {keys} brings it back.</source>
        <translation>{n} note est annulée. {keys} la rétablit.</translation>
    </message>
    <message>
        <source>{n} notes are taken back. {keys} brings them back.</source>
        <translation>{n} notes sont annulées. {keys} les rétablit.</translation>
    </message>
    <message>
        <source>The change to “{note}” is taken back. {keys} does it again.</source>
        <translation>La modification de «&#xa0;{note}&#xa0;» est annulée. {keys} la rétablit.</translation>
    </message>
    <message>
        <source>The change to {n} note is taken back. {keys} does it again.</source>
        <translation>La modification de {n} note est annulée. {keys} la rétablit.</translation>
    </message>
    <message>
        <source>The change to {n} notes is taken back. {keys} does it again.</source>
        <translation>La modification de {n} notes est annulée. {keys} la rétablit.</translation>
    </message>
    <message>
        <source>The change to “{note}” is done again.</source>
        <translation>La modification de «&#xa0;{note}&#xa0;» est rétablie.</translation>
    </message>
    <message>
        <source>The change to {n} note is done again.</source>
        <translation>La modification de {n} note est rétablie.</translation>
    </message>
    <message>
        <source>The change to {n} notes is done again.</source>
        <translation>La modification de {n} notes est rétablie.</translation>
    </message>
    <message>
        <source>The note “{note}” is there again.</source>
        <translation>La note «&#xa0;{note}&#xa0;» est de nouveau là.</translation>
    </message>
    <message>
        <source>{n} note is there again.</source>
        <translation>{n} note est de nouveau là.</translation>
    </message>
    <message>
        <source>{n} notes are there again.</source>
        <translation>{n} notes sont de nouveau là.</translation>
    </message>
    <message>
        <source>Own remark, never exported</source>
        <translation>Remarque personnelle, jamais transmise</translation>
    </message>
    <message>
        <source>{category} (goes on)</source>
        <translation>{category} (suite)</translation>
    </message>
    <message>
        <source>Speaker not known: {category}</source>
        <translation>Intervenant inconnu&#xa0;: {category}</translation>
    </message>
    <message>
        <source>No speaker yet: {category}</source>
        <translation>Pas encore d’intervenant&#xa0;: {category}</translation>
    </message>
    <message>
        <source>{category} (as before)</source>
        <translation>{category} (comme avant)</translation>
    </message>
    <message>
        <source>{kind} with “{point}”</source>
        <translation>{kind} avec «&#xa0;{point}&#xa0;»</translation>
    </message>
    <message>
        <source>{n} replaced</source>
        <translation>{n} remplacé</translation>
    </message>
    <message>
        <source>{n} replaced</source>
        <comment>several</comment>
        <translation>{n} remplacés</translation>
    </message>
    <message>
        <source>Off the table</source>
        <translation>Hors compte rendu</translation>
    </message>
    <message>
        <source>Open the event kit</source>
        <translation>Ouvrir le kit de l’événement</translation>
    </message>
    <message>
        <source>Choose the session</source>
        <translation>Choisir la séance</translation>
    </message>
    <message>
        <source>Deleted. {keys} brings it back.</source>
        <translation>Supprimé. {keys} le rétablit.</translation>
    </message>
    <message>
        <source>Taken back. {keys} brings it back.</source>
        <translation>Annulé. {keys} le rétablit.</translation>
    </message>
    <message>
        <source>Nothing is replaced in this note.</source>
        <translation>Rien n’est remplacé dans cette note.</translation>
    </message>
    <message>
        <source>Abbreviations are written out.</source>
        <translation>Les abréviations s’écrivent en toutes lettres.</translation>
    </message>
    <message>
        <source>This line keeps its abbreviations as typed.</source>
        <translation>Cette ligne garde ses abréviations telles quelles.</translation>
    </message>
    <message>
        <source>{n} written out ({keys}: as typed)</source>
        <translation>{n} en toutes lettres ({keys}&#xa0;: tel quel)</translation>
    </message>
    <message>
        <source>{n} written out ({keys}: as typed)</source>
        <comment>several</comment>
        <translation>{n} en toutes lettres ({keys}&#xa0;: tel quel)</translation>
    </message>
    <message>
        <source>The theme is left out: it may name somebody</source>
        <translation>Le thème est omis&#xa0;: il pourrait nommer quelqu’un</translation>
    </message>
    <message>
        <source>In this session: {counts}</source>
        <translation>Dans cette séance&#xa0;: {counts}</translation>
    </message>
    <message>
        <source>No abbreviation of the last note was written out.</source>
        <translation>Aucune abréviation de la dernière note n’a été écrite en toutes lettres.</translation>
    </message>
    <message>
        <source>The last note has its abbreviations as typed.</source>
        <translation>La dernière note garde ses abréviations telles quelles.</translation>
    </message>
    <message>
        <source>Who spoke? Type the code and a colon, then Enter. It is the last one; Esc leaves.</source>
        <translation>Qui a parlé&#x202f;? Tapez le code et deux-points, puis Entrée. C’est la dernière&#x202f;; Échap quitte.</translation>
    </message>
    <message>
        <source>Who spoke? Type the code and a colon, then Enter. Still {n}; Esc leaves.</source>
        <translation>Qui a parlé&#x202f;? Tapez le code et deux-points, puis Entrée. Encore {n}&#x202f;; Échap quitte.</translation>
    </message>
    <message>
        <source>not ticked as present</source>
        <translation>non cochée parmi les présents</translation>
    </message>
    <message>
        <source>{notes}: {kinds}</source>
        <translation>{notes}&#xa0;: {kinds}</translation>
    </message>
    <message>
        <source>{n} point</source>
        <translation>{n} propos</translation>
    </message>
    <message>
        <source>{n} points</source>
        <translation>{n} propos</translation>
    </message>
    <message>
        <source>Another note is being edited: Enter stores it, Esc leaves it as it was.</source>
        <translation>Une autre note est en cours de correction&#xa0;: Entrée l’enregistre, Échap la laisse telle quelle.</translation>
    </message>
    <message>
        <source>This session is off the table</source>
        <translation>Cette séance est hors compte rendu</translation>
    </message>
    <message>
        <source>Nothing of it is kept, so there is no line to type in.</source>
        <translation>Rien n’en est gardé&#x202f;: il n’y a donc pas de ligne où taper.</translation>
    </message>
    <message>
        <source>Choose another session</source>
        <translation>Choisir une autre séance</translation>
    </message>
    <message>
        <source>The sealed bundle is older than your notes: seal again.</source>
        <translation>Le paquet scellé est plus ancien que vos notes&#xa0;: scellez de nouveau.</translation>
    </message>
    <message>
        <source>Enter stores · {edit} edits the last note · {why} says why · Up goes to the notes</source>
        <translation>Entrée enregistre · {edit} corrige la dernière note · {why} dit pourquoi · Flèche haut va aux notes</translation>
    </message>
    <message>
        <source>Nothing is written yet. Type the code of whoever speaks, a colon and what was said; then press Enter. {keys} shows the codes.</source>
        <translation>Rien n’est encore noté. Tapez le code de qui parle, deux points et ce qui a été dit&#x202f;; puis Entrée. {keys} montre les codes.</translation>
    </message>
    <message>
        <source>{n} own remark</source>
        <translation>{n} remarque personnelle</translation>
    </message>
    <message>
        <source>{n} own remarks</source>
        <translation>{n} remarques personnelles</translation>
    </message>
</context>
<context>
    <name>care</name>
    <message>
        <source>This vault</source>
        <translation>Ce coffre</translation>
    </message>
    <message>
        <source>Each of these asks for the passphrase, so that nobody else does it for you.</source>
        <translation>Chacune de ces actions demande la phrase secrète, pour que personne d’autre ne la fasse à votre place.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>{name} (backup)</source>
        <translation>{name} (sauvegarde)</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sauvegarder</translation>
    </message>
    <message>
        <source>A copy that opens with the same passphrase, best on another disk. It is read back before you are told that it is there.</source>
        <translation>Une copie qui s’ouvre avec la même phrase secrète, de préférence sur un autre disque. Elle est relue avant de vous être annoncée.</translation>
    </message>
    <message>
        <source>Where the copy is to be</source>
        <translation>Où mettre la copie</translation>
    </message>
    <message>
        <source>Passphrase of this vault</source>
        <translation>Phrase secrète de ce coffre</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Backed up and read back: {name}</source>
        <translation>Sauvegardé et relu&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Another passphrase</source>
        <translation>Une autre phrase secrète</translation>
    </message>
    <message>
        <source>Backups that exist still open with the one that they were made with.</source>
        <translation>Les sauvegardes existantes s’ouvrent toujours avec celle du jour où elles ont été faites.</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>Phrase secrète actuelle</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>The new passphrase again</source>
        <translation>La nouvelle phrase secrète, encore une fois</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Changer la phrase secrète</translation>
    </message>
    <message>
        <source>Changing the passphrase</source>
        <translation>Changement de la phrase secrète</translation>
    </message>
    <message>
        <source>The new passphrase opens this vault from now on.</source>
        <translation>La nouvelle phrase secrète ouvre ce coffre désormais.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Effacer pour de bon</translation>
    </message>
    <message>
        <source>What you forgot, deleted or changed is no longer shown, but it is still in the vault. This writes the vault anew under a new key, with the notes as they read now, and destroys the old one. Backups keep what they hold.</source>
        <translation>Ce que vous avez oublié, supprimé ou corrigé ne s’affiche plus, mais se trouve encore dans le coffre. Ceci réécrit le coffre sous une nouvelle clé, avec les notes telles qu’elles se lisent, et détruit l’ancien. Les sauvegardes gardent ce qu’elles contiennent.</translation>
    </message>
    <message>
        <source>Passphrase, to erase for good</source>
        <translation>Phrase secrète, pour effacer</translation>
    </message>
    <message>
        <source>Erase it now? Nothing of it can be brought back, and there is nothing to undo.</source>
        <translation>Effacer maintenant&#x202f;? Rien de cela ne pourra être retrouvé, et rien ne pourra être annulé.</translation>
    </message>
    <message>
        <source>Yes, erase for good</source>
        <translation>Oui, effacer pour de bon</translation>
    </message>
    <message>
        <source>No, leave it as it is</source>
        <translation>Non, laisser tel quel</translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>Be the reader who has the list of participants. It is read here, and not kept.</source>
        <translation>Mettez-vous à la place d’un lecteur qui a la liste des participants. Elle est lue ici, et n’est pas gardée.</translation>
    </message>
    <message>
        <source>Folder with what will go out</source>
        <translation>Dossier de ce qui va sortir</translation>
    </message>
    <message>
        <source>Whom would a reader guess?</source>
        <translation>Qui un lecteur devinerait-il&#x202f;?</translation>
    </message>
    <message>
        <source>Look for names in the files</source>
        <translation>Chercher des noms dans les fichiers</translation>
    </message>
    <message>
        <source>Show the words that were found</source>
        <translation>Afficher les mots trouvés</translation>
    </message>
    <message>
        <source>Guessing as a reader would</source>
        <translation>Deviner comme un lecteur</translation>
    </message>
    <message>
        <source>Looking for names</source>
        <translation>Recherche de noms</translation>
    </message>
    <message>
        <source>Nothing is imported yet: {key}</source>
        <translation>Rien n’est encore importé&#xa0;: {key}</translation>
    </message>
    <message>
        <source>Listed are the notes that fewer than k people or organisations could believably have said, alone or over several sessions.</source>
        <translation>La liste donne les notes que moins de k personnes ou organisations ont vraisemblablement pu dire, une à une ou d’une séance à l’autre.</translation>
    </message>
    <message>
        <source>Is a name in the files?</source>
        <translation>Y a-t-il un nom dans les fichiers&#x202f;?</translation>
    </message>
    <message>
        <source>Every file is read, with its metadata and hidden parts. It is said where a name stands, not which.</source>
        <translation>Chaque fichier est lu, avec ses métadonnées et ses parties cachées. La page dit où se trouve un nom, mais pas lequel.</translation>
    </message>
    <message>
        <source>{notes}: none points at fewer than {k} people or organisations.</source>
        <translation>{notes}&#xa0;: aucune ne désigne moins de {k} personnes ou organisations.</translation>
    </message>
    <message>
        <source>{people} of {pool}, {organisations}</source>
        <translation>{people} sur {pool}, {organisations}</translation>
    </message>
    <message>
        <source>Files read in full: {read} of {all}.</source>
        <translation>Fichiers lus en entier&#xa0;: {read} sur {all}.</translation>
    </message>
    <message>
        <source>{n} mention of the list: do not publish this.</source>
        <translation>{n} mention de la liste&#xa0;: ne publiez pas cela.</translation>
    </message>
    <message>
        <source>The title is published as it stands.</source>
        <translation>Le titre est publié tel quel.</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>aucun nom</translation>
    </message>
    <message>
        <source>No participant and no organisation of the list is in them.</source>
        <translation>Aucun participant ni aucune organisation de la liste n’y figure.</translation>
    </message>
    <message>
        <source>Over several sessions, no kind of note points at too few.</source>
        <translation>D’une séance à l’autre, aucun type de notes ne désigne trop peu de monde.</translation>
    </message>
    <message>
        <source>Over several sessions, {n} group of notes of one kind points at too few.</source>
        <translation>D’une séance à l’autre, {n} groupe de notes d’un même type désigne trop peu de monde.</translation>
    </message>
    <message>
        <source>Over several sessions, {n} groups of notes of one kind point at too few.</source>
        <translation>D’une séance à l’autre, {n} groupes de notes d’un même type désignent trop peu de monde.</translation>
    </message>
    <message>
        <source>{categories}: too few people or organisations ({band}) were in all of these sessions. A reader may look for one person behind these notes.</source>
        <translation>{categories}&#xa0;: trop peu de personnes ou d’organisations ({band}) étaient dans toutes ces séances. Un lecteur peut chercher une seule personne derrière ces notes.</translation>
    </message>
    <message>
        <source>{n} mentions of the list: do not publish this.</source>
        <translation>{n} mentions de la liste&#xa0;: ne publiez pas cela.</translation>
    </message>
    <message>
        <source>{n} word may mean somebody of the list: look at it.</source>
        <translation>{n} mot peut désigner quelqu’un de la liste&#xa0;: regardez-le.</translation>
    </message>
    <message>
        <source>{n} words may mean somebody of the list: look at each.</source>
        <translation>{n} mots peuvent désigner quelqu’un de la liste&#xa0;: regardez chacun.</translation>
    </message>
    <message>
        <source>List every note</source>
        <translation>Lister toutes les notes</translation>
    </message>
    <message>
        <source>Put it back in the report (Del)</source>
        <translation>La remettre dans le rapport (Suppr)</translation>
    </message>
    <message>
        <source>Leave it out of the report (Del)</source>
        <translation>La laisser hors du rapport (Suppr)</translation>
    </message>
    <message>
        <source>{n} note is left out of the report.</source>
        <translation>{n} note est laissée hors du rapport.</translation>
    </message>
    <message>
        <source>{n} notes are left out of the report.</source>
        <translation>{n} notes sont laissées hors du rapport.</translation>
    </message>
    <message>
        <source>List every note to leave out one of these.</source>
        <translation>Listez toutes les notes pour en laisser une de celles-ci de côté.</translation>
    </message>
    <message>
        <source>No report has it, or says that there is such a note. It stays in the archive.</source>
        <translation>Aucun rapport ne la donne, ni ne dit qu’il y a une telle note. Elle reste dans les archives.</translation>
    </message>
    <message>
        <source>It came in the bundle with the receipt {words}: its rapporteur can say it more generally and seal again.</source>
        <translation>Elle est venue dans le paquet dont le reçu est {words}&#xa0;: son rapporteur peut la dire de façon plus générale et sceller de nouveau.</translation>
    </message>
    <message>
        <source>In the report again.</source>
        <translation>De nouveau dans le rapport.</translation>
    </message>
    <message>
        <source>{notes}: {n} points at fewer than {k} people or organisations. Leave it out, have it said more generally, or let it stand.</source>
        <translation>{notes}&#xa0;: {n} désigne moins de {k} personnes ou organisations. Laissez-la de côté, faites-la dire de façon plus générale, ou gardez-la.</translation>
    </message>
    <message>
        <source>{notes}: {n} point at fewer than {k} people or organisations. Leave them out, have them said more generally, or let them stand.</source>
        <translation>{notes}&#xa0;: {n} désignent moins de {k} personnes ou organisations. Laissez-les de côté, faites-les dire de façon plus générale, ou gardez-les.</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>laissée de côté</translation>
    </message>
    <message>
        <source>Outside of the titles no participant and no organisation of the list is in them.</source>
        <translation>En dehors des titres, aucun participant ni aucune organisation de la liste n’y figure.</translation>
    </message>
    <message>
        <source>programme</source>
        <translation>programme</translation>
    </message>
    <message>
        <source>{place}: “{words}”</source>
        <translation>{place}&#xa0;: «&#x202f;{words}&#x202f;»</translation>
    </message>
    <message>
        <source>Left out of the report. Files written before still have it: write the report again.</source>
        <translation>Laissée hors du rapport. Les fichiers déjà écrits l’ont encore&#xa0;: écrivez de nouveau le rapport.</translation>
    </message>
    <message>
        <source>No name of the list is certain in them.</source>
        <translation>Aucun nom de la liste ne s’y trouve avec certitude.</translation>
    </message>
    <message>
        <source>In {n} places in all.</source>
        <translation>En tout, à {n} endroits.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>{file}: {places}</source>
        <translation>{file}&#xa0;: {places}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>&#x202f;; </translation>
    </message>
    <message>
        <source>one word, {n} places</source>
        <translation>un mot, {n} endroits</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>[y/N]</source>
        <translation>[o/N]</translation>
    </message>
    <message>
        <source>strip notes in a file</source>
        <translation>anonymise les notes d’un fichier</translation>
    </message>
    <message>
        <source>Replaces participants and their organisations by stakeholder categories.</source>
        <translation>Remplace les participants et leurs organisations par des catégories de parties prenantes.</translation>
    </message>
    <message>
        <source>language of the notes (default: of each note)</source>
        <translation>langue des notes (par défaut&#xa0;: de chaque note)</translation>
    </message>
    <message>
        <source>“they” for “he” and “she” where only one participant can be meant; flag the others</source>
        <translation>«&#x202f;they&#x202f;» pour «&#x202f;he&#x202f;» et «&#x202f;she&#x202f;» là où une seule personne peut être visée&#x202f;; signale les autres</translation>
    </message>
    <message>
        <source>default: standard input</source>
        <translation>par défaut&#xa0;: l’entrée standard</translation>
    </message>
    <message>
        <source>default: standard output</source>
        <translation>par défaut&#xa0;: la sortie standard</translation>
    </message>
    <message>
        <source>guess who said what, as a reader with the roster would</source>
        <translation>devine qui a dit quoi, comme un lecteur qui a la liste</translation>
    </message>
    <message>
        <source>Plays a reader who holds the public roster: for each note of reports, other files or bundles, how few people could believably have said it, and why. Names nobody unless asked to. Exit status 1 if any note is narrowed down to fewer than k people or organisations, 2 if a file could not be read in full.</source>
        <translation>Joue le lecteur qui a la liste publiée des participants&#xa0;: pour chaque note de rapports, d’autres fichiers ou de paquets, combien de personnes ont vraisemblablement pu la dire, et pourquoi. Ne nomme personne, sauf si on le demande. Code de sortie 1 si une note ne désigne plus que moins de k personnes ou organisations, 2 si un fichier n’a pas pu être lu en entier.</translation>
    </message>
    <message>
        <source>default: that of the programme, else {k}</source>
        <translation>par défaut&#xa0;: celui du programme, sinon {k}</translation>
    </message>
    <message>
        <source>the organiser&apos;s key, for bundles</source>
        <translation>la clé de l’organisateur, pour les paquets</translation>
    </message>
    <message>
        <source>first line: the passphrase of the key file</source>
        <translation>première ligne&#xa0;: la phrase secrète du fichier de clé</translation>
    </message>
    <message>
        <source>attack the notes of this archive as well</source>
        <translation>attaque aussi les notes de ces archives</translation>
    </message>
    <message>
        <source>list only the notes under k</source>
        <translation>ne liste que les notes sous k</translation>
    </message>
    <message>
        <source>print the texts of the notes as well</source>
        <translation>affiche aussi le texte des notes</translation>
    </message>
    <message>
        <source>print the names of those who are believable</source>
        <translation>affiche les noms de ceux qui ont vraisemblablement pu les dire</translation>
    </message>
    <message>
        <source>print one JSON document</source>
        <translation>affiche un document JSON</translation>
    </message>
    <message>
        <source>notetaker: of {notes} the files do not show in which session or category they were said, so that anybody of the list may have said them: a reader who knows more narrows them down further.</source>
        <translation>notetaker&#xa0;: de {notes}, les fichiers ne montrent pas dans quelle séance ou quelle catégorie elles ont été dites, si bien que toute personne de la liste a pu les dire&#xa0;: un lecteur qui en sait plus peut en écarter certaines.</translation>
    </message>
    <message>
        <source>{notes}, none with fewer than {k} believable speakers or organisations</source>
        <translation>{notes}, aucune ne désigne moins de {k} personnes ou organisations</translation>
    </message>
    <message>
        <source>{notes}, {n} under k = {k}; the smallest believable set is {people}</source>
        <translation>{notes}, {n} sous k = {k}&#x202f;; le plus petit groupe vraisemblable compte {people}</translation>
    </message>
    <message>
        <source>no cue</source>
        <translation>aucun indice</translation>
    </message>
    <message>
        <source>not in the roster’s words</source>
        <translation>pas dans les mots de la liste</translation>
    </message>
    <message>
        <source>k is a number from {least}</source>
        <translation>k est un nombre à partir de {least}</translation>
    </message>
    <message>
        <source>look for participants and organisations in files</source>
        <translation>cherche participants et organisations dans des fichiers</translation>
    </message>
    <message>
        <source>Reads txt, md, html, csv, json, docx, xlsx, pptx, odt, ods, odp and pdf files, with their metadata and hidden parts, and reports the place and the rule of every participant or organisation in them, and of each word that may mean one (unclear). With --programme what its titles say is told once, as they are published as they stand. A folder stands for all files in it. Exit status 1 if there is any outside of a title that is certain, or with --strict any at all, 2 if a file could not be read in full.</source>
        <translation>Lit des fichiers txt, md, html, csv, json, docx, xlsx, pptx, odt, ods, odp et pdf, avec leurs métadonnées et leurs parties cachées, et donne l’endroit et la règle de chaque participant ou organisation qui s’y trouve, et de chaque mot qui en désigne peut-être un (unclear). Avec --programme, ce que disent ses titres est dit une seule fois, puisqu’ils sont publiés tels quels. Un dossier vaut pour tous les fichiers qu’il contient. Code de sortie 1 s’il y en a un de certain en dehors d’un titre, ou avec --strict dès qu’il y en a un, 2 si un fichier n’a pas pu être lu en entier.</translation>
    </message>
    <message>
        <source>print the words that were found as well</source>
        <translation>affiche aussi les mots trouvés</translation>
    </message>
    <message>
        <source>exit with 1 where a word may mean somebody, too</source>
        <translation>sort avec le code 1 aussi là où un mot désigne peut-être quelqu’un</translation>
    </message>
    <message>
        <source>{read} of {n} file read in full</source>
        <translation>{read} fichier sur {n} lu en entier</translation>
    </message>
    <message>
        <source>{read} of {n} files read in full</source>
        <translation>{read} fichiers sur {n} lus en entier</translation>
    </message>
    <message>
        <source>{n} mention of the roster</source>
        <translation>{n} mention de la liste</translation>
    </message>
    <message>
        <source>{n} mentions of the roster</source>
        <translation>{n} mentions de la liste</translation>
    </message>
    <message>
        <source>{n} word to look at</source>
        <translation>{n} mot à regarder</translation>
    </message>
    <message>
        <source>{n} words to look at</source>
        <translation>{n} mots à regarder</translation>
    </message>
    <message>
        <source>{n} in the programme’s titles, told once</source>
        <translation>{n} dans les titres du programme, dite une fois</translation>
    </message>
    <message>
        <source>{n} in the programme’s titles, each told once</source>
        <translation>{n} dans les titres du programme, dites une fois chacune</translation>
    </message>
    <message>
        <source>copy a vault to a safe place</source>
        <translation>copie un coffre en lieu sûr</translation>
    </message>
    <message>
        <source>Writes all that a vault holds as another vault, with a key of its own under the same passphrase, and reads it back before it says that it is done. The vault must not be open in a window.</source>
        <translation>Écrit tout ce que contient un coffre dans un autre coffre, avec une clé à lui sous la même phrase secrète, et le relit avant de dire que c’est fait. Le coffre ne doit pas être ouvert dans une fenêtre.</translation>
    </message>
    <message>
        <source>the copy; nothing may be there</source>
        <translation>la copie&#x202f;; rien ne doit s’y trouver</translation>
    </message>
    <message>
        <source>{target}: {records} records, copied from {source} and read back</source>
        <translation>{target}&#xa0;: {records} enregistrements, copiés de {source} et relus</translation>
    </message>
    <message>
        <source>write the one-page brief of a session</source>
        <translation>écrit le résumé d’une page d’une séance</translation>
    </message>
    <message>
        <source>Consensus, no consensus, recommendations, open questions and next steps of a session, on one page, as DOCX or PDF. A brief leaves the vault readable: its notes are widened as at sealing, and findings that nobody decided on are generalised in the file, which is told, and stay open in the vault; with --strict the command refuses instead.</source>
        <translation>Consensus, absence de consensus, recommandations, questions ouvertes et suites d’une séance, sur une page, en DOCX ou PDF. Ce résumé quitte le coffre en clair&#xa0;: ses propos sont élargis comme au scellement, et les constats que personne n’a tranchés sont généralisés dans le fichier, ce qui est dit, et restent à trancher dans le coffre&#x202f;; avec --strict, la commande refuse.</translation>
    </message>
    <message>
        <source>the id of the session</source>
        <translation>l’identifiant de la séance</translation>
    </message>
    <message>
        <source>language of its headings (default: that of the program)</source>
        <translation>langue de ses titres (par défaut&#xa0;: celle du programme)</translation>
    </message>
    <message>
        <source>the file: .docx or .pdf</source>
        <translation>le fichier&#xa0;: .docx ou .pdf</translation>
    </message>
    <message>
        <source>refuse while findings are open</source>
        <translation>refuse tant que des constats sont ouverts</translation>
    </message>
    <message>
        <source>the brief is likely to need a second page</source>
        <translation>la note aura sans doute une deuxième page</translation>
    </message>
    <message>
        <source>{n} finding that nobody decided on was generalised in the file; here it stays open</source>
        <translation>{n} constat que personne n’a tranché a été généralisé dans le fichier&#x202f;; ici, il reste à trancher</translation>
    </message>
    <message>
        <source>{n} findings that nobody decided on were generalised in the file; here they stay open</source>
        <translation>{n} constats que personne n’a tranchés ont été généralisés dans le fichier&#x202f;; ici, ils restent à trancher</translation>
    </message>
    <message>
        <source>one line, one note:
  sg: text      a speaker&apos;s code, name or roster id before the colon (`notetaker kit show --codes` lists the codes)
  b: text       a category: its key, or its first letter
  text          the last speaker goes on
  nt: text      your own remark; it is never exported
the first or last sign tells the kind:
  + agrees, - disagrees, &gt; or -&gt; action, &quot; quote; text! recommendation, text? question
who is present, where it is not whom the roster lists for the session (no note; codes with commas between them):
  &gt;&gt;in: sg, mb  they have come (also &gt;&gt;arrive:)
  &gt;&gt;out: sg     they have gone (also &gt;&gt;part:)
  &gt;&gt;here: sg, mb, hk   these, and nobody else, are present from here on (also &gt;&gt;ici:)

For each note, once it is durably stored, one JSON line is printed:
  {&quot;id&quot;, &quot;category&quot;, &quot;kind&quot;, &quot;text&quot;, &quot;flags&quot;: [{&quot;start&quot;, &quot;end&quot;, &quot;text&quot;, &quot;kind&quot;, &quot;rule&quot;, &quot;reason&quot;}]}
`start` and `end` are offsets in that text. For a line that says who is present, {&quot;present&quot;: 12} is printed.
A line that is refused is named on standard error, and the next one is read.
</source>
        <translation>une ligne, une note&#xa0;:
  sg: texte     le code, le nom ou l’identifiant de qui parle, avant le deux-points (`notetaker kit show --codes` donne les codes)
  b: texte      une catégorie&#xa0;: sa clé ou sa première lettre
  texte         la même personne continue
  nt: texte     votre propre remarque&#x202f;; elle n’est jamais exportée
le premier ou le dernier signe dit le type&#xa0;:
  + accord, - désaccord, &gt; ou -&gt; action, &quot; citation&#x202f;; texte! recommandation, texte? question
qui est présent, là où ce ne sont pas ceux de la liste (pas de note&#x202f;; codes séparés par des virgules)&#xa0;:
  &gt;&gt;in: sg, mb  ils sont arrivés (ou &gt;&gt;arrive:)
  &gt;&gt;out: sg     ils sont partis (ou &gt;&gt;part:)
  &gt;&gt;here: sg, mb, hk   eux, et personne d’autre, sont là désormais (ou &gt;&gt;ici:)

Pour chaque note, une fois qu’elle est durablement écrite, une ligne JSON est affichée&#xa0;:
  {&quot;id&quot;, &quot;category&quot;, &quot;kind&quot;, &quot;text&quot;, &quot;flags&quot;: [{&quot;start&quot;, &quot;end&quot;, &quot;text&quot;, &quot;kind&quot;, &quot;rule&quot;, &quot;reason&quot;}]}
`start` et `end` comptent dans ce texte. Pour une ligne qui dit qui est présent&#xa0;: {&quot;present&quot;: 12}.
Une ligne refusée est nommée sur la sortie d’erreur, et la suivante est lue.
</translation>
    </message>
    <message>
        <source>type notes into a vault</source>
        <translation>prend des notes dans un coffre</translation>
    </message>
    <message>
        <source>Reads notes from standard input, strips them, and stores them in a vault.</source>
        <translation>Lit des notes sur l’entrée standard, les anonymise et les enregistre dans un coffre.</translation>
    </message>
    <message>
        <source>line {number}: {error}</source>
        <translation>ligne {number}&#xa0;: {error}</translation>
    </message>
    <message>
        <source>{session}: one note a line; Ctrl+D ends</source>
        <translation>{session}&#xa0;: une note par ligne&#x202f;; Ctrl+D termine</translation>
    </message>
    <message>
        <source>line {number}: whoever speaks is not ticked as present; the note is kept</source>
        <translation>ligne {number}&#x202f;: la personne qui parle n’est pas cochée comme présente&#x202f;; la note est gardée</translation>
    </message>
    <message>
        <source>see whether a vault is whole</source>
        <translation>regarde si un coffre est entier</translation>
    </message>
    <message>
        <source>Reads every record of a vault and says what is damaged, if anything; exit status 1 if something is.</source>
        <translation>Lit chaque enregistrement d’un coffre et dit ce qui est endommagé&#x202f;; code de sortie 1 s’il y a quelque chose.</translation>
    </message>
    <message>
        <source>write all records that are whole as a new vault; nothing may be there</source>
        <translation>écrit tous les enregistrements entiers dans un nouveau coffre&#x202f;; rien ne doit s’y trouver</translation>
    </message>
    <message>
        <source>print {&quot;sound&quot;, &quot;records&quot;, &quot;notes&quot;, &quot;damage&quot;, &quot;saved&quot;, &quot;keyring&quot;}</source>
        <translation>affiche {&quot;sound&quot;, &quot;records&quot;, &quot;notes&quot;, &quot;damage&quot;, &quot;saved&quot;, &quot;keyring&quot;}</translation>
    </message>
    <message>
        <source>{vault}: whole; {records} records and {notes} notes can be read</source>
        <translation>{vault}&#xa0;: entier&#x202f;; {records} enregistrements et {notes} notes sont lisibles</translation>
    </message>
    <message>
        <source>{vault}: DAMAGED; {records} records and {notes} notes can be read</source>
        <translation>{vault}&#xa0;: ENDOMMAGÉ&#x202f;; {records} enregistrements et {notes} notes sont lisibles</translation>
    </message>
    <message>
        <source>the keyring of an account may open it beside the passphrase (see the settings of the window)</source>
        <translation>le trousseau d’un compte peut l’ouvrir à côté de la phrase secrète (voir les réglages de la fenêtre)</translation>
    </message>
    <message>
        <source>{vault}: {records} records saved, under the same passphrase</source>
        <translation>{vault}&#xa0;: {records} enregistrements sauvés, sous la même phrase secrète</translation>
    </message>
    <message>
        <source>erase from a vault what was forgotten, deleted or edited</source>
        <translation>efface d’un coffre ce qui a été oublié, supprimé ou modifié</translation>
    </message>
    <message>
        <source>Writes the vault anew under a new key, with the notes as they read now, and destroys the old one. Forgotten participants and remarks, deleted notes and earlier forms cannot be brought back afterwards. Earlier copies of the folder (backups) keep what they hold.</source>
        <translation>Réécrit le coffre sous une nouvelle clé, avec les notes telles qu’elles se lisent maintenant, et détruit l’ancien. Participants et remarques oubliés, notes supprimées et formes antérieures ne reviennent plus ensuite. Les copies antérieures du dossier (sauvegardes) gardent ce qu’elles contiennent.</translation>
    </message>
    <message>
        <source>{vault}: {before} records became {after}, under a new key</source>
        <translation>{vault}&#xa0;: de {before} enregistrements il en reste {after}, sous une nouvelle clé</translation>
    </message>
    <message>
        <source>play the built-in example</source>
        <translation>joue l’exemple fourni</translation>
    </message>
    <message>
        <source>Plays the built-in example from kit to report, audits the result (exit status 1 if anybody of the roster is found in it), and leaves everything in a folder. An earlier example there is replaced.</source>
        <translation>Joue l’exemple fourni du kit au rapport, cherche des noms dans le résultat (code de sortie 1 si quelqu’un de la liste s’y trouve), et laisse tout dans un dossier. Un exemple antérieur y est remplacé.</translation>
    </message>
    <message>
        <source>{category}: {people}, {organisations}; {becomes}</source>
        <translation>{category}&#xa0;: {people}, {organisations}&#x202f;; {becomes}</translation>
    </message>
    <message>
        <source>stays with the rapporteur</source>
        <translation>reste chez le rapporteur</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>reste telle quelle</translation>
    </message>
    <message>
        <source>appears as {shown}</source>
        <translation>vue comme {shown}</translation>
    </message>
    <message>
        <source>Have you compared the receipts of the keys not seen before with their rapporteurs, aloud?</source>
        <translation>Avez-vous comparé de vive voix avec leurs rapporteurs les reçus des clés jamais vues&#x202f;?</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>known already, nothing changes</source>
        <translation>déjà connu, rien ne change</translation>
    </message>
    <message>
        <source>new, supersedes an earlier bundle of the same rapporteur</source>
        <translation>nouveau, remplace un paquet antérieur du même rapporteur</translation>
    </message>
    <message>
        <source>new, from another copy of a vault you have a bundle of; notes may stand twice</source>
        <translation>nouveau, d’une autre copie d’un coffre dont vous avez un paquet&#x202f;; des notes peuvent y être deux fois</translation>
    </message>
    <message>
        <source>older than one you have of the same rapporteur; its notes do not stand</source>
        <translation>plus ancien que celui que vous avez du même rapporteur&#x202f;; ses notes ne comptent pas</translation>
    </message>
    <message>
        <source>import bundles into an archive</source>
        <translation>importe des paquets dans des archives</translation>
    </message>
    <message>
        <source>Opens and verifies bundles and stores their notes in the organiser&apos;s archive. Importing a bundle twice changes nothing. Exit status 1 if a bundle is refused; the others are imported.</source>
        <translation>Ouvre et vérifie des paquets et enregistre leurs notes dans les archives de l’organisateur. Importer deux fois le même paquet ne change rien. Code de sortie 1 si un paquet est refusé&#x202f;; les autres sont importés.</translation>
    </message>
    <message>
        <source>the organiser&apos;s key</source>
        <translation>la clé de l’organisateur</translation>
    </message>
    <message>
        <source>do not ask about keys that were not seen before</source>
        <translation>ne demande rien au sujet des clés jamais vues</translation>
    </message>
    <message>
        <source>{done} of {total} bundles</source>
        <translation>{done} paquets sur {total}</translation>
    </message>
    <message>
        <source>nothing was imported</source>
        <translation>rien n’a été importé</translation>
    </message>
    <message>
        <source>no bundle yet: {title}</source>
        <translation>pas encore de paquet&#xa0;: {title}</translation>
    </message>
    <message>
        <source>made with different kits: {title}; ask for bundles that are sealed again with the same kit</source>
        <translation>fait avec des kits différents&#xa0;: {title}&#x202f;; demandez des paquets scellés de nouveau avec le même kit</translation>
    </message>
    <message>
        <source>imported {bundles} with {notes}</source>
        <translation>importé&#xa0;: {bundles} avec {notes}</translation>
    </message>
    <message>
        <source>{n} note of an earlier bundle does not count any more</source>
        <translation>{n} note d’un paquet antérieur ne compte plus</translation>
    </message>
    <message>
        <source>{n} notes of earlier bundles do not count any more</source>
        <translation>{n} notes de paquets antérieurs ne comptent plus</translation>
    </message>
    <message>
        <source>{taken}; {replaced}</source>
        <translation>{taken}&#x202f;; {replaced}</translation>
    </message>
    <message>
        <source>{n} key that was not seen before, in a programme with bundles of other keys: a new rapporteur, a new vault, or a stranger; compare the words of the receipt aloud, and take the import back if they are not right</source>
        <translation>{n} clé jamais vue, dans un programme qui a des paquets d’autres clés&#xa0;: un nouveau rapporteur, un nouveau coffre ou un inconnu&#x202f;; comparez les mots du reçu de vive voix, et annulez l’importation s’ils ne sont pas les bons</translation>
    </message>
    <message>
        <source>{n} keys that were not seen before, in a programme with bundles of other keys: a new rapporteur, a new vault, or a stranger; compare the words of the receipt aloud, and take the import back if they are not right</source>
        <translation>{n} clés jamais vues, dans un programme qui a des paquets d’autres clés&#xa0;: un nouveau rapporteur, un nouveau coffre ou un inconnu&#x202f;; comparez les mots du reçu de vive voix, et annulez l’importation s’ils ne sont pas les bons</translation>
    </message>
    <message>
        <source>{name}: {standing}; {notes}</source>
        <translation>{name}&#xa0;: {standing}&#x202f;; {notes}</translation>
    </message>
    <message>
        <source>receipt: {words}</source>
        <translation>reçu&#xa0;: {words}</translation>
    </message>
    <message>
        <source>sealed by: {words}</source>
        <translation>scellé par&#xa0;: {words}</translation>
    </message>
    <message>
        <source>sealed by: {words}, a key not seen before</source>
        <translation>scellé par&#xa0;: {words}, une clé jamais vue</translation>
    </message>
    <message>
        <source>the organiser&apos;s words, to compare by voice: {words}</source>
        <translation>les mots de l’organisateur, à comparer de vive voix&#xa0;: {words}</translation>
    </message>
    <message>
        <source>where bundles go: {words}</source>
        <translation>où vont les paquets&#xa0;: {words}</translation>
    </message>
    <message>
        <source>and its recovery key: {words}</source>
        <translation>et sa clé de secours&#xa0;: {words}</translation>
    </message>
    <message>
        <source>make or show an organiser&apos;s key</source>
        <translation>crée ou montre une clé d’organisateur</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>actions&#xa0;</translation>
    </message>
    <message>
        <source>make a key</source>
        <translation>crée une clé</translation>
    </message>
    <message>
        <source>Makes a key, writes it to a file, and prints its recipient (for `kit make`) and its spoken fingerprint. Keep a copy of the file in a safe place: without it, only a recovery sheet or another key that the kit names opens the bundles.</source>
        <translation>Crée une clé, l’écrit dans un fichier, et affiche son destinataire (pour `kit make`) et son empreinte à lire à voix haute. Gardez une copie du fichier en lieu sûr&#xa0;: sans lui, seule une fiche de secours ou une autre clé que nomme le kit ouvre les paquets.</translation>
    </message>
    <message>
        <source>do not protect the file by a passphrase</source>
        <translation>ne protège pas le fichier par une phrase secrète</translation>
    </message>
    <message>
        <source>show the recipient and the spoken fingerprint of a key</source>
        <translation>montre le destinataire et l’empreinte d’une clé</translation>
    </message>
    <message>
        <source>next: a recovery sheet, with `notetaker keys sheet` and `notetaker keys rehearse`</source>
        <translation>ensuite&#xa0;: une fiche de secours, avec `notetaker keys sheet` et `notetaker keys rehearse`</translation>
    </message>
    <message>
        <source>make or show an event kit</source>
        <translation>crée ou montre un kit d’événement</translation>
    </message>
    <message>
        <source>make a kit</source>
        <translation>crée un kit</translation>
    </message>
    <message>
        <source>Makes the encrypted file that rapporteurs get before the event: programme, roster, k, and the keys that their bundles are sealed to. It is protected by a passphrase that you tell them, or sealed for their keys.</source>
        <translation>Crée le fichier chiffré que les rapporteurs reçoivent avant l’événement&#xa0;: programme, liste des participants, k, et les clés pour lesquelles leurs paquets sont scellés. Il est protégé par une phrase secrète que vous leur dites, ou scellé pour leurs clés.</translation>
    </message>
    <message>
        <source>the kit that this one corrects (same passphrase): rapporteurs go on in the same vault</source>
        <translation>le kit que celui-ci corrige (même phrase secrète)&#xa0;: les rapporteurs continuent dans le même coffre</translation>
    </message>
    <message>
        <source>do not ask about doubtful entries of the roster, titles and headings</source>
        <translation>ne pas poser de question sur les lignes douteuses de la liste, les titres et les intertitres</translation>
    </message>
    <message>
        <source>make the same kit for other keys</source>
        <translation>crée le même kit pour d’autres clés</translation>
    </message>
    <message>
        <source>Makes a kit with the same programme and roster whose bundles are sealed to other keys: rapporteurs open it in the vault they have. Bundles that are sealed already stay as they are: keep the old key for them.</source>
        <translation>Crée un kit au même programme et à la même liste, dont les paquets sont scellés pour d’autres clés&#xa0;: les rapporteurs l’ouvrent dans le coffre qu’ils ont. Les paquets déjà scellés restent tels quels&#xa0;: gardez l’ancienne clé pour eux.</translation>
    </message>
    <message>
        <source>show what a kit says</source>
        <translation>montre ce que dit un kit</translation>
    </message>
    <message>
        <source>Shows what a kit says, but no name.</source>
        <translation>Montre ce que dit un kit, mais aucun nom.</translation>
    </message>
    <message>
        <source>list the speaker codes WITH the participants&apos; names</source>
        <translation>liste les codes AVEC les noms des participants</translation>
    </message>
    <message>
        <source>Make the kit all the same?</source>
        <translation>Créer le kit malgré tout&#x202f;?</translation>
    </message>
    <message>
        <source>no kit was made; if all that was told above is meant so, --yes makes it</source>
        <translation>aucun kit n’a été créé&#x202f;; si tout ce qui est dit plus haut est voulu, --yes le crée</translation>
    </message>
    <message>
        <source>another key that bundles are sealed to (may be repeated)</source>
        <translation>une autre clé pour laquelle les paquets sont scellés (peut se répéter)</translation>
    </message>
    <message>
        <source>your key: signs the kit; bundles are sealed to it and to its recovery keys</source>
        <translation>votre clé&#xa0;: elle signe le kit&#x202f;; les paquets sont scellés pour elle et pour ses clés de secours</translation>
    </message>
    <message>
        <source>a rapporteur&apos;s key: the kit is sealed for such keys, and needs no passphrase (may be repeated)</source>
        <translation>la clé d’un rapporteur&#xa0;: le kit est scellé pour ces clés et n’a pas besoin de phrase secrète (peut se répéter)</translation>
    </message>
    <message>
        <source>one recipient is enough: if its key is lost, no bundle can be read</source>
        <translation>un destinataire suffit&#xa0;: si sa clé est perdue, aucun paquet ne se lit plus</translation>
    </message>
    <message>
        <source>only one recipient: if its key is lost, no bundle can be read</source>
        <translation>un seul destinataire&#xa0;: si sa clé est perdue, aucun paquet ne se lit plus</translation>
    </message>
    <message>
        <source>{title}: {sessions}, {people}, k = {k}</source>
        <translation>{title}&#xa0;: {sessions}, {people}, k = {k}</translation>
    </message>
    <message>
        <source>sealed to {words}</source>
        <translation>scellé pour {words}</translation>
    </message>
    <message>
        <source>signed; the organiser&apos;s words, to compare by voice: {words}</source>
        <translation>signé&#x202f;; les mots de l’organisateur, à comparer de vive voix&#xa0;: {words}</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>non signé</translation>
    </message>
    <message>
        <source>number {number} of this programme: rapporteurs’ vaults take no lower one afterwards</source>
        <translation>numéro {number} de ce programme&#xa0;: les coffres des rapporteurs n’en prennent plus de plus bas ensuite</translation>
    </message>
    <message>
        <source>(not written out: it names somebody or a category)</source>
        <translation>(pas écrit en toutes lettres&#xa0;: cela désigne quelqu’un ou une catégorie)</translation>
    </message>
    <message>
        <source>headings of the brief ({lang}): {headings}</source>
        <translation>intertitres du résumé d’une page ({lang})&#xa0;: {headings}</translation>
    </message>
    <message>
        <source>the organiser&apos;s event kit (else the one that the vault has)</source>
        <translation>le kit de l’organisateur (sinon celui qu’a le coffre)</translation>
    </message>
    <message>
        <source>go back to --kit although the vault works with a newer kit</source>
        <translation>revient à --kit bien que le coffre travaille avec un kit plus récent</translation>
    </message>
    <message>
        <source>your key, for a kit that is sealed for it</source>
        <translation>votre clé, pour un kit scellé pour elle</translation>
    </message>
    <message>
        <source>{done} of {total} notes</source>
        <translation>{done} notes sur {total}</translation>
    </message>
    <message>
        <source>Without a command the window opens.

exit status: 0 done; 1 done, and the answer is negative (something was found, refused or damaged);
2 not done: bad use, or an error that the message on standard error explains.
</source>
        <translation>Sans commande, la fenêtre s’ouvre.

code de sortie&#xa0;: 0 fait&#x202f;; 1 fait, et la réponse est négative (quelque chose est trouvé, refusé ou endommagé)&#x202f;;
2 pas fait&#xa0;: mauvais usage, ou une erreur qu’explique le message sur la sortie d’erreur.
</translation>
    </message>
    <message>
        <source>Notes of meetings under the Chatham House Rule: no name reaches the disk or leaves the machine.</source>
        <translation>Notes de réunions sous la règle de Chatham House&#xa0;: aucun nom n’atteint le disque ni ne quitte la machine.</translation>
    </message>
    <message>
        <source>show the version and exit</source>
        <translation>affiche la version et s’arrête</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>commandes&#xa0;</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>give a vault another passphrase</source>
        <translation>donne une autre phrase secrète à un coffre</translation>
    </message>
    <message>
        <source>The vault&apos;s key is wrapped anew: quick, and safe against a crash. Who has an earlier copy of the folder can open that copy with the earlier passphrase; `notetaker compact` gives the vault a new key as well.</source>
        <translation>La clé du coffre est enveloppée de nouveau&#xa0;: c’est rapide, et sûr même si la machine s’arrête. Qui a une copie antérieure du dossier peut l’ouvrir avec l’ancienne phrase secrète&#x202f;; `notetaker compact` donne aussi une nouvelle clé au coffre.</translation>
    </message>
    <message>
        <source>{vault}: the new passphrase opens it from now on</source>
        <translation>{vault}&#xa0;: la nouvelle phrase secrète l’ouvre désormais</translation>
    </message>
    <message>
        <source>this passphrase is weak: whoever copies the file would guess it within minutes</source>
        <translation>cette phrase secrète est faible&#xa0;: qui copie le fichier la devinerait en quelques minutes</translation>
    </message>
    <message>
        <source>this passphrase is weak: whoever copies the file would guess it within days</source>
        <translation>cette phrase secrète est faible&#xa0;: qui copie le fichier la devinerait en quelques jours</translation>
    </message>
    <message>
        <source>this passphrase is fair: guessing it takes ten graphics cards and some months or years</source>
        <translation>cette phrase secrète est moyenne&#xa0;: la deviner prend dix cartes graphiques et des mois ou des années</translation>
    </message>
    <message>
        <source>first line: the passphrase of {whose} (else it is asked for)</source>
        <translation>première ligne&#xa0;: la phrase secrète ({whose})&#x202f;; sans cette option, elle est demandée</translation>
    </message>
    <message>
        <source>first line: the passphrase of the kit (else that of {option})</source>
        <translation>première ligne&#xa0;: la phrase secrète du kit (sinon celle de {option})</translation>
    </message>
    <message>
        <source>first line: the new passphrase (else it is asked for, twice)</source>
        <translation>première ligne&#xa0;: la nouvelle phrase secrète (sinon elle est demandée, deux fois)</translation>
    </message>
    <message>
        <source>Passphrase of {purpose}: </source>
        <translation>Phrase secrète ({purpose})&#xa0;: </translation>
    </message>
    <message>
        <source>The same again: </source>
        <translation>Encore une fois la même&#xa0;: </translation>
    </message>
    <message>
        <source>start a programme of your own, without an organiser&apos;s kit</source>
        <translation>commence votre propre programme, sans kit d’organisateur</translation>
    </message>
    <message>
        <source>Starts a programme in a vault, or corrects the one that is there, when no organiser made a kit. The roster is CSV or XLSX; its columns are found by their names in English and French (name, or first name and surname; organisation; category; and more). Lines that cannot be read are named, and nothing is started until that is mended or --without-left-out is given: those people would not be protected. The notes are sealed for the recipients: your own key (`notetaker keys new`), or that of whoever will read them.</source>
        <translation>Commence un programme dans un coffre, ou corrige celui qui y est, quand aucun organisateur n’a fait de kit. La liste est en CSV ou XLSX&#x202f;; ses colonnes se trouvent à leurs noms, en anglais et en français (nom, ou prénom et nom&#x202f;; organisation&#x202f;; catégorie&#x202f;; et d’autres). Les lignes illisibles sont nommées, et rien ne commence avant que ce soit corrigé ou que --without-left-out soit donné&#xa0;: ces personnes ne seraient pas protégées. Les notes sont scellées pour les destinataires&#xa0;: votre propre clé (`notetaker keys new`), ou celle de qui les lira.</translation>
    </message>
    <message>
        <source>the participants, as CSV or XLSX</source>
        <translation>les participants, en CSV ou XLSX</translation>
    </message>
    <message>
        <source>more of them, one a line: name; organisation; category</source>
        <translation>d’autres participants, un par ligne&#xa0;: nom&#x202f;; organisation&#x202f;; catégorie</translation>
    </message>
    <message>
        <source>title, sessions and categories</source>
        <translation>titre, séances et catégories</translation>
    </message>
    <message>
        <source>the title, with the sessions of --session</source>
        <translation>le titre, avec les séances de --session</translation>
    </message>
    <message>
        <source>a session (may be repeated): S1, S2, …</source>
        <translation>une séance (peut se répéter)&#xa0;: S1, S2, …</translation>
    </message>
    <message>
        <source>with --title: least size of a group ({k})</source>
        <translation>avec --title&#xa0;: taille minimale d’un groupe ({k})</translation>
    </message>
    <message>
        <source>whom the notes are sealed for (repeat)</source>
        <translation>pour qui les notes sont scellées (peut se répéter)</translation>
    </message>
    <message>
        <source>only show what was understood, with names; start nothing</source>
        <translation>montre seulement ce qui a été compris, avec les noms&#x202f;; ne commence rien</translation>
    </message>
    <message>
        <source>start although lines could not be read</source>
        <translation>commence bien que des lignes soient illisibles</translation>
    </message>
    <message>
        <source>{vault}: “{title}” with {people}; sessions: {sessions}</source>
        <translation>{vault}&#xa0;: «&#x202f;{title}&#x202f;» avec {people}&#x202f;; séances&#xa0;: {sessions}</translation>
    </message>
    <message>
        <source>sealed for: {words}</source>
        <translation>scellé pour&#xa0;: {words}</translation>
    </message>
    <message>
        <source>column “{header}”: {column}</source>
        <translation>colonne «&#x202f;{header}&#x202f;»&#xa0;: {column}</translation>
    </message>
    <message>
        <source>make a recovery key on paper</source>
        <translation>crée une clé de secours sur papier</translation>
    </message>
    <message>
        <source>Makes a recovery key and writes a sheet with it to a PDF file: print it, keep the paper in a safe place, delete the file. The key is stored nowhere else. Rehearse it before the first kit is made.</source>
        <translation>Crée une clé de secours et écrit sa fiche dans un fichier PDF&#xa0;: imprimez-la, gardez le papier en lieu sûr, supprimez le fichier. La clé n’est gardée nulle part ailleurs. Faites l’exercice avant le premier kit.</translation>
    </message>
    <message>
        <source>language of the sheet (default: that of the program)</source>
        <translation>langue de la fiche (par défaut&#xa0;: celle du programme)</translation>
    </message>
    <message>
        <source>prove that a recovery sheet opens bundles, and add its key</source>
        <translation>prouve qu’une fiche de secours ouvre les paquets, et ajoute sa clé</translation>
    </message>
    <message>
        <source>Asks for the words of the sheet, opens a test bundle with them, and notes the recovery key in the key file: kits that are made with it are sealed for both.</source>
        <translation>Demande les mots de la fiche, ouvre avec eux un paquet d’essai, et inscrit la clé de secours dans le fichier de clé&#xa0;: les kits faits avec lui sont scellés pour les deux.</translation>
    </message>
    <message>
        <source>make a key file from a recovery sheet</source>
        <translation>crée un fichier de clé à partir d’une fiche de secours</translation>
    </message>
    <message>
        <source>Asks for the words of the sheet.</source>
        <translation>Demande les mots de la fiche.</translation>
    </message>
    <message>
        <source>say which bundles a key opens</source>
        <translation>dit quels paquets une clé ouvre</translation>
    </message>
    <message>
        <source>After a loss: says of each bundle whether a key that is left opens it. Nothing is stored. Exit status 1 if one is not opened.</source>
        <translation>Après une perte&#xa0;: dit de chaque paquet si une clé qui reste l’ouvre. Rien n’est gardé. Code de sortie 1 si l’un ne s’ouvre pas.</translation>
    </message>
    <message>
        <source>a key that is left</source>
        <translation>une clé qui reste</translation>
    </message>
    <message>
        <source>the words of the sheet (else they are asked for, without being shown)</source>
        <translation>les mots de la fiche (sinon ils sont demandés, sans être montrés)</translation>
    </message>
    <message>
        <source>print {file}, type it back with `notetaker keys rehearse`, and delete the file</source>
        <translation>imprimez {file}, retapez ses mots avec `notetaker keys rehearse`, et supprimez le fichier</translation>
    </message>
    <message>
        <source>the sheet opened a test bundle; kits made with this key are sealed for it too</source>
        <translation>la fiche a ouvert un paquet d’essai&#x202f;; les kits faits avec cette clé sont aussi scellés pour elle</translation>
    </message>
    <message>
        <source>does not open: sealed for other keys, or damaged on the way</source>
        <translation>ne l’ouvre pas&#xa0;: scellé pour d’autres clés, ou abîmé en route</translation>
    </message>
    <message>
        <source>recovery key: {words}</source>
        <translation>clé de secours&#xa0;: {words}</translation>
    </message>
    <message>
        <source>opens</source>
        <translation>l’ouvre</translation>
    </message>
    <message>
        <source>{words} opens {n} of {bundles}</source>
        <translation>{words} ouvre {n} sur {bundles}</translation>
    </message>
    <message>
        <source>The 28 words of the recovery sheet: </source>
        <translation>Les 28 mots de la fiche de secours&#xa0;: </translation>
    </message>
    <message>
        <source>write the report</source>
        <translation>écrit le rapport</translation>
    </message>
    <message>
        <source>Writes the report of an archive, one file for each language and format (report.en.html, ...). Notes of several bundles are shown under categories that none of them hides. With the roster, categories that it makes too small are widened, and it is said first how many notes a reader who holds it could narrow down, and where the same kind of note in several sessions points at too few. Exit status 1 if --strict stops it.</source>
        <translation>Écrit le rapport d’archives, un fichier par langue et par format (report.en.html, ...). Les notes de plusieurs paquets paraissent sous des catégories que tous ces paquets laissent voir. Avec la liste des participants, les catégories qu’elle rend trop petites sont élargies, et il est dit d’abord combien de notes un lecteur qui l’a pourrait rapprocher de trop peu de personnes, et où le même type de note dans plusieurs séances désigne trop peu de monde. Code de sortie 1 si --strict l’arrête.</translation>
    </message>
    <message>
        <source>languages (default: en,fr)</source>
        <translation>langues (par défaut&#xa0;: en,fr)</translation>
    </message>
    <message>
        <source>formats, of: {formats} (default: html,docx)</source>
        <translation>formats, parmi&#xa0;: {formats} (par défaut&#xa0;: html,docx)</translation>
    </message>
    <message>
        <source>the folder to write into</source>
        <translation>le dossier où écrire</translation>
    </message>
    <message>
        <source>check the notes against it, and attack them, before they are written</source>
        <translation>vérifie les notes avec elle, et les attaque, avant de les écrire</translation>
    </message>
    <message>
        <source>write nothing if a note is narrowed down under k, or left out</source>
        <translation>n’écrit rien si une note est sous k, ou laissée de côté</translation>
    </message>
    <message>
        <source>from before, and it may still have what is left out: {files}; delete it</source>
        <translation>d’avant, et contenant peut-être encore ce qui est laissé de côté&#xa0;: {files}&#x202f;; à supprimer</translation>
    </message>
    <message>
        <source>from before, and they may still have what is left out: {files}; delete them</source>
        <translation>d’avant, et contenant peut-être encore ce qui est laissé de côté&#xa0;: {files}&#x202f;; à supprimer</translation>
    </message>
    <message>
        <source>attack with the roster: {summary}</source>
        <translation>attaque avec la liste&#xa0;: {summary}</translation>
    </message>
    <message>
        <source>nothing was written; see them with: {command}</source>
        <translation>rien n’a été écrit&#x202f;; voyez-les avec&#xa0;: {command}</translation>
    </message>
    <message>
        <source>see them with: {command}</source>
        <translation>voyez-les avec&#xa0;: {command}</translation>
    </message>
    <message>
        <source>{n} note is left out: the roster has too few people for the session</source>
        <translation>{n} note est laissée de côté&#xa0;: la liste a trop peu de monde pour la séance</translation>
    </message>
    <message>
        <source>{n} notes are left out: the roster has too few people for the session</source>
        <translation>{n} notes sont laissées de côté&#xa0;: la liste a trop peu de monde pour la séance</translation>
    </message>
    <message>
        <source>{notes} of {categories} in {sessions}: too few people or organisations ({band}) were in all of these sessions; a reader may look for one person behind them</source>
        <translation>{notes} de {categories} dans {sessions}&#xa0;: trop peu de personnes ou d’organisations ({band}) étaient dans toutes ces séances&#x202f;; un lecteur peut y chercher une seule personne</translation>
    </message>
    <message>
        <source>“{choice}” is none of {known}</source>
        <translation>«&#x202f;{choice}&#x202f;» n’est pas parmi {known}</translation>
    </message>
    <message>
        <source>make a vault of a backup</source>
        <translation>refait un coffre à partir d’une sauvegarde</translation>
    </message>
    <message>
        <source>Writes all that a backup holds as a new vault. What is lost or damaged is not overwritten: give the damaged vault another name first.</source>
        <translation>Écrit tout ce que contient une sauvegarde dans un nouveau coffre. Ce qui est perdu ou endommagé n’est pas écrasé&#xa0;: donnez d’abord un autre nom au coffre endommagé.</translation>
    </message>
    <message>
        <source>the backup</source>
        <translation>la sauvegarde</translation>
    </message>
    <message>
        <source>go back to how an archive was before the last import</source>
        <translation>revient aux archives d’avant la dernière importation</translation>
    </message>
    <message>
        <source>Each import sets a restore point. Says what came since the last one; with --back it does not count any more, and can be imported again. Exit status 1 if there is nothing to take back.</source>
        <translation>Chaque importation pose un point de retour. Dit ce qui est venu depuis le dernier&#x202f;; avec --back, cela ne compte plus et peut être importé de nouveau. Code de sortie 1 s’il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>take the last import back</source>
        <translation>annule la dernière importation</translation>
    </message>
    <message>
        <source>there is no import to take back</source>
        <translation>il n’y a pas d’importation à annuler</translation>
    </message>
    <message>
        <source>taken back: {bundles}</source>
        <translation>annulé&#xa0;: {bundles}</translation>
    </message>
    <message>
        <source>the last import brought {bundles}; --back takes it back</source>
        <translation>la dernière importation a apporté {bundles}&#x202f;; --back l’annule</translation>
    </message>
    <message>
        <source>where the roster&apos;s categories are (default: research, business, institution, civil_society)</source>
        <translation>où sont les catégories de la liste (par défaut&#xa0;: research, business, institution, civil_society)</translation>
    </message>
    <message>
        <source>rows {rows}</source>
        <translation>lignes {rows}</translation>
    </message>
    <message>
        <source>seal notes into an encrypted bundle</source>
        <translation>scelle les notes dans un paquet chiffré</translation>
    </message>
    <message>
        <source>Widens small categories, leaves out own remarks, shuffles, signs and encrypts the notes for the organisers&apos; keys that the kit names. Findings that nobody decided on are generalised in the bundle, their number is told, and they stay open in the vault; with --strict the command refuses instead.</source>
        <translation>Élargit les petites catégories, laisse de côté les remarques personnelles, mélange, signe et chiffre les notes pour les clés des organisateurs que nomme le kit. Les constats que personne n’a tranchés sont généralisés dans le paquet, leur nombre est dit, et ils restent à trancher dans le coffre&#x202f;; avec --strict, la commande refuse.</translation>
    </message>
    <message>
        <source>only this session (may be repeated; else all with notes)</source>
        <translation>seulement cette séance (peut se répéter&#x202f;; sinon toutes celles qui ont des notes)</translation>
    </message>
    <message>
        <source>the bundle to write</source>
        <translation>le paquet à écrire</translation>
    </message>
    <message>
        <source>{file}: {notes} sealed</source>
        <translation>{file}&#xa0;: {notes}, le paquet est scellé</translation>
    </message>
    <message>
        <source>{n} note stays here, because too few people could have said it</source>
        <translation>{n} note reste ici, car trop peu de personnes ont pu la dire</translation>
    </message>
    <message>
        <source>{n} notes stay here, because too few people could have said them</source>
        <translation>{n} notes restent ici, car trop peu de personnes ont pu les dire</translation>
    </message>
    <message>
        <source>{n} own remark stays here</source>
        <translation>{n} remarque personnelle reste ici</translation>
    </message>
    <message>
        <source>{n} own remarks stay here</source>
        <translation>{n} remarques personnelles restent ici</translation>
    </message>
    <message>
        <source>see whether this installation works</source>
        <translation>vérifie que cette installation fonctionne</translation>
    </message>
    <message>
        <source>Tries encryption, the vault, stripping, passphrases, documents and the window on this machine; exit status 1 if one fails.</source>
        <translation>Essaie sur cette machine le chiffrement, le coffre, l’anonymisation, les phrases secrètes, les documents et la fenêtre&#x202f;; code de sortie 1 si l’un échoue.</translation>
    </message>
    <message>
        <source>print {&quot;version&quot;, &quot;ok&quot;, &quot;checks&quot;}</source>
        <translation>affiche {&quot;version&quot;, &quot;ok&quot;, &quot;checks&quot;}</translation>
    </message>
    <message>
        <source>ok    </source>
        <translation>ok    </translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>ÉCHEC </translation>
    </message>
    <message>
        <source>encryption</source>
        <translation>chiffrement</translation>
    </message>
    <message>
        <source>vault</source>
        <translation>coffre</translation>
    </message>
    <message>
        <source>stripping</source>
        <translation>anonymisation</translation>
    </message>
    <message>
        <source>passphrases</source>
        <translation>phrases secrètes</translation>
    </message>
    <message>
        <source>window</source>
        <translation>fenêtre</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>documents</translation>
    </message>
    <message>
        <source>Text with “NAME: what was said” at the start of each turn, WebVTT (&lt;v NAME&gt; or the same prefixes) or SubRip (SRT) is read.
Times are dropped. Speakers are found on the roster by their names; who the others are is asked for at a terminal, or
said by the lines of --who, a file (or - for standard input): an argument would stand in the list of processes and in
the history of the shell.
  Ada M.=am          a participant, by code, name or roster id
  Guest=business     somebody of a category
  Voice=unknown      nobody knows; the note belongs to &quot;participant&quot;
  Operator=skip      these turns are left out
Names of speakers who are not on the roster are replaced in what the others say, too.
</source>
        <translation>Un texte avec «&#x202f;NOM: ce qui a été dit&#x202f;» au début de chaque tour, WebVTT (&lt;v NOM&gt; ou les mêmes débuts) ou SubRip (SRT) est lu.
Les heures sont laissées. Qui parle se trouve dans la liste par son nom&#x202f;; qui sont les autres est demandé au terminal, ou
dit par les lignes de --who, un fichier (ou - pour l’entrée standard)&#xa0;: un argument serait visible dans la liste des processus
et dans l’historique du shell.
  Ada M.=am          un participant, par code, nom ou identifiant
  Guest=business     quelqu’un d’une catégorie
  Voice=unknown      personne ne sait&#x202f;; la note est à «&#x202f;participant&#x202f;»
  Operator=skip      ces tours sont laissés de côté
Les noms de ceux qui ne sont pas sur la liste sont remplacés aussi dans ce que disent les autres.
</translation>
    </message>
    <message>
        <source>take a transcript in as notes</source>
        <translation>reprend une transcription sous forme de notes</translation>
    </message>
    <message>
        <source>Reads a transcript and stores each turn as a note, stripped like a typed line: all of them, or none.</source>
        <translation>Lit une transcription et enregistre chaque tour de parole comme une note, anonymisée comme une ligne tapée&#xa0;: toutes, ou aucune.</translation>
    </message>
    <message>
        <source>the transcript (.txt, .vtt, .srt), or - for standard input</source>
        <translation>la transcription (.txt, .vtt, .srt), ou - pour l’entrée standard</translation>
    </message>
    <message>
        <source>only list the speakers, by name, and what is known of them</source>
        <translation>liste seulement qui parle, par nom, et ce qu’on en sait</translation>
    </message>
    <message>
        <source>who the speakers are: lines NAME=WHO; - for standard input</source>
        <translation>qui parle&#xa0;: des lignes NOM=QUI&#x202f;; - pour l’entrée standard</translation>
    </message>
    <message>
        <source>what the speakers are of whom nothing is said</source>
        <translation>ce que sont ceux dont rien n’est dit</translation>
    </message>
    <message>
        <source>{n} turn left out</source>
        <translation>{n} tour laissé de côté</translation>
    </message>
    <message>
        <source>{n} turns left out</source>
        <translation>{n} tours laissés de côté</translation>
    </message>
    <message>
        <source>{n} note taken in</source>
        <translation>{n} note reprise</translation>
    </message>
    <message>
        <source>{n} notes taken in</source>
        <translation>{n} notes reprises</translation>
    </message>
    <message>
        <source>Who is {name}? (code, category, unknown, skip)</source>
        <translation>Qui est {name}&#x202f;? (code, catégorie, unknown, skip)</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>l’intervenant sans nom</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>laissé de côté</translation>
    </message>
    <message>
        <source>(nobody named)</source>
        <translation>(sans nom)</translation>
    </message>
    <message>
        <source>{n} speaker is not known; see --who</source>
        <translation>{n} intervenant inconnu&#x202f;; voir --who</translation>
    </message>
    <message>
        <source>{n} speakers are not known; see --who</source>
        <translation>{n} intervenants inconnus&#x202f;; voir --who</translation>
    </message>
    <message>
        <source>the vault</source>
        <translation>le coffre</translation>
    </message>
    <message>
        <source>the vault (made if it is not there)</source>
        <translation>le coffre (créé s’il n’y est pas)</translation>
    </message>
    <message>
        <source>the vault; nothing may be there</source>
        <translation>le coffre&#x202f;; rien ne doit s’y trouver</translation>
    </message>
    <message>
        <source>the vault: the archive</source>
        <translation>le coffre&#xa0;: les archives</translation>
    </message>
    <message>
        <source>the vault: the archive (made if it is not there)</source>
        <translation>le coffre&#xa0;: les archives (créées si elles n’y sont pas)</translation>
    </message>
    <message>
        <source>open the window on the example that `notetaker demo` left in DIR</source>
        <translation>ouvre la fenêtre sur l’exemple que `notetaker demo` a laissé dans DOSSIER</translation>
    </message>
    <message>
        <source>open the window on a kit, a bundle or a vault</source>
        <translation>ouvre la fenêtre sur un kit, un paquet ou un coffre</translation>
    </message>
    <message>
        <source>this passphrase is weak: whoever copies the file would guess it within hours</source>
        <translation>cette phrase secrète est faible&#xa0;: qui copie le fichier la devinerait en quelques heures</translation>
    </message>
    <message>
        <source>notetaker: of {notes} it is not shown in which session or category they were said, so that anybody of the list may have said them: a reader who knows more narrows them down further. Give the programme with --programme.</source>
        <translation>notetaker&#xa0;: de {notes}, rien ne montre dans quelle séance ou quelle catégorie elles ont été dites, si bien que toute personne de la liste a pu les dire&#xa0;: un lecteur qui en sait plus peut en écarter certaines. Donnez le programme avec --programme.</translation>
    </message>
    <message>
        <source>weak cues only</source>
        <translation>indices faibles seulement</translation>
    </message>
    <message>
        <source>id: {id}</source>
        <translation>identifiant&#xa0;: {id}</translation>
    </message>
    <message>
        <source>{n} note is left out, as somebody decided: see it with “leave-out”</source>
        <translation>{n} note est laissée de côté, sur décision&#xa0;: voyez-la avec «&#xa0;leave-out&#xa0;»</translation>
    </message>
    <message>
        <source>{n} notes are left out, as somebody decided: see them with “leave-out”</source>
        <translation>{n} notes sont laissées de côté, sur décision&#xa0;: voyez-les avec «&#xa0;leave-out&#xa0;»</translation>
    </message>
    <message>
        <source>leave notes out of every report, or put them back</source>
        <translation>laisse des notes hors de tout rapport, ou les y remet</translation>
    </message>
    <message>
        <source>Leaves notes of an archive out of every report; no report says that there were any. They stay in the archive, and --back puts them back. Notes are named by the beginning of the id that “attack --vault” prints. Without a note it lists those that are left out, and by which receipt to find the rapporteur of each.</source>
        <translation>Laisse des notes des archives hors de tout rapport&#x202f;; aucun rapport ne dit qu’il y en a eu. Elles restent dans les archives, et --back les remet. Une note se désigne par le début de l’identifiant qu’écrit «&#xa0;attack --vault&#xa0;». Sans note, liste celles qui sont laissées de côté, et le reçu par lequel trouver le rapporteur de chacune.</translation>
    </message>
    <message>
        <source>put these notes back</source>
        <translation>remet ces notes</translation>
    </message>
    <message>
        <source>put back: {notes}</source>
        <translation>de nouveau dans les rapports&#xa0;: {notes}</translation>
    </message>
    <message>
        <source>left out of every report: {notes}</source>
        <translation>hors de tout rapport&#xa0;: {notes}</translation>
    </message>
    <message>
        <source>input: JSON Lines {&quot;id&quot;, &quot;session&quot;, &quot;speaker&quot;, &quot;lang&quot;, &quot;text&quot;}, of which only &quot;text&quot; is required (other keys are passed
  over), or plain text, one note a line. `speaker` is a roster id or a full name.
output: JSON Lines {&quot;id&quot;, &quot;text&quot;, &quot;category&quot;, &quot;replacements&quot;: [{&quot;start&quot;, &quot;end&quot;, &quot;rule&quot;, &quot;text&quot;, &quot;reason&quot;}],
  &quot;flags&quot;: [{&quot;start&quot;, &quot;end&quot;, &quot;text&quot;, &quot;kind&quot;, &quot;rule&quot;, &quot;reason&quot;}]}; `start` and `end` are character offsets in the input text.
  Without an id a note has the number of its line.
</source>
        <translation>entrée&#xa0;: JSON Lines {&quot;id&quot;, &quot;session&quot;, &quot;speaker&quot;, &quot;lang&quot;, &quot;text&quot;}, dont seul &quot;text&quot; est obligatoire (d’autres clés sont
  ignorées), ou texte simple, une note par ligne. `speaker` est un identifiant de la liste ou un nom entier.
sortie&#xa0;: JSON Lines {&quot;id&quot;, &quot;text&quot;, &quot;category&quot;, &quot;replacements&quot;: [{&quot;start&quot;, &quot;end&quot;, &quot;rule&quot;, &quot;text&quot;, &quot;reason&quot;}],
  &quot;flags&quot;: [{&quot;start&quot;, &quot;end&quot;, &quot;text&quot;, &quot;kind&quot;, &quot;rule&quot;, &quot;reason&quot;}]}&#x202f;; `start` et `end` comptent en caractères du texte d’entrée.
  Sans identifiant, une note porte le numéro de sa ligne.
</translation>
    </message>
    <message>
        <source>: </source>
        <translation>&#xa0;: </translation>
    </message>
</context>
<context>
    <name>count</name>
    <message>
        <source>{n} person</source>
        <translation>{n} personne</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} personnes</translation>
    </message>
    <message>
        <source>{n} organisation</source>
        <translation>{n} organisation</translation>
    </message>
    <message>
        <source>{n} organisations</source>
        <translation>{n} organisations</translation>
    </message>
    <message>
        <source>{n} note</source>
        <translation>{n} note</translation>
    </message>
    <message>
        <source>{n} notes</source>
        <translation>{n} notes</translation>
    </message>
    <message>
        <source>{n} participant</source>
        <translation>{n} participant</translation>
    </message>
    <message>
        <source>{n} participants</source>
        <translation>{n} participants</translation>
    </message>
    <message>
        <source>nothing sealed yet</source>
        <translation>rien n’est scellé</translation>
    </message>
    <message>
        <source>{n} bundle sealed</source>
        <translation>{n} paquet scellé</translation>
    </message>
    <message>
        <source>{n} bundles sealed</source>
        <translation>{n} paquets scellés</translation>
    </message>
    <message>
        <source>nothing to review</source>
        <translation>rien à trancher</translation>
    </message>
    <message>
        <source>{n} finding to review</source>
        <translation>{n} constat à trancher</translation>
    </message>
    <message>
        <source>{n} findings to review</source>
        <translation>{n} constats à trancher</translation>
    </message>
    <message>
        <source>{n} bundle</source>
        <translation>{n} paquet</translation>
    </message>
    <message>
        <source>{n} bundles</source>
        <translation>{n} paquets</translation>
    </message>
    <message>
        <source>{n} point</source>
        <translation>{n} propos</translation>
    </message>
    <message>
        <source>{n} points</source>
        <translation>{n} propos</translation>
    </message>
    <message>
        <source>{n} session</source>
        <translation>{n} séance</translation>
    </message>
    <message>
        <source>{n} sessions</source>
        <translation>{n} séances</translation>
    </message>
</context>
<context>
    <name>curtain</name>
    <message>
        <source>Off the table</source>
        <translation>Hors compte rendu</translation>
    </message>
    <message>
        <source>Nothing is written until the curtain is lifted.</source>
        <translation>Rien n’est noté tant que le rideau est baissé.</translation>
    </message>
    <message>
        <source>What you type now is not kept.</source>
        <translation>Ce que vous tapez maintenant n’est pas gardé.</translation>
    </message>
    <message>
        <source>Lift the curtain</source>
        <translation>Lever le rideau</translation>
    </message>
</context>
<context>
    <name>damage</name>
    <message>
        <source>{file}: it is missing, damaged or out of date; the other copy opens the vault</source>
        <translation>{file}&#xa0;: absent, endommagé ou périmé&#x202f;; l’autre copie ouvre le coffre</translation>
    </message>
    <message>
        <source>{file}: one of its two copies is not whole; the other one is</source>
        <translation>{file}&#xa0;: l’une de ses deux copies n’est pas entière&#x202f;; l’autre l’est</translation>
    </message>
    <message>
        <source>{file}: it is missing, or no journal any more</source>
        <translation>{file}&#xa0;: absent, ou n’est plus un journal</translation>
    </message>
    <message>
        <source>{file}: it is missing or damaged</source>
        <translation>{file}&#xa0;: absent ou endommagé</translation>
    </message>
    <message>
        <source>{file}: its pages still hold {n} record</source>
        <translation>{file}&#xa0;: ses pages contiennent encore {n} enregistrement</translation>
    </message>
    <message>
        <source>{file}: its pages still hold {n} records</source>
        <translation>{file}&#xa0;: ses pages contiennent encore {n} enregistrements</translation>
    </message>
    <message>
        <source>{file}: its tables are not those of a vault</source>
        <translation>{file}&#xa0;: ses tables ne sont pas celles d’un coffre</translation>
    </message>
    <message>
        <source>{file}: its structure is damaged</source>
        <translation>{file}&#xa0;: sa structure est endommagée</translation>
    </message>
    <message>
        <source>{file}: a page is damaged; SQLite cannot read it after record {n}</source>
        <translation>{file}&#xa0;: une page est endommagée&#x202f;; SQLite ne peut plus le lire après l’enregistrement {n}</translation>
    </message>
    <message>
        <source>{file}: a page is damaged</source>
        <translation>{file}&#xa0;: une page est endommagée</translation>
    </message>
    <message>
        <source>{file}: {n} more records like these</source>
        <translation>{file}&#xa0;: {n} autres enregistrements de même</translation>
    </message>
    <message>
        <source>{file}: the head is damaged, or belongs to another vault</source>
        <translation>{file}&#xa0;: la tête est endommagée, ou appartient à un autre coffre</translation>
    </message>
    <message>
        <source>{file}: the head belongs to another state</source>
        <translation>{file}&#xa0;: la tête appartient à un autre état</translation>
    </message>
    <message>
        <source>{file}: record {n} is damaged</source>
        <translation>{file}&#xa0;: l’enregistrement {n} est endommagé</translation>
    </message>
    <message>
        <source>{file}: record {n} cannot be confirmed</source>
        <translation>{file}&#xa0;: l’enregistrement {n} ne peut pas être confirmé</translation>
    </message>
    <message>
        <source>{file}: record {n} is out of place</source>
        <translation>{file}&#xa0;: l’enregistrement {n} n’est pas à sa place</translation>
    </message>
    <message>
        <source>{file}: record {n} is missing</source>
        <translation>{file}&#xa0;: l’enregistrement {n} manque</translation>
    </message>
    <message>
        <source>{file}: records {n} to {m} are missing</source>
        <translation>{file}&#xa0;: les enregistrements {n} à {m} manquent</translation>
    </message>
    <message>
        <source>{file}: record {n} is missing at the end</source>
        <translation>{file}&#xa0;: l’enregistrement {n} manque à la fin</translation>
    </message>
    <message>
        <source>{file}: records {n} to {m} are missing at the end</source>
        <translation>{file}&#xa0;: les enregistrements {n} à {m} manquent à la fin</translation>
    </message>
    <message>
        <source>{file}: record {n} is not known to the head</source>
        <translation>{file}&#xa0;: la tête ne connaît pas l’enregistrement {n}</translation>
    </message>
    <message>
        <source>{file}: records {n} to {m} are not known to the head</source>
        <translation>{file}&#xa0;: la tête ne connaît pas les enregistrements {n} à {m}</translation>
    </message>
    <message>
        <source>{file}: {n} record were written, of which {m} are whole and in place</source>
        <translation>{file}&#xa0;: {n} enregistrement a été écrit, dont {m} sont entiers et à leur place</translation>
    </message>
    <message>
        <source>{file}: {n} records were written, of which {m} are whole and in place</source>
        <translation>{file}&#xa0;: {n} enregistrements ont été écrits, dont {m} sont entiers et à leur place</translation>
    </message>
    <message>
        <source>{file}: the journal is another one than was written here last</source>
        <translation>{file}&#xa0;: le journal n’est pas celui qui a été écrit ici en dernier</translation>
    </message>
    <message>
        <source>key-1 and key-2: neither copy of the key is whole</source>
        <translation>key-1 et key-2&#xa0;: aucune des deux copies de la clé n’est entière</translation>
    </message>
    <message>
        <source>{file}: it is a link, which no vault has</source>
        <translation>{file}&#xa0;: c’est un lien, et aucun coffre n’en a</translation>
    </message>
    <message>
        <source>{file}: it does not belong to a vault</source>
        <translation>{file}&#xa0;: n’appartient à aucun coffre</translation>
    </message>
    <message>
        <source>{file}: it is damaged or of another vault; the passphrase opens the vault</source>
        <translation>{file}&#xa0;: endommagé, ou d’un autre coffre&#x202f;; la phrase secrète ouvre le coffre</translation>
    </message>
</context>
<context>
    <name>debrief</name>
    <message>
        <source>Debrief</source>
        <translation>Bilan</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>In the brief or not</source>
        <translation>Dans le résumé ou non</translation>
    </message>
    <message>
        <source>Notes of the session, by what they are</source>
        <translation>Notes de la séance, selon ce qu’elles sont</translation>
    </message>
    <message>
        <source>Not in the brief</source>
        <translation>Hors du résumé</translation>
    </message>
    <message>
        <source>There is nothing to go through yet</source>
        <translation>Il n’y a encore rien à passer en revue</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>Session that is gone through</source>
        <translation>Séance passée en revue</translation>
    </message>
    <message>
        <source>Just a point</source>
        <translation>Un simple propos</translation>
    </message>
    <message>
        <source>At the end of a session, what was agreed, disputed, recommended, asked and decided is here.</source>
        <translation>En fin de séance se trouve ici ce qui a été convenu, contesté, recommandé, demandé et décidé.</translation>
    </message>
    <message>
        <source>Choose the session</source>
        <translation>Choisir la séance</translation>
    </message>
    <message>
        <source>{n} note stands for anybody who was present.</source>
        <translation>{n} note vaut pour toute personne présente.</translation>
    </message>
    <message>
        <source>{n} notes stand for anybody who was present.</source>
        <translation>{n} notes valent pour toute personne présente.</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Inachevées</translation>
    </message>
    <message>
        <source>Consensus</source>
        <translation>Consensus</translation>
    </message>
    <message>
        <source>No consensus</source>
        <translation>Pas de consensus</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Recommandations</translation>
    </message>
    <message>
        <source>Open questions</source>
        <translation>Questions ouvertes</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>Suites à donner</translation>
    </message>
    <message>
        <source>In the brief</source>
        <translation>Dans le résumé</translation>
    </message>
    <message>
        <source>Say who spoke</source>
        <translation>Dire qui a parlé</translation>
    </message>
    <message>
        <source>{n} note has findings to decide on.</source>
        <translation>{n} note a des constats à trancher.</translation>
    </message>
    <message>
        <source>{n} notes have findings to decide on.</source>
        <translation>{n} notes ont des constats à trancher.</translation>
    </message>
    <message>
        <source>Moved: {kind}. {keys} takes it back.</source>
        <translation>Déplacée&#xa0;: {kind}. {keys} revient en arrière.</translation>
    </message>
    <message>
        <source>It is that already: {kind}.</source>
        <translation>Elle l’est déjà&#xa0;: {kind}.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>The encrypted file could not be processed.</source>
        <translation>Le fichier chiffré n’a pas pu être traité.</translation>
    </message>
    <message>
        <source>The file itself was not changed.</source>
        <translation>Le fichier lui-même n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Ask the sender for another copy.</source>
        <translation>Demandez une autre copie à l’expéditeur.</translation>
    </message>
    <message>
        <source>The text form of this encrypted file is damaged.</source>
        <translation>La forme texte de ce fichier chiffré est endommagée.</translation>
    </message>
    <message>
        <source>Ask the sender for it again, as an attached file and not as pasted text.</source>
        <translation>Redemandez-le à l’expéditeur, en pièce jointe et non en texte collé.</translation>
    </message>
    <message>
        <source>This is not an encrypted age file, or its beginning is damaged.</source>
        <translation>Ce n’est pas un fichier chiffré age, ou son début est endommagé.</translation>
    </message>
    <message>
        <source>Check that it is the right file, or ask the sender for another copy.</source>
        <translation>Vérifiez que c’est le bon fichier, ou demandez une autre copie à l’expéditeur.</translation>
    </message>
    <message>
        <source>The beginning of this encrypted file was altered after it was sealed.</source>
        <translation>Le début de ce fichier chiffré a été altéré après son scellement.</translation>
    </message>
    <message>
        <source>Do not trust this copy; ask the sender for another one by another way.</source>
        <translation>Ne vous fiez pas à cette copie&#x202f;; demandez-en une autre à l’expéditeur par une autre voie.</translation>
    </message>
    <message>
        <source>This file asks for far more computing work than a passphrase needs.</source>
        <translation>Ce fichier demande bien plus de calcul qu’une phrase secrète n’en exige.</translation>
    </message>
    <message>
        <source>Do not open it; ask the sender how it was made.</source>
        <translation>Ne l’ouvrez pas&#x202f;; demandez à l’expéditeur comment il a été fait.</translation>
    </message>
    <message>
        <source>This file was not encrypted for your key.</source>
        <translation>Ce fichier n’a pas été chiffré pour votre clé.</translation>
    </message>
    <message>
        <source>Use the key that belongs to it, or ask the sender to seal it for your key.</source>
        <translation>Utilisez la clé qui lui correspond, ou demandez à l’expéditeur de le sceller pour la vôtre.</translation>
    </message>
    <message>
        <source>This passphrase does not open the file.</source>
        <translation>Cette phrase secrète n’ouvre pas le fichier.</translation>
    </message>
    <message>
        <source>Check capitals, accents and the keyboard layout, and type it again.</source>
        <translation>Vérifiez les majuscules, les accents et la disposition du clavier, puis tapez-la de nouveau.</translation>
    </message>
    <message>
        <source>The content of this encrypted file is damaged or incomplete.</source>
        <translation>Le contenu de ce fichier chiffré est endommagé ou incomplet.</translation>
    </message>
    <message>
        <source>Copy it again from where it came from, or ask the sender for another copy.</source>
        <translation>Copiez-le de nouveau depuis son origine, ou demandez une autre copie à l’expéditeur.</translation>
    </message>
    <message>
        <source>This is not a valid key.</source>
        <translation>Ce n’est pas une clé valable.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Copy the whole key again, from its first to its last character.</source>
        <translation>Copiez de nouveau la clé entière, du premier au dernier caractère.</translation>
    </message>
    <message>
        <source>The key file has no valid key in line {line}.</source>
        <translation>Le fichier de clé n’a pas de clé valable à la ligne {line}.</translation>
    </message>
    <message>
        <source>Use the key file as it was made, without changes.</source>
        <translation>Utilisez le fichier de clé tel qu’il a été créé, sans modification.</translation>
    </message>
    <message>
        <source>The key file holds no key.</source>
        <translation>Le fichier de clé ne contient aucune clé.</translation>
    </message>
    <message>
        <source>A file cannot be sealed for this choice of recipients.</source>
        <translation>Un fichier ne peut pas être scellé pour ces destinataires réunis.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Use only keys that begin with “age1pq”, only other keys, or one passphrase alone.</source>
        <translation>Utilisez seulement des clés qui commencent par «&#xa0;age1pq&#xa0;», seulement d’autres clés, ou une seule phrase secrète.</translation>
    </message>
    <message>
        <source>The passphrase is empty.</source>
        <translation>La phrase secrète est vide.</translation>
    </message>
    <message>
        <source>Choose a passphrase of several words.</source>
        <translation>Choisissez une phrase secrète de plusieurs mots.</translation>
    </message>
    <message>
        <source>There is not enough free memory to work with the passphrase.</source>
        <translation>Il n’y a pas assez de mémoire libre pour traiter la phrase secrète.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>{folder} is not empty and was not made by an earlier `demo`.</source>
        <translation>{folder} n’est pas vide et n’a pas été créé par un `demo` précédent.</translation>
    </message>
    <message>
        <source>Nothing was touched.</source>
        <translation>Rien n’a été touché.</translation>
    </message>
    <message>
        <source>Name an empty folder with --out.</source>
        <translation>Indiquez un dossier vide avec --out.</translation>
    </message>
    <message>
        <source>{file} cannot be read: {problem}.</source>
        <translation>{file} ne peut pas être lu&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>Check the name of the file and whether you may read it.</source>
        <translation>Vérifiez le nom du fichier et que vous avez le droit de le lire.</translation>
    </message>
    <message>
        <source>Nothing was lost; a file of that name, if there was one, is as it was.</source>
        <translation>Rien n’est perdu&#x202f;; un fichier de ce nom, s’il y en avait un, est resté tel quel.</translation>
    </message>
    <message>
        <source>{file} exists already.</source>
        <translation>{file} existe déjà.</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>Il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>Give another name, or move the old file away first.</source>
        <translation>Donnez un autre nom, ou déplacez d’abord l’ancien fichier.</translation>
    </message>
    <message>
        <source>There is no file in {folder}.</source>
        <translation>Il n’y a aucun fichier dans {folder}.</translation>
    </message>
    <message>
        <source>Check the name of the folder.</source>
        <translation>Vérifiez le nom du dossier.</translation>
    </message>
    <message>
        <source>A passphrase is needed ({purpose}), and there is no terminal to ask on.</source>
        <translation>Il faut une phrase secrète ({purpose}), et il n’y a pas de terminal où la demander.</translation>
    </message>
    <message>
        <source>Give a file that holds it with {option}.</source>
        <translation>Indiquez un fichier qui la contient avec {option}.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>Les deux phrases secrètes diffèrent.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>Nothing was written, because those people would not have been protected.</source>
        <translation>Rien n’a été écrit, car ces personnes n’auraient pas été protégées.</translation>
    </message>
    <message>
        <source>Correct these lines and try again.</source>
        <translation>Corrigez ces lignes et réessayez.</translation>
    </message>
    <message>
        <source>Line {line} of the notes is not usable: {problem}.</source>
        <translation>La ligne {line} des notes n’est pas utilisable&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>Correct it; each line is one JSON object with a “text”, or all are plain text.</source>
        <translation>Corrigez-la&#x202f;; chaque ligne est un objet JSON avec un «&#xa0;text&#xa0;», ou toutes sont du texte brut.</translation>
    </message>
    <message>
        <source>There is no vault at {folder}.</source>
        <translation>Il n’y a pas de coffre dans {folder}.</translation>
    </message>
    <message>
        <source>Check the name; a vault is made by “capture” or “import”.</source>
        <translation>Vérifiez le nom&#x202f;; un coffre est créé par «&#xa0;capture&#xa0;» ou «&#xa0;import&#xa0;».</translation>
    </message>
    <message>
        <source>There is no screen to open the window on.</source>
        <translation>Il n’y a pas d’écran où ouvrir la fenêtre.</translation>
    </message>
    <message>
        <source>Start Notetaker on a desktop, or use its commands: notetaker --help.</source>
        <translation>Lancez Notetaker sur un bureau, ou utilisez ses commandes&#xa0;: notetaker --help.</translation>
    </message>
    <message>
        <source>“{name}” is sealed, and no key was given to open it.</source>
        <translation>«&#xa0;{name}&#xa0;» est scellé, et aucune clé n’a été donnée pour l’ouvrir.</translation>
    </message>
    <message>
        <source>Give the organiser’s key with --identity.</source>
        <translation>Donnez la clé de l’organisateur avec --identity.</translation>
    </message>
    <message>
        <source>No file was named.</source>
        <translation>Aucun fichier n’a été indiqué.</translation>
    </message>
    <message>
        <source>Name at least one report or bundle, or an archive with --vault.</source>
        <translation>Indiquez au moins un rapport ou un paquet, ou des archives avec --vault.</translation>
    </message>
    <message>
        <source>No note was found in “{name}”.</source>
        <translation>Aucune note n’a été trouvée dans «&#xa0;{name}&#xa0;».</translation>
    </message>
    <message>
        <source>--strict needs the roster that a reader would hold.</source>
        <translation>--strict demande la liste qu’un lecteur aurait en main.</translation>
    </message>
    <message>
        <source>Give it with --roster.</source>
        <translation>Donnez-la avec --roster.</translation>
    </message>
    <message>
        <source>No vault was named to start the programme in.</source>
        <translation>Aucun coffre n’a été indiqué pour y commencer le programme.</translation>
    </message>
    <message>
        <source>Name it with --vault, or only look with --look.</source>
        <translation>Indiquez-le avec --vault, ou regardez seulement avec --look.</translation>
    </message>
    <message>
        <source>The file could not be used.</source>
        <translation>Le fichier n’a pas pu être utilisé.</translation>
    </message>
    <message>
        <source>Nothing was read from it, and nothing was changed.</source>
        <translation>Rien n’en a été lu, et rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This is not a file of Notetaker.</source>
        <translation>Ce n’est pas un fichier de Notetaker.</translation>
    </message>
    <message>
        <source>Choose an event kit (.ntkit) or a bundle (.ntbundle).</source>
        <translation>Choisissez un kit de l’événement (.ntkit) ou un paquet scellé (.ntbundle).</translation>
    </message>
    <message>
        <source>This is an event kit, not a bundle.</source>
        <translation>C’est un kit de l’événement, pas un paquet scellé.</translation>
    </message>
    <message>
        <source>Choose the bundle (.ntbundle) that the rapporteur sealed after the session.</source>
        <translation>Choisissez le paquet (.ntbundle) que le rapporteur a scellé après la séance.</translation>
    </message>
    <message>
        <source>This is a bundle, not an event kit.</source>
        <translation>C’est un paquet scellé, pas un kit de l’événement.</translation>
    </message>
    <message>
        <source>Choose the event kit (.ntkit) that the organiser made before the event.</source>
        <translation>Choisissez le kit de l’événement (.ntkit) que l’organisateur a créé avant l’événement.</translation>
    </message>
    <message>
        <source>This file is protected by a passphrase, so it is not a bundle; it may be an event kit.</source>
        <translation>Ce fichier est protégé par une phrase secrète&#xa0;: ce n’est donc pas un paquet scellé, mais peut-être un kit de l’événement.</translation>
    </message>
    <message>
        <source>This file is sealed for keys, not for a passphrase; it may be a bundle.</source>
        <translation>Ce fichier est scellé pour des clés, non pour une phrase secrète&#x202f;; c’est peut-être un paquet.</translation>
    </message>
    <message>
        <source>Choose the event kit (.ntkit), or open this file with your key.</source>
        <translation>Choisissez le kit de l’événement (.ntkit), ou ouvrez ce fichier avec votre clé.</translation>
    </message>
    <message>
        <source>Your key does not open this file: it is sealed for other recipients, or was damaged on the way.</source>
        <translation>Votre clé n’ouvre pas ce fichier&#xa0;: il est scellé pour d’autres destinataires, ou a été abîmé en route.</translation>
    </message>
    <message>
        <source>Use the key it was sealed for, or ask the sender for the file again, by another way and sealed for your key too.</source>
        <translation>Utilisez la clé pour laquelle il a été scellé, ou redemandez le fichier à l’expéditeur, par une autre voie et scellé aussi pour votre clé.</translation>
    </message>
    <message>
        <source>This file was signed for other recipients and then sealed again for you by somebody else.</source>
        <translation>Ce fichier a été signé pour d’autres destinataires, puis scellé de nouveau pour vous par quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Do not trust it; ask the person who signed it for a copy that is sealed for you.</source>
        <translation>Ne vous y fiez pas&#x202f;; demandez à la personne qui l’a signé une copie scellée pour vous.</translation>
    </message>
    <message>
        <source>This file has format version {version}; this app reads up to version {known}.</source>
        <translation>Ce fichier est au format {version}&#x202f;; cette application lit jusqu’au format {known}.</translation>
    </message>
    <message>
        <source>Install the current version of Notetaker and open it again.</source>
        <translation>Installez la version actuelle de Notetaker et rouvrez-le.</translation>
    </message>
    <message>
        <source>The signature of this file does not match its content.</source>
        <translation>La signature de ce fichier ne correspond pas à son contenu.</translation>
    </message>
    <message>
        <source>Do not trust it; ask the sender for another copy by another way.</source>
        <translation>Ne vous y fiez pas&#x202f;; demandez une autre copie à l’expéditeur par une autre voie.</translation>
    </message>
    <message>
        <source>This bundle is not signed.</source>
        <translation>Ce paquet n’est pas signé.</translation>
    </message>
    <message>
        <source>The content of this file is not as its format demands.</source>
        <translation>Le contenu de ce fichier n’est pas conforme à son format.</translation>
    </message>
    <message>
        <source>Ask the sender to make it again with the current version of Notetaker.</source>
        <translation>Demandez à l’expéditeur de le refaire avec la version actuelle de Notetaker.</translation>
    </message>
    <message>
        <source>This file would be larger than {limit} bytes, the most that Notetaker takes.</source>
        <translation>Ce fichier dépasserait {limit} octets, le maximum que Notetaker accepte.</translation>
    </message>
    <message>
        <source>Divide it into smaller ones, for example one for each session.</source>
        <translation>Divisez-le, par exemple en un fichier par séance.</translation>
    </message>
    <message>
        <source>This cannot be sealed: a text in it is too long, or holds half a character.</source>
        <translation>Impossible de sceller&#xa0;: un texte y est trop long, ou contient un demi-caractère.</translation>
    </message>
    <message>
        <source>Nothing was written, and everything is still where it was.</source>
        <translation>Rien n’a été écrit, et tout est resté à sa place.</translation>
    </message>
    <message>
        <source>Shorten or retype the longest notes and titles, and seal again.</source>
        <translation>Raccourcissez ou retapez les notes et les titres les plus longs, puis scellez de nouveau.</translation>
    </message>
    <message>
        <source>Recipient {number} is not a key that begins with “age1pq1”.</source>
        <translation>Le destinataire {number} n’est pas une clé qui commence par «&#xa0;age1pq1&#xa0;».</translation>
    </message>
    <message>
        <source>Copy the whole recipient again, from its first to its last character.</source>
        <translation>Copiez de nouveau le destinataire entier, du premier au dernier caractère.</translation>
    </message>
    <message>
        <source>There must be from 1 to {most} different recipients.</source>
        <translation>Il faut de 1 à {most} destinataires différents.</translation>
    </message>
    <message>
        <source>Correct the list of recipients.</source>
        <translation>Corrigez la liste des destinataires.</translation>
    </message>
    <message>
        <source>This is not the key file of an organiser.</source>
        <translation>Ce n’est pas le fichier de clé d’un organisateur.</translation>
    </message>
    <message>
        <source>Choose the file that “keys new” wrote, or its copy.</source>
        <translation>Choisissez le fichier écrit par «&#xa0;keys new&#xa0;», ou sa copie.</translation>
    </message>
    <message>
        <source>This key file is protected by a passphrase.</source>
        <translation>Ce fichier de clé est protégé par une phrase secrète.</translation>
    </message>
    <message>
        <source>Give the passphrase of the key.</source>
        <translation>Donnez la phrase secrète de la clé.</translation>
    </message>
    <message>
        <source>The programme is larger than {limit} bytes.</source>
        <translation>Le programme dépasse {limit} octets.</translation>
    </message>
    <message>
        <source>The programme is not text in UTF-8.</source>
        <translation>Le programme n’est pas un texte en UTF-8.</translation>
    </message>
    <message>
        <source>The programme is not valid TOML at line {line}, column {column}.</source>
        <translation>Le programme n’est pas du TOML valable à la ligne {line}, colonne {column}.</translation>
    </message>
    <message>
        <source>The programme has no “{field}” in {place}.</source>
        <translation>Le programme n’a pas de «&#xa0;{field}&#xa0;» dans {place}.</translation>
    </message>
    <message>
        <source>The programme has a field in {place} that is not known: “{field}”.</source>
        <translation>Le programme a dans {place} un champ inconnu&#xa0;: «&#xa0;{field}&#xa0;».</translation>
    </message>
    <message>
        <source>“{field}” in {place} of the programme must be a line of text of at most {limit} characters.</source>
        <translation>«&#xa0;{field}&#xa0;» dans {place} du programme doit être une ligne de texte de {limit} caractères au plus.</translation>
    </message>
    <message>
        <source>“{field}” in {place} of the programme must be a short word without spaces or semicolons.</source>
        <translation>«&#xa0;{field}&#xa0;» dans {place} du programme doit être un mot court, sans espace ni point-virgule.</translation>
    </message>
    <message>
        <source>“{field}” in {place} of the programme must be lower-case letters, digits and underscores.</source>
        <translation>«&#xa0;{field}&#xa0;» dans {place} du programme doit être en lettres minuscules, chiffres et tirets bas.</translation>
    </message>
    <message>
        <source>“day” in {place} of the programme must be a date such as 2024-10-16.</source>
        <translation>«&#xa0;day&#xa0;» dans {place} du programme doit être une date comme 2024-10-16.</translation>
    </message>
    <message>
        <source>“regime” in {place} of the programme must be rule, on_record or off_table.</source>
        <translation>«&#xa0;regime&#xa0;» dans {place} du programme doit être rule, on_record ou off_table.</translation>
    </message>
    <message>
        <source>“k” in the programme must be a whole number from {least} to {most}.</source>
        <translation>«&#xa0;k&#xa0;» dans le programme doit être un nombre entier de {least} à {most}.</translation>
    </message>
    <message>
        <source>“{field}” in the programme must be written as [[{field}]] tables.</source>
        <translation>«&#xa0;{field}&#xa0;» dans le programme doit être écrit en tables [[{field}]].</translation>
    </message>
    <message>
        <source>The programme has more than {limit} tables [[{field}]].</source>
        <translation>Le programme a plus de {limit} tables [[{field}]].</translation>
    </message>
    <message>
        <source>Two tables [[{field}]] of the programme have the same id: {id}.</source>
        <translation>Deux tables [[{field}]] du programme ont le même identifiant&#xa0;: {id}.</translation>
    </message>
    <message>
        <source>Correct the file and try again.</source>
        <translation>Corrigez le fichier et réessayez.</translation>
    </message>
    <message>
        <source>The file is not in UTF-8; it was read as Windows-1252. Check the accents in the names.</source>
        <translation>Le fichier n’est pas en UTF-8&#x202f;; il a été lu en Windows-1252. Vérifiez les accents des noms.</translation>
    </message>
    <message>
        <source>Columns that were not understood, so that nothing in them is replaced: {columns}. If they hold names, give them another heading.</source>
        <translation>Colonnes non comprises, dont rien ne sera remplacé&#xa0;: {columns}. Si elles contiennent des noms, donnez-leur un autre intitulé.</translation>
    </message>
    <message>
        <source>The roster has no participant that could be read.</source>
        <translation>La liste n’a aucun participant lisible.</translation>
    </message>
    <message>
        <source>Line {line} has a field “{column}” that is too long; it was left out.</source>
        <translation>La ligne {line} a un champ «&#xa0;{column}&#xa0;» trop long&#x202f;; elle a été laissée de côté.</translation>
    </message>
    <message>
        <source>Line {line} has nothing in “{column}”; it was left out.</source>
        <translation>La ligne {line} n’a rien dans «&#xa0;{column}&#xa0;»&#x202f;; elle a été laissée de côté.</translation>
    </message>
    <message>
        <source>Line {line} has the same id as line {other}; it was left out.</source>
        <translation>La ligne {line} a le même identifiant que la ligne {other}&#x202f;; elle a été laissée de côté.</translation>
    </message>
    <message>
        <source>Line {line} has the same name as line {other}; both were kept.</source>
        <translation>La ligne {line} a le même nom que la ligne {other}&#x202f;; les deux ont été gardées.</translation>
    </message>
    <message>
        <source>Line {line} has a category that is none of {known}; it was left out.</source>
        <translation>La ligne {line} a une catégorie hors de {known}&#x202f;; elle a été laissée de côté.</translation>
    </message>
    <message>
        <source>Line {line} was left out: it names a session that the programme has not.</source>
        <translation>La ligne {line} a été laissée de côté&#xa0;: elle nomme une séance absente du programme.</translation>
    </message>
    <message>
        <source>Line {line} has invisible characters in “{column}”; they were removed.</source>
        <translation>La ligne {line} a des caractères invisibles dans «&#xa0;{column}&#xa0;»&#x202f;; ils ont été retirés.</translation>
    </message>
    <message>
        <source>Line {line}: “{column}” was damaged by another encoding, so that it protects nobody; the line was left out. Save the list as XLSX, or as CSV in UTF-8.</source>
        <translation>Ligne {line}&#xa0;: «&#xa0;{column}&#xa0;» a été abîmé par un autre encodage et ne protège donc personne&#xa0;; la ligne a été écartée. Enregistrez la liste en XLSX, ou en CSV en UTF-8.</translation>
    </message>
    <message>
        <source>Lines of the roster that could not be read: {count}. They are named above.</source>
        <translation>Lignes de la liste des participants qui n’ont pas pu être lues&#x202f;: {count}. Elles sont nommées ci-dessus.</translation>
    </message>
    <message>
        <source>Participants without a session, while others have some: {count}. They count as present in all sessions.</source>
        <translation>Personnes sans séance, alors que d’autres en ont&#xa0;: {count}. Elles comptent comme présentes à toutes les séances.</translation>
    </message>
    <message>
        <source>The roster is not a workbook (XLSX) that can be read.</source>
        <translation>La liste des participants n’est pas un classeur (XLSX) lisible.</translation>
    </message>
    <message>
        <source>The roster is a workbook that is protected by a password or of an old kind (XLS).</source>
        <translation>La liste des participants est un classeur protégé par un mot de passe ou d’un ancien type (XLS).</translation>
    </message>
    <message>
        <source>The roster is larger than {limit} bytes.</source>
        <translation>La liste des participants dépasse {limit} octets.</translation>
    </message>
    <message>
        <source>The roster has more than {limit} rows.</source>
        <translation>La liste des participants a plus de {limit} lignes.</translation>
    </message>
    <message>
        <source>The roster is empty.</source>
        <translation>La liste des participants est vide.</translation>
    </message>
    <message>
        <source>The roster is not a text file in UTF-8, UTF-16 or Windows-1252.</source>
        <translation>La liste des participants n’est pas un fichier texte en UTF-8, UTF-16 ou Windows-1252.</translation>
    </message>
    <message>
        <source>The columns of the roster cannot be told apart: its first line must be {columns}.</source>
        <translation>Les colonnes de la liste des participants ne se distinguent pas&#xa0;: sa première ligne doit être {columns}.</translation>
    </message>
    <message>
        <source>Save the roster as XLSX, or as CSV in UTF-8 with commas between the columns, and try again.</source>
        <translation>Enregistrez la liste en XLSX, ou en CSV en UTF-8 avec des virgules entre les colonnes, et réessayez.</translation>
    </message>
    <message>
        <source>The roster lacks these columns in its first line: {columns}.</source>
        <translation>Il manque à la première ligne de la liste ces colonnes&#xa0;: {columns}.</translation>
    </message>
    <message>
        <source>The roster has these columns twice: {columns}.</source>
        <translation>La liste des participants a ces colonnes en double&#xa0;: {columns}.</translation>
    </message>
    <message>
        <source>The quotation marks around a field do not match in line {line} of the roster.</source>
        <translation>Les guillemets d’un champ ne se correspondent pas à la ligne {line} de la liste.</translation>
    </message>
    <message>
        <source>The categories are not a ladder: {problem}.</source>
        <translation>Les catégories ne forment pas une échelle&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>Nothing was read from them.</source>
        <translation>Rien n’en a été lu.</translation>
    </message>
    <message>
        <source>Correct “widens_to” so that each category leads to “participant”.</source>
        <translation>Corrigez «&#xa0;widens_to&#xa0;» pour que chaque catégorie mène à «&#xa0;participant&#xa0;».</translation>
    </message>
    <message>
        <source>Something unexpected happened.</source>
        <translation>Quelque chose d’imprévu s’est produit.</translation>
    </message>
    <message>
        <source>What was saved before is kept.</source>
        <translation>Ce qui était enregistré avant est gardé.</translation>
    </message>
    <message>
        <source>Please report it.</source>
        <translation>Merci de le signaler.</translation>
    </message>
    <message>
        <source>There is nothing to report yet.</source>
        <translation>Il n’y a encore rien à rapporter.</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>Aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>Import the rapporteurs’ bundles first.</source>
        <translation>Importez d’abord les paquets des rapporteurs.</translation>
    </message>
    <message>
        <source>The archive has several programmes, and a list of participants is of one.</source>
        <translation>Les archives contiennent plusieurs programmes, et une liste de participants n’en concerne qu’un.</translation>
    </message>
    <message>
        <source>Keep an archive for each programme, or write the report without the list.</source>
        <translation>Gardez des archives pour chaque programme, ou écrivez le rapport sans la liste.</translation>
    </message>
    <message>
        <source>The kit to be replaced is signed with another key.</source>
        <translation>Le kit à remplacer est signé avec une autre clé.</translation>
    </message>
    <message>
        <source>Sign with the same key: the rapporteurs’ vaults take a kit from no other.</source>
        <translation>Signez avec la même clé&#xa0;: les coffres des rapporteurs n’acceptent de kit d’aucune autre.</translation>
    </message>
    <message>
        <source>The kit to be replaced widens its categories otherwise: bundles of both would show together, more closely than k allows, who said a note.</source>
        <translation>Le kit à remplacer élargit ses catégories autrement&#xa0;: les paquets des deux, mis ensemble, diraient plus précisément que k ne le permet qui a parlé.</translation>
    </message>
    <message>
        <source>Keep what each category widens to (new categories may be added), or make the kit of a new programme, which replaces none.</source>
        <translation>Gardez ce vers quoi chaque catégorie s’élargit (de nouvelles catégories peuvent s’ajouter), ou faites le kit d’un nouveau programme, qui n’en remplace aucun.</translation>
    </message>
    <message>
        <source>The kit to be replaced has number {most}, the last that there is.</source>
        <translation>Le kit à remplacer porte le numéro {most}, le dernier qui existe.</translation>
    </message>
    <message>
        <source>This passphrase opens this vault, and every rapporteur would be told it.</source>
        <translation>Cette phrase secrète ouvre ce coffre, et elle serait dite à tous les rapporteurs.</translation>
    </message>
    <message>
        <source>Choose another one for the kit.</source>
        <translation>Choisissez-en une autre pour le kit.</translation>
    </message>
    <message>
        <source>No file was written; the kit before still holds.</source>
        <translation>Aucun fichier n’a été écrit&#x202f;; le kit précédent vaut toujours.</translation>
    </message>
    <message>
        <source>Make a kit that replaces none; each rapporteur opens it in a new vault.</source>
        <translation>Faites un kit qui n’en remplace aucun&#x202f;; chaque rapporteur l’ouvre dans un nouveau coffre.</translation>
    </message>
    <message>
        <source>“{heading}” of the brief in {lang} names a participant or an organisation of the list.</source>
        <translation>«&#x202f;{heading}&#x202f;» du résumé en {lang} nomme un participant ou une organisation de la liste.</translation>
    </message>
    <message>
        <source>Word this heading in the programme without the name, and make the kit again.</source>
        <translation>Formulez cet intitulé du programme sans le nom, puis refaites le kit.</translation>
    </message>
    <message>
        <source>{file} could not be written: {problem}.</source>
        <translation>{file} n’a pas pu être écrit&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk, and try again.</source>
        <translation>Choisissez un autre dossier, ou libérez de la place sur le disque, et réessayez.</translation>
    </message>
    <message>
        <source>The work was stopped.</source>
        <translation>Le travail a été arrêté.</translation>
    </message>
    <message>
        <source>Start it again when you are ready.</source>
        <translation>Relancez-le quand vous voudrez.</translation>
    </message>
    <message>
        <source>There is no list of participants to work with.</source>
        <translation>Il n’y a pas de liste des participants.</translation>
    </message>
    <message>
        <source>All notes are kept.</source>
        <translation>Toutes les notes sont gardées.</translation>
    </message>
    <message>
        <source>Open the event kit that the organiser gave you.</source>
        <translation>Ouvrez le kit de l’événement que l’organisateur vous a remis.</translation>
    </message>
    <message>
        <source>This vault holds notes of another programme, “{title}”.</source>
        <translation>Ce coffre contient les notes d’un autre programme, «&#xa0;{title}&#xa0;».</translation>
    </message>
    <message>
        <source>Its notes are kept; the kit was not taken.</source>
        <translation>Ses notes sont gardées&#x202f;; le kit n’a pas été pris.</translation>
    </message>
    <message>
        <source>Make a new vault for the programme of this kit.</source>
        <translation>Créez un nouveau coffre pour le programme de ce kit.</translation>
    </message>
    <message>
        <source>This kit is not signed by the organiser whose kit this vault took first.</source>
        <translation>Ce kit de l’événement n’est pas signé par l’organisateur dont ce coffre a pris le premier kit.</translation>
    </message>
    <message>
        <source>The first kit stays in use; all notes are kept.</source>
        <translation>Le premier kit reste en usage&#x202f;; toutes les notes sont gardées.</translation>
    </message>
    <message>
        <source>Ask the organiser for a kit that is signed with the same key.</source>
        <translation>Demandez à l’organisateur un kit signé avec la même clé.</translation>
    </message>
    <message>
        <source>The kit lacks sessions of which there are notes: {sessions}.</source>
        <translation>Il manque au kit des séances dont il existe des notes&#xa0;: {sessions}.</translation>
    </message>
    <message>
        <source>The kit before stays in use; all notes are kept.</source>
        <translation>Le kit précédent reste en usage&#x202f;; toutes les notes sont gardées.</translation>
    </message>
    <message>
        <source>This kit has no number, as kits had at first; this vault works with number {used}.</source>
        <translation>Ce kit n’a pas de numéro, comme les premiers kits&#x202f;; ce coffre travaille avec le numéro {used}.</translation>
    </message>
    <message>
        <source>This kit calls itself the edition that this vault works with, but has other participants, sessions or rules.</source>
        <translation>Ce kit se donne pour l’édition avec laquelle ce coffre travaille, mais il a d’autres participants, séances ou règles.</translation>
    </message>
    <message>
        <source>Do not trust it; ask the organiser for the kit once more, then say so.</source>
        <translation>Ne vous y fiez pas&#x202f;; redemandez le kit à l’organisateur, puis confirmez-le.</translation>
    </message>
    <message>
        <source>This kit widens its categories across those of a kit that this vault worked with: whoever has a note under both would know more closely who said it.</source>
        <translation>Ce kit élargit ses catégories d’une façon qui recoupe celles d’un kit avec lequel ce coffre a travaillé&#xa0;: quiconque aurait une note sous les deux saurait plus précisément qui a parlé.</translation>
    </message>
    <message>
        <source>Ask the organiser for a kit with the earlier ladder, or for one of a new programme, in a new vault.</source>
        <translation>Demandez à l’organisateur un kit avec l’échelle d’avant, ou celui d’un nouveau programme, dans un nouveau coffre.</translation>
    </message>
    <message>
        <source>Ask the organiser for a kit with all sessions.</source>
        <translation>Demandez à l’organisateur un kit qui contient toutes les séances.</translation>
    </message>
    <message>
        <source>Who was present was ticked in the list of another kit, which is no longer here.</source>
        <translation>Les présences ont été cochées dans la liste d’un autre kit, qui n’est plus ici.</translation>
    </message>
    <message>
        <source>All notes are kept, with what was ticked; the kit was not taken.</source>
        <translation>Toutes les notes sont gardées, avec ce qui a été coché&#xa0;; le kit n’a pas été pris.</translation>
    </message>
    <message>
        <source>Open the kit that you took notes with, then this one.</source>
        <translation>Ouvrez le kit avec lequel vous avez pris les notes, puis celui-ci.</translation>
    </message>
    <message>
        <source>In the line, this name is not one person of the list of participants: number {places}.</source>
        <translation>Dans cette ligne, ce nom ne désigne pas une seule personne de la liste des participants&#xa0;: n°&#xa0;{places}.</translation>
    </message>
    <message>
        <source>Who is present was not changed, and nothing was written.</source>
        <translation>Les présences n’ont pas changé et rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Name them by their codes, with commas between them.</source>
        <translation>Nommez-les par leurs codes, séparés par des virgules.</translation>
    </message>
    <message>
        <source>The line names participants, but its word says neither that they come nor that they go.</source>
        <translation>La ligne nomme des participants, mais son mot ne dit ni qu’ils arrivent ni qu’ils partent.</translation>
    </message>
    <message>
        <source>Put “in”, “out” or “here” in its place; a note begins with one &gt; at most.</source>
        <translation>Mettez à sa place «&#xa0;arrive&#xa0;», «&#xa0;part&#xa0;» ou «&#xa0;ici&#xa0;»&#xa0;; une note commence par un seul &gt;.</translation>
    </message>
    <message>
        <source>The vault’s copy of the event kit is missing or damaged.</source>
        <translation>La copie du kit de l’événement dans le coffre manque ou est endommagée.</translation>
    </message>
    <message>
        <source>Open the event kit again.</source>
        <translation>Rouvrez le kit de l’événement.</translation>
    </message>
    <message>
        <source>The programme has no session “{session}”.</source>
        <translation>Le programme n’a pas de séance «&#xa0;{session}&#xa0;».</translation>
    </message>
    <message>
        <source>Choose one of: {sessions}.</source>
        <translation>Choisissez parmi&#xa0;: {sessions}.</translation>
    </message>
    <message>
        <source>No session is chosen.</source>
        <translation>Aucune séance n’est choisie.</translation>
    </message>
    <message>
        <source>The line is still in front of you and was not written.</source>
        <translation>La ligne est toujours devant vous et n’a pas été écrite.</translation>
    </message>
    <message>
        <source>Choose the session, then enter the line again.</source>
        <translation>Choisissez la séance, puis validez de nouveau la ligne.</translation>
    </message>
    <message>
        <source>This session is off the table.</source>
        <translation>Cette séance est hors compte rendu.</translation>
    </message>
    <message>
        <source>Nothing of it is kept, and nothing was written.</source>
        <translation>Rien n’en est gardé, et rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Choose another session to take notes.</source>
        <translation>Choisissez une autre séance pour prendre des notes.</translation>
    </message>
    <message>
        <source>The line has no text.</source>
        <translation>La ligne n’a pas de texte.</translation>
    </message>
    <message>
        <source>Type the note after the colon.</source>
        <translation>Tapez la note après les deux-points.</translation>
    </message>
    <message>
        <source>The line says what kind of note it is, and not yet what was said.</source>
        <translation>La ligne dit de quel type est la note, et pas encore ce qui a été dit.</translation>
    </message>
    <message>
        <source>Type what was said behind the mark, then Enter.</source>
        <translation>Tapez après le signe ce qui a été dit, puis Entrée.</translation>
    </message>
    <message>
        <source>The line has {length} characters; a note may have {limit}.</source>
        <translation>La ligne a {length} caractères&#x202f;; une note peut en avoir {limit}.</translation>
    </message>
    <message>
        <source>Divide it into several notes.</source>
        <translation>Divisez-la en plusieurs notes.</translation>
    </message>
    <message>
        <source>Findings not decided yet: {count}.</source>
        <translation>Constats à trancher&#x202f;: {count}.</translation>
    </message>
    <message>
        <source>Nothing was sealed; all notes are kept.</source>
        <translation>Rien n’a été scellé&#x202f;; toutes les notes sont gardées.</translation>
    </message>
    <message>
        <source>Decide on them in Review, then seal.</source>
        <translation>Tranchez-les dans Vérifier, puis scellez.</translation>
    </message>
    <message>
        <source>There is no note to seal (own remarks, which never leave: {own}).</source>
        <translation>Il n’y a pas de note à sceller (remarques personnelles, qui ne partent jamais&#xa0;: {own}).</translation>
    </message>
    <message>
        <source>No file was written; all notes are kept.</source>
        <translation>Aucun fichier n’a été écrit&#x202f;; toutes les notes sont gardées.</translation>
    </message>
    <message>
        <source>Take notes first, or choose other sessions.</source>
        <translation>Prenez d’abord des notes, ou choisissez d’autres séances.</translation>
    </message>
    <message>
        <source>None of the notes may leave: too few people could have said them ({withheld}).</source>
        <translation>Aucune des notes ne peut partir&#xa0;: trop peu de personnes ont pu les dire ({withheld}).</translation>
    </message>
    <message>
        <source>Seal them together with sessions that more people attended.</source>
        <translation>Scellez-les avec des séances où plus de monde était présent.</translation>
    </message>
    <message>
        <source>“{name}” could not be read.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>The file was not changed.</source>
        <translation>Le fichier n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Do not take it for clean: look through it yourself.</source>
        <translation>Ne le tenez pas pour sûr&#xa0;: parcourez-le vous-même.</translation>
    </message>
    <message>
        <source>“{name}” is of a kind that cannot be searched.</source>
        <translation>«&#xa0;{name}&#xa0;» est d’un type qui ne peut pas être fouillé.</translation>
    </message>
    <message>
        <source>Do not take it for clean: save it as DOCX, ODT, XLSX, PDF, HTML, CSV, JSON, Markdown or text, and try again.</source>
        <translation>Ne le tenez pas pour sûr&#xa0;: enregistrez-le en DOCX, ODT, XLSX, PDF, HTML, CSV, JSON, Markdown ou texte, et réessayez.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or not what its name says: {problem}.</source>
        <translation>«&#xa0;{name}&#xa0;» est endommagé ou n’est pas ce que dit son nom&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>Do not take it for clean: get a whole copy and try again.</source>
        <translation>Ne le tenez pas pour sûr&#xa0;: procurez-vous une copie entière et réessayez.</translation>
    </message>
    <message>
        <source>“{name}” is protected by a passphrase.</source>
        <translation>«&#xa0;{name}&#xa0;» est protégé par une phrase secrète.</translation>
    </message>
    <message>
        <source>Do not take it for clean: save a copy without the protection and try again.</source>
        <translation>Ne le tenez pas pour sûr&#xa0;: enregistrez une copie sans la protection et réessayez.</translation>
    </message>
    <message>
        <source>“{name}” is too large once unpacked.</source>
        <translation>«&#xa0;{name}&#xa0;» est trop grand une fois décompressé.</translation>
    </message>
    <message>
        <source>Do not take it for clean: if you trust it, split it and try again.</source>
        <translation>Ne le tenez pas pour sûr&#xa0;: si vous lui faites confiance, divisez-le et réessayez.</translation>
    </message>
    <message>
        <source>“{name}” holds pages without text that can be searched: {pages}.</source>
        <translation>«&#xa0;{name}&#xa0;» contient des pages sans texte qui puisse être fouillé&#xa0;: {pages}.</translation>
    </message>
    <message>
        <source>Do not take it for clean: look at these pages yourself.</source>
        <translation>Ne le tenez pas pour sûr&#xa0;: regardez ces pages vous-même.</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>Il n’a pas été touché.</translation>
    </message>
    <message>
        <source>The settings in {path} could not be read.</source>
        <translation>Les réglages dans {path} n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>Your choice could not be remembered: {problem}.</source>
        <translation>Votre choix n’a pas pu être retenu&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>It holds until you close the window; your vaults are not affected.</source>
        <translation>Il vaut jusqu’à la fermeture de la fenêtre&#x202f;; vos coffres ne sont pas touchés.</translation>
    </message>
    <message>
        <source>Check whether you may write to {path}.</source>
        <translation>Vérifiez que vous avez le droit d’écrire dans {path}.</translation>
    </message>
    <message>
        <source>There is already something at {folder}.</source>
        <translation>Il y a déjà quelque chose dans {folder}.</translation>
    </message>
    <message>
        <source>Choose another name for the new vault, or open the one that is there.</source>
        <translation>Choisissez un autre nom pour le nouveau coffre, ou ouvrez celui qui s’y trouve.</translation>
    </message>
    <message>
        <source>Choose a folder whose name ends in “.ntvault”, or create a new vault.</source>
        <translation>Choisissez un dossier dont le nom finit par «&#xa0;.ntvault&#xa0;», ou créez un nouveau coffre.</translation>
    </message>
    <message>
        <source>The passphrase does not open {folder}.</source>
        <translation>La phrase secrète n’ouvre pas {folder}.</translation>
    </message>
    <message>
        <source>The vault was not changed.</source>
        <translation>Le coffre n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Type it again; look at caps lock and at the keyboard’s language.</source>
        <translation>Tapez-la de nouveau&#x202f;; vérifiez le verrouillage des majuscules et la langue du clavier.</translation>
    </message>
    <message>
        <source>The keyring does not open {folder}.</source>
        <translation>Le trousseau n’ouvre pas {folder}.</translation>
    </message>
    <message>
        <source>Type the passphrase, which always opens it.</source>
        <translation>Tapez la phrase secrète&#x202f;: elle l’ouvre toujours.</translation>
    </message>
    <message>
        <source>The vault {folder} is damaged: {damage}.</source>
        <translation>Le coffre {folder} est endommagé&#xa0;: {damage}.</translation>
    </message>
    <message>
        <source>Nothing in it was changed; what stands before the damage can be read ({whole} records).</source>
        <translation>Rien n’y a été modifié&#x202f;; ce qui précède le dommage peut être lu ({whole} enregistrements).</translation>
    </message>
    <message>
        <source>The vault {folder} is already open in another window (process {process}).</source>
        <translation>Le coffre {folder} est déjà ouvert dans une autre fenêtre (processus {process}).</translation>
    </message>
    <message>
        <source>The vault {folder} is already open in another window or program.</source>
        <translation>Le coffre {folder} est déjà ouvert dans une autre fenêtre ou un autre programme.</translation>
    </message>
    <message>
        <source>Nothing was changed; the other window goes on as it was.</source>
        <translation>Rien n’a été modifié&#x202f;; l’autre fenêtre continue comme avant.</translation>
    </message>
    <message>
        <source>Go on in that window, or close it and open the vault again.</source>
        <translation>Continuez dans cette fenêtre-là, ou fermez-la et rouvrez le coffre.</translation>
    </message>
    <message>
        <source>The vault {folder} was written by a newer version (format {found}; this version reads up to {known}).</source>
        <translation>Le coffre {folder} a été écrit par une version plus récente (format {found}&#x202f;; cette version lit jusqu’à {known}).</translation>
    </message>
    <message>
        <source>It was not changed.</source>
        <translation>Il n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Open it with the newer version of Notetaker.</source>
        <translation>Ouvrez-le avec la version plus récente de Notetaker.</translation>
    </message>
    <message>
        <source>The vault {folder} can only be read, not written to.</source>
        <translation>Le coffre {folder} peut seulement être lu.</translation>
    </message>
    <message>
        <source>Everything in it is as it was; nothing was added.</source>
        <translation>Tout y est comme avant&#x202f;; rien n’a été ajouté.</translation>
    </message>
    <message>
        <source>Copy the folder to a place where you may write, and open it there.</source>
        <translation>Copiez le dossier là où vous pouvez écrire, et ouvrez-le là.</translation>
    </message>
    <message>
        <source>The disk did not take the change to {folder} ({problem}).</source>
        <translation>Le disque n’a pas accepté la modification de {folder} ({problem}).</translation>
    </message>
    <message>
        <source>This change was not stored; everything before it is safe.</source>
        <translation>Cette modification n’a pas été enregistrée&#x202f;; tout ce qui précède est en sûreté.</translation>
    </message>
    <message>
        <source>Check the disk or the connection to it, then try again.</source>
        <translation>Vérifiez le disque ou sa connexion, puis réessayez.</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full.</source>
        <translation>Le disque où se trouve {folder} est plein.</translation>
    </message>
    <message>
        <source>Free some space, then try again; the vault can stay open.</source>
        <translation>Libérez de la place, puis réessayez&#x202f;; le coffre peut rester ouvert.</translation>
    </message>
    <message>
        <source>This is too large to store: {size} bytes, of at most {limit}.</source>
        <translation>C’est trop grand pour être enregistré&#xa0;: {size} octets, pour {limit} au plus.</translation>
    </message>
    <message>
        <source>It was not stored; everything before it is safe.</source>
        <translation>Cela n’a pas été enregistré&#x202f;; tout ce qui précède est en sûreté.</translation>
    </message>
    <message>
        <source>Divide it into smaller parts.</source>
        <translation>Divisez-le en parties plus petites.</translation>
    </message>
    <message>
        <source>The vault holds a record that this version of Notetaker does not know.</source>
        <translation>Le coffre contient un enregistrement que cette version de Notetaker ne connaît pas.</translation>
    </message>
    <message>
        <source>Open the vault with the newest version of Notetaker.</source>
        <translation>Ouvrez le coffre avec la version la plus récente de Notetaker.</translation>
    </message>
    <message>
        <source>Line {line}: an entry in “{column}” is a single letter, a small word or an acronym that everybody uses. It is not used for replacing, because it would strip ordinary language; give another name.</source>
        <translation>Ligne {line}&#xa0;: une valeur de «&#xa0;{column}&#xa0;» est une lettre seule, un petit mot ou un sigle que tout le monde emploie. Elle ne sert pas au remplacement, car elle effacerait des mots courants&#xa0;; donnez un autre nom.</translation>
    </message>
    <message>
        <source>Line {line}: an entry in “{column}” is also an ordinary word or abbreviation. Where it is not clear what it means, the rapporteur is asked; check that it is meant.</source>
        <translation>Ligne {line}&#xa0;: une valeur de «&#xa0;{column}&#xa0;» est aussi un mot ou une abréviation courants. Là où le sens n’est pas clair, le rapporteur sera interrogé&#xa0;; vérifiez qu’elle est voulue.</translation>
    </message>
    <message>
        <source>The PDF could not be made.</source>
        <translation>Le PDF n’a pas pu être produit.</translation>
    </message>
    <message>
        <source>Try again after a restart of Notetaker, or choose another format.</source>
        <translation>Réessayez après avoir redémarré Notetaker, ou choisissez un autre format.</translation>
    </message>
    <message>
        <source>Your vaults are not affected; the usual settings are used. The file as it was is kept in {aside}.</source>
        <translation>Vos coffres ne sont pas touchés&#x202f;; les réglages habituels sont utilisés. Le fichier, tel qu’il était, est gardé dans {aside}.</translation>
    </message>
    <message>
        <source>Make your choices again in the settings.</source>
        <translation>Refaites vos choix dans les réglages.</translation>
    </message>
    <message>
        <source>These settings in {path} could not be understood: {names}.</source>
        <translation>Ces réglages de {path} n’ont pas pu être compris&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>The usual ones are used in their place, and all others hold. The file as it was is kept in {aside}.</source>
        <translation>Les réglages habituels les remplacent, et tous les autres valent. Le fichier, tel qu’il était, est gardé dans {aside}.</translation>
    </message>
    <message>
        <source>See the speakers with --speakers; write NAME=code, NAME=category, NAME=unknown or NAME=skip.</source>
        <translation>Voyez qui parle avec --speakers&#x202f;; écrivez NOM=code, NOM=catégorie, NOM=unknown ou NOM=skip.</translation>
    </message>
    <message>
        <source>The transcript is larger than {limit} bytes.</source>
        <translation>La transcription dépasse {limit} octets.</translation>
    </message>
    <message>
        <source>The transcript has more than {limit} turns.</source>
        <translation>La transcription a plus de {limit} tours de parole.</translation>
    </message>
    <message>
        <source>The transcript seems to have more than {limit} speakers.</source>
        <translation>La transcription semble avoir plus de {limit} intervenants.</translation>
    </message>
    <message>
        <source>A turn of the transcript has more than {limit} characters.</source>
        <translation>Un tour de parole de la transcription a plus de {limit} caractères.</translation>
    </message>
    <message>
        <source>The transcript is not a text file in UTF-8, UTF-16 or Windows-1252.</source>
        <translation>La transcription n’est pas un fichier texte en UTF-8, UTF-16 ou Windows-1252.</translation>
    </message>
    <message>
        <source>The transcript has no turn that could be read.</source>
        <translation>La transcription n’a aucun tour de parole lisible.</translation>
    </message>
    <message>
        <source>Save it as text with “NAME: what was said” at the start of each turn, as VTT or as SRT, and try again.</source>
        <translation>Enregistrez-la en texte avec «&#xa0;NOM: ce qui a été dit&#xa0;» au début de chaque tour, en VTT ou en SRT, et réessayez.</translation>
    </message>
    <message>
        <source>Of {count} speakers of the transcript it is not known who they are.</source>
        <translation>De {count} intervenants de la transcription, on ne sait pas qui ils sont.</translation>
    </message>
    <message>
        <source>Nothing was taken in; all notes are kept.</source>
        <translation>Rien n’a été repris&#x202f;; toutes les notes sont gardées.</translation>
    </message>
    <message>
        <source>Say of each who it is, or that it is not known, or leave them out.</source>
        <translation>Dites de chacun qui c’est, ou qu’on ne le sait pas, ou laissez-le de côté.</translation>
    </message>
    <message>
        <source>All speakers of the transcript were left out.</source>
        <translation>Tous les intervenants de la transcription ont été laissés de côté.</translation>
    </message>
    <message>
        <source>Keep at least one of them.</source>
        <translation>Gardez-en au moins un.</translation>
    </message>
    <message>
        <source>The old vault could not be deleted after its compaction ({problem}).</source>
        <translation>L’ancien coffre n’a pas pu être supprimé après son compactage ({problem}).</translation>
    </message>
    <message>
        <source>The compacted vault stands at {folder}, and all that is wanted is in it.</source>
        <translation>Le coffre compacté est à sa place, {folder}, et contient tout ce qui doit rester.</translation>
    </message>
    <message>
        <source>Open the vault once more, which tries it again; or delete the folder {left} yourself.</source>
        <translation>Rouvrez le coffre, ce qui réessaie&#x202f;; ou supprimez vous-même le dossier {left}.</translation>
    </message>
    <message>
        <source>The name of the file does not end in one of {suffixes}.</source>
        <translation>Le nom du fichier ne finit par aucun de {suffixes}.</translation>
    </message>
    <message>
        <source>Give it one of these endings.</source>
        <translation>Donnez-lui l’une de ces terminaisons.</translation>
    </message>
    <message>
        <source>There is no note for the brief of this session.</source>
        <translation>Il n’y a aucune note pour le résumé de cette séance.</translation>
    </message>
    <message>
        <source>Mark what was agreed, disputed, recommended, asked or decided, in Debrief, then try again.</source>
        <translation>Marquez dans Bilan ce qui a été convenu, contesté, recommandé, demandé ou décidé, puis réessayez.</translation>
    </message>
    <message>
        <source>An own remark cannot be moved into a debrief, nor a note be made one.</source>
        <translation>Une remarque personnelle ne peut pas passer dans un bilan, ni une note en devenir une.</translation>
    </message>
    <message>
        <source>The note is as it was.</source>
        <translation>La note est restée telle quelle.</translation>
    </message>
    <message>
        <source>Edit the note in Capture if others should read it.</source>
        <translation>Corrigez la note dans Noter si d’autres doivent la lire.</translation>
    </message>
    <message>
        <source>Save what is whole of it as a new vault, or restore a backup; do not delete it before.</source>
        <translation>Sauvez ce qui y est intact dans un nouveau coffre, ou restaurez une sauvegarde&#x202f;; ne le supprimez pas avant.</translation>
    </message>
    <message>
        <source>The words of the recovery sheet are needed, and there is no terminal to ask on.</source>
        <translation>Il faut les mots de la fiche de secours, et il n’y a pas de terminal pour les demander.</translation>
    </message>
    <message>
        <source>Give a file that holds them with {option}.</source>
        <translation>Indiquez un fichier qui les contient avec {option}.</translation>
    </message>
    <message>
        <source>These are {count} words; a recovery sheet has {words}.</source>
        <translation>Cela fait {count} mots&#x202f;; une fiche de secours en a {words}.</translation>
    </message>
    <message>
        <source>Type all of them, in the order of their numbers.</source>
        <translation>Tapez-les tous, dans l’ordre de leurs numéros.</translation>
    </message>
    <message>
        <source>The words do not belong together: one is another, or two have changed places.</source>
        <translation>Les mots ne vont pas ensemble&#xa0;: l’un d’eux est faux, ou deux ont été intervertis.</translation>
    </message>
    <message>
        <source>Compare with the sheet again, first: {places}.</source>
        <translation>Comparez de nouveau avec la fiche, d’abord&#x202f;: {places}.</translation>
    </message>
    <message>
        <source>This is your own key, not a recovery key.</source>
        <translation>C’est votre propre clé, non une clé de secours.</translation>
    </message>
    <message>
        <source>Type the words of the recovery sheet; it has a key of its own.</source>
        <translation>Tapez les mots de la fiche de secours&#x202f;; elle a sa propre clé.</translation>
    </message>
    <message>
        <source>The kit would be sealed for one key alone: if it is lost, no bundle can be read.</source>
        <translation>Le kit serait scellé pour une seule clé&#x202f;: si elle est perdue, aucun paquet ne peut être lu.</translation>
    </message>
    <message>
        <source>Print a recovery sheet and rehearse it, or add the key of somebody else, then make the kit.</source>
        <translation>Imprimez une fiche de secours et faites l’exercice, ou ajoutez la clé de quelqu’un d’autre, puis faites le kit.</translation>
    </message>
    <message>
        <source>The abbreviation, or what it stands for, may identify somebody.</source>
        <translation>L’abréviation, ou ce qu’elle veut dire, pourrait désigner quelqu’un.</translation>
    </message>
    <message>
        <source>It was not kept; all notes and the other abbreviations are.</source>
        <translation>Elle n’a pas été gardée&#x202f;; toutes les notes et les autres abréviations le sont.</translation>
    </message>
    <message>
        <source>Names need no abbreviation: type the code or the name; it is replaced.</source>
        <translation>Les noms n’ont pas besoin d’abréviation&#xa0;: tapez le code ou le nom, il est remplacé.</translation>
    </message>
    <message>
        <source>This is no abbreviation that could be written out.</source>
        <translation>Ce n’est pas une abréviation qui puisse s’écrire en toutes lettres.</translation>
    </message>
    <message>
        <source>Give one word of {short} letters at most, and what it stands for in {long} at most.</source>
        <translation>Donnez un mot de {short} lettres au plus, et sa signification en {long} au plus.</translation>
    </message>
    <message>
        <source>This file is a private key, which nobody but its owner may have.</source>
        <translation>Ce fichier est une clé privée, que personne d’autre que son propriétaire ne doit avoir.</translation>
    </message>
    <message>
        <source>Nothing of it was taken.</source>
        <translation>Rien n’en a été pris.</translation>
    </message>
    <message>
        <source>Delete it. Ask the rapporteur to make a new key, and to send the line that begins with age1pq1.</source>
        <translation>Supprimez-le. Demandez au rapporteur de créer une nouvelle clé et d’envoyer la ligne qui commence par age1pq1.</translation>
    </message>
    <message>
        <source>There is no line that begins with age1pq1 in this file.</source>
        <translation>Aucune ligne de ce fichier ne commence par age1pq1.</translation>
    </message>
    <message>
        <source>Ask the rapporteur for the recipient of their key, as text.</source>
        <translation>Demandez au rapporteur le destinataire de sa clé, en texte.</translation>
    </message>
    <message>
        <source>This kit is an earlier one (number {revision}); this vault works with number {used}.</source>
        <translation>Ce kit est plus ancien (numéro {revision})&#x202f;; ce coffre travaille avec le numéro {used}.</translation>
    </message>
    <message>
        <source>The newer kit stays in use; all notes are kept.</source>
        <translation>Le kit plus récent reste en usage&#x202f;; toutes les notes sont gardées.</translation>
    </message>
    <message>
        <source>Open the newest kit, or ask the organiser whether to go back, then say so.</source>
        <translation>Ouvrez le kit le plus récent, ou demandez à l’organisateur s’il faut revenir en arrière, puis confirmez-le.</translation>
    </message>
    <message>
        <source>This kit has the number of the one that this vault works with ({revision}), but says something else.</source>
        <translation>Ce kit porte le numéro de celui avec lequel ce coffre travaille ({revision}), mais dit autre chose.</translation>
    </message>
    <message>
        <source>Ask the organiser which of the two holds, then say so.</source>
        <translation>Demandez à l’organisateur lequel des deux vaut, puis confirmez-le.</translation>
    </message>
    <message>
        <source>“short” in {place} of the programme must be one word of at most {limit} letters and digits.</source>
        <translation>«&#x202f;short&#x202f;» dans {place} du programme doit être un seul mot d’au plus {limit} lettres et chiffres.</translation>
    </message>
    <message>
        <source>{place} of the programme must have “en” or “fr”: what it stands for.</source>
        <translation>{place} du programme doit avoir «&#x202f;en&#x202f;» ou «&#x202f;fr&#x202f;»&#xa0;: ce que l’abréviation veut dire.</translation>
    </message>
    <message>
        <source>“template” in the programme must be written as [template.en] or [template.fr] tables.</source>
        <translation>«&#x202f;template&#x202f;» dans le programme doit s’écrire sous forme de tables [template.en] ou [template.fr].</translation>
    </message>
    <message>
        <source>Line {number} of --who does not name a speaker of the transcript, or not somebody of the roster.</source>
        <translation>La ligne {number} de --who ne nomme personne de la transcription, ou personne de la liste des participants.</translation>
    </message>
    <message>
        <source>In this session nobody has come or gone, so there is nothing to take back.</source>
        <translation>Dans cette séance, personne n’est arrivé ni parti&#xa0;: il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>Go on with the next note.</source>
        <translation>Continuez avec la note suivante.</translation>
    </message>
    <message>
        <source>No recovery sheet has what was typed as word number {numbers}.</source>
        <translation>Aucune fiche de secours n’a ce qui a été tapé comme mot n° {numbers}.</translation>
    </message>
    <message>
        <source>Look at it on the sheet again.</source>
        <translation>Regardez-le de nouveau sur la fiche.</translation>
    </message>
    <message>
        <source>The columns are separated by “{delimiter}”, not by commas; it was read so.</source>
        <translation>Les colonnes sont séparées par «&#x202f;{delimiter}&#x202f;», non par des virgules&#x202f;; le fichier a été lu ainsi.</translation>
    </message>
    <message>
        <source>The keyring of this account did not do what was asked ({problem}).</source>
        <translation>Le trousseau de ce compte n’a pas fait ce qui lui était demandé ({problem}).</translation>
    </message>
    <message>
        <source>The vault and its passphrase are as they were.</source>
        <translation>Le coffre et sa phrase secrète sont tels qu’ils étaient.</translation>
    </message>
    <message>
        <source>Open the vault with its passphrase.</source>
        <translation>Ouvrez le coffre avec sa phrase secrète.</translation>
    </message>
    <message>
        <source>No keyring answers in this account.</source>
        <translation>Aucun trousseau ne répond dans ce compte.</translation>
    </message>
    <message>
        <source>The keyring of this account is locked.</source>
        <translation>Le trousseau de ce compte est verrouillé.</translation>
    </message>
    <message>
        <source>Open the vault with its passphrase, or unlock the keyring first, where your desktop shows it.</source>
        <translation>Ouvrez le coffre avec sa phrase secrète, ou déverrouillez d’abord le trousseau, là où votre bureau le montre.</translation>
    </message>
    <message>
        <source>The keyring of this account has no key for this vault any more.</source>
        <translation>Le trousseau de ce compte n’a plus de clé pour ce coffre.</translation>
    </message>
    <message>
        <source>“{name}” holds parts without text that can be searched: {parts}.</source>
        <translation>«&#xa0;{name}&#xa0;» contient des parties sans texte qui puisse être fouillé&#xa0;: {parts}.</translation>
    </message>
    <message>
        <source>Do not take it for clean: look at these parts yourself.</source>
        <translation>Ne le tenez pas pour sûr&#xa0;: regardez ces parties vous-même.</translation>
    </message>
    <message>
        <source>Every note is left out of the report.</source>
        <translation>Toutes les notes sont laissées hors du rapport.</translation>
    </message>
    <message>
        <source>No file was written; the notes are in the archive.</source>
        <translation>Aucun fichier n’a été écrit&#xa0;; les notes sont dans les archives.</translation>
    </message>
    <message>
        <source>Participants without an affiliation: {count} (see line {lines}). Each counts as an organisation of their own.</source>
        <translation>Personnes sans affiliation&#xa0;: {count} (voir ligne {lines}). Chacune compte pour une organisation à elle seule.</translation>
    </message>
    <message>
        <source>The dictionary {name} of this installation is missing or not whole.</source>
        <translation>Le dictionnaire {name} de cette installation manque ou n’est pas entier.</translation>
    </message>
    <message>
        <source>Nothing was changed; what was stored before is safe.</source>
        <translation>Rien n’a été modifié&#x202f;; ce qui était enregistré est en sûreté.</translation>
    </message>
    <message>
        <source>Install Notetaker anew.</source>
        <translation>Réinstallez Notetaker.</translation>
    </message>
    <message>
        <source>“{name}” is the beginning of the id of {count} notes, not of one.</source>
        <translation>«&#x202f;{name}&#x202f;» est le début de l’identifiant de {count} notes, et non d’une seule.</translation>
    </message>
    <message>
        <source>See the ids with “attack --vault” (or “leave-out” alone, for what is left out), and give enough of one.</source>
        <translation>Voyez les identifiants avec «&#x202f;attack --vault&#x202f;» (ou «&#x202f;leave-out&#x202f;» seul, pour ce qui est laissé de côté), et donnez-en assez.</translation>
    </message>
    <message>
        <source>Put notes back: on the page Check before publishing (F10), or with “leave-out --back”.</source>
        <translation>Remettez des notes&#xa0;: à la page Vérifier avant de publier (F10), ou avec «&#x202f;leave-out --back&#x202f;».</translation>
    </message>
    <message>
        <source>No note has an id that begins with “{name}”.</source>
        <translation>Aucune note n’a un identifiant qui commence par «&#x202f;{name}&#x202f;».</translation>
    </message>
    <message>
        <source>Everyday words too: {which}. In small letters a name cannot always be told from the word: have rapporteurs write these with a capital.</source>
        <translation>Aussi des mots courants&#xa0;: {which}. En minuscules, le nom ne se distingue pas toujours du mot&#xa0;: que les rapporteurs l’écrivent avec une majuscule.</translation>
    </message>
    <message>
        <source>Line {line}: “{column}” was saved in a wrong coding once (“Ã©” for “é”), and was put right. Check it.</source>
        <translation>Ligne {line}&#xa0;: «&#xa0;{column}&#xa0;» avait été enregistré dans un mauvais codage («&#xa0;Ã©&#xa0;» pour «&#xa0;é&#xa0;») et a été rétabli. À vérifier.</translation>
    </message>
    <message>
        <source>“{heading}” of the brief in {lang} may name a participant or an organisation of the list, and every brief will carry it: check that its words are meant otherwise.</source>
        <translation>«&#x202f;{heading}&#x202f;» du résumé en {lang} nomme peut-être un participant ou une organisation de la liste, et chaque résumé le portera&#xa0;: vérifiez que ses mots veulent dire autre chose.</translation>
    </message>
    <message>
        <source>The title of the programme names a participant or an organisation of the list, or may, and every report will carry it: check that it is meant so.</source>
        <translation>Le titre du programme nomme, ou peut nommer, une personne ou une organisation de la liste, et chaque rapport le portera&#x202f;: vérifiez que c’est voulu.</translation>
    </message>
    <message>
        <source>The title of session {session} names a participant or an organisation of the list, or may, and every report will carry it: check that it is meant so.</source>
        <translation>Le titre de la séance {session} nomme, ou peut nommer, une personne ou une organisation de la liste, et chaque rapport le portera&#xa0;: vérifiez que c’est voulu.</translation>
    </message>
    <message>
        <source>The room of session {session} names a participant or an organisation of the list, or may, and every report will carry it: check that it is meant so.</source>
        <translation>La salle de la séance {session} nomme, ou peut nommer, une personne ou une organisation de la liste, et chaque rapport la portera&#xa0;: vérifiez que c’est voulu.</translation>
    </message>
    <message>
        <source>The disk is almost full: all is saved so far, from the vault’s reserve. Free some space.</source>
        <translation>Le disque est presque plein&#xa0;: tout est enregistré jusqu’ici, sur la réserve du coffre. Libérez de la place.</translation>
    </message>
    <message>
        <source>This passphrase opens your key, and every rapporteur would be told it.</source>
        <translation>Cette phrase secrète ouvre votre clé, et elle serait dite à tous les rapporteurs.</translation>
    </message>
    <message>
        <source>Choose another one for the kit; on the command line it has a file of its own, --kit-passphrase-file.</source>
        <translation>Choisissez-en une autre pour le kit&#x202f;; en ligne de commande, elle a son propre fichier, --kit-passphrase-file.</translation>
    </message>
    <message>
        <source>Line {line} has too many fields ({count} in place of {width}); it was left out. A field with a separator in it needs quotation marks.</source>
        <translation>La ligne {line} a trop de champs ({count} au lieu de {width})&#x202f;; elle a été laissée de côté. Un champ qui contient un séparateur demande des guillemets.</translation>
    </message>
    <message>
        <source>Line {line} has too few fields ({count} in place of {width}); it was left out. An empty field needs its separator, too.</source>
        <translation>La ligne {line} a trop peu de champs ({count} au lieu de {width})&#x202f;; elle a été laissée de côté. Un champ vide demande lui aussi son séparateur.</translation>
    </message>
    <message>
        <source>Line {line} has too few fields ({count} in place of {width}); it was left out. Write: name; organisation; category.</source>
        <translation>La ligne {line} a trop peu de champs ({count} au lieu de {width})&#x202f;; elle a été laissée de côté. Écrivez&#xa0;: nom&#x202f;; organisation&#x202f;; catégorie.</translation>
    </message>
    <message>
        <source>Line {line}: what stands under “{column}” is not in Latin letters, and none of the other names is. What rapporteurs type in Latin letters will not be recognised; add that spelling to the other names.</source>
        <translation>Ligne {line}&#xa0;: rien ne dit comment «&#xa0;{column}&#xa0;» s’écrit en lettres latines. Ce que les rapporteurs tapent en lettres latines ne sera pas reconnu&#x202f;; ajoutez cette graphie à ses autres noms.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ce fichier n’existe pas.</translation>
    </message>
</context>
<context>
    <name>exposure</name>
    <message>
        <source>Who could have said it</source>
        <translation>Qui a pu le dire</translation>
    </message>
    <message>
        <source>Below {k} people or {k} organisations a category is widened.</source>
        <translation>Moins de {k} personnes ou de {k} organisations&#xa0;: catégorie élargie.</translation>
    </message>
    <message>
        <source>stays here: too few</source>
        <translation>reste ici&#xa0;: trop peu de monde</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>reste telle quelle</translation>
    </message>
    <message>
        <source>appears as {category}</source>
        <translation>vue comme {category}</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Afficher la phrase secrète</translation>
    </message>
</context>
<context>
    <name>found</name>
    <message>
        <source>line</source>
        <translation>ligne</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>lignes</translation>
    </message>
    <message>
        <source>page</source>
        <translation>page</translation>
    </message>
    <message>
        <source>sheet</source>
        <translation>feuille</translation>
    </message>
    <message>
        <source>row</source>
        <translation>ligne</translation>
    </message>
    <message>
        <source>paragraph</source>
        <translation>paragraphe</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>comment on</source>
        <translation>commentaire sur</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>commentaire</translation>
    </message>
    <message>
        <source>footnote</source>
        <translation>note de bas de page</translation>
    </message>
    <message>
        <source>endnote</source>
        <translation>note de fin</translation>
    </message>
    <message>
        <source>header</source>
        <translation>en-tête</translation>
    </message>
    <message>
        <source>footer</source>
        <translation>pied de page</translation>
    </message>
    <message>
        <source>title of the programme</source>
        <translation>titre du programme</translation>
    </message>
    <message>
        <source>title of session</source>
        <translation>titre de la séance</translation>
    </message>
    <message>
        <source>room of session</source>
        <translation>salle de la séance</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>file name inside the archive</source>
        <translation>nom de fichier dans l’archive</translation>
    </message>
    <message>
        <source>file name</source>
        <translation>nom du fichier</translation>
    </message>
    <message>
        <source>metadata</source>
        <translation>métadonnées</translation>
    </message>
    <message>
        <source>name of a custom property</source>
        <translation>nom d’une propriété personnalisée</translation>
    </message>
    <message>
        <source>before the tracked changes</source>
        <translation>avant les modifications suivies</translation>
    </message>
    <message>
        <source>with all tracked changes</source>
        <translation>avec toutes les modifications suivies</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>formule</translation>
    </message>
    <message>
        <source>field</source>
        <translation>champ</translation>
    </message>
    <message>
        <source>link</source>
        <translation>lien</translation>
    </message>
    <message>
        <source>part</source>
        <translation>partie</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>dessin</translation>
    </message>
    <message>
        <source>text that no cell shows</source>
        <translation>texte qu’aucune cellule n’affiche</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>clés</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>attribut</translation>
    </message>
    <message>
        <source>declaration</source>
        <translation>déclaration</translation>
    </message>
    <message>
        <source>instruction</source>
        <translation>instruction</translation>
    </message>
    <message>
        <source>end of the page</source>
        <translation>fin de la page</translation>
    </message>
    <message>
        <source>earlier version</source>
        <translation>version antérieure</translation>
    </message>
    <message>
        <source>alternative text</source>
        <translation>texte de remplacement</translation>
    </message>
    <message>
        <source>note on a page</source>
        <translation>note sur une page</translation>
    </message>
    <message>
        <source>bookmark</source>
        <translation>signet</translation>
    </message>
    <message>
        <source>object</source>
        <translation>objet</translation>
    </message>
    <message>
        <source>readable bytes</source>
        <translation>octets lisibles</translation>
    </message>
    <message>
        <source>words joined over the ends of lines</source>
        <translation>mots réunis d’une ligne à l’autre</translation>
    </message>
    <message>
        <source>(hidden)</source>
        <translation>(masquée)</translation>
    </message>
    <message>
        <source>unpacked</source>
        <translation>décompressé</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>message</translation>
    </message>
    <message>
        <source>text of a picture</source>
        <translation>texte d’une image</translation>
    </message>
    <message>
        <source>words turned round</source>
        <translation>mots lus à l’envers</translation>
    </message>
    <message>
        <source>comment of the archive</source>
        <translation>commentaire de l’archive</translation>
    </message>
    <message>
        <source>author of comment</source>
        <translation>auteur du commentaire</translation>
    </message>
    <message>
        <source>author of ins</source>
        <translation>auteur de l’insertion</translation>
    </message>
    <message>
        <source>author of del</source>
        <translation>auteur de la suppression</translation>
    </message>
    <message>
        <source>descr of docPr</source>
        <translation>texte de remplacement (descr de docPr)</translation>
    </message>
    <message>
        <source>name of sheet</source>
        <translation>nom de la feuille</translation>
    </message>
    <message>
        <source>{name} of {owner}</source>
        <translation>{name} de {owner}</translation>
    </message>
</context>
<context>
    <name>guide</name>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation>Chercher dans le guide</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Not found.</source>
        <translation>Introuvable.</translation>
    </message>
    <message>
        <source>Enter goes to the next place.</source>
        <translation>Entrée va au passage suivant.</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>It is not imported; the others can be.</source>
        <translation>Il n’est pas importé&#x202f;; les autres peuvent l’être.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>Déjà connu</translation>
    </message>
    <message>
        <source>Newer than one you have</source>
        <translation>Plus récent que le vôtre</translation>
    </message>
    <message>
        <source>From another copy of a vault</source>
        <translation>D’une autre copie d’un coffre</translation>
    </message>
    <message>
        <source>Older than one you have</source>
        <translation>Plus ancien qu’un paquet déjà là</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>A look comes first and changes nothing. The same bundle twice changes nothing either.</source>
        <translation>L’examen d’abord&#xa0;: il ne change rien. Importer deux fois le même paquet ne change rien non plus.</translation>
    </message>
    <message>
        <source>Your key file</source>
        <translation>Votre fichier de clé</translation>
    </message>
    <message>
        <source>Passphrase of the key (empty if it has none)</source>
        <translation>Phrase secrète de la clé (vide s’il n’y en a pas)</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Examiner</translation>
    </message>
    <message>
        <source>What importing would do</source>
        <translation>Ce que ferait l’importation</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Paquet</translation>
    </message>
    <message>
        <source>Opening and verifying</source>
        <translation>Ouverture et vérification</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importation en cours</translation>
    </message>
    <message>
        <source>Space ticks six words once they were compared.</source>
        <translation>Espace coche les six mots une fois comparés.</translation>
    </message>
    <message>
        <source>Imported: {notes}.</source>
        <translation>Importé&#xa0;: {notes}.</translation>
    </message>
    <message>
        <source>There is nothing new to import.</source>
        <translation>Il n’y a rien de nouveau à importer.</translation>
    </message>
    <message>
        <source>{n} bundle can be imported.</source>
        <translation>{n} paquet peut être importé.</translation>
    </message>
    <message>
        <source>{n} bundles can be imported.</source>
        <translation>{n} paquets peuvent être importés.</translation>
    </message>
    <message>
        <source>Go to the report</source>
        <translation>Aller au rapport</translation>
    </message>
    <message>
        <source>All are compared: Enter imports.</source>
        <translation>Tout est comparé&#x202f;: Entrée importe.</translation>
    </message>
    <message>
        <source>Take the last import back</source>
        <translation>Annuler la dernière importation</translation>
    </message>
    <message>
        <source>{n} bundle does not count any more; it can be imported again.</source>
        <translation>{n} paquet ne compte plus&#x202f;; il peut être importé de nouveau.</translation>
    </message>
    <message>
        <source>{n} bundles do not count any more; they can be imported again.</source>
        <translation>{n} paquets ne comptent plus&#x202f;; ils peuvent être importés de nouveau.</translation>
    </message>
    <message>
        <source>sealed with a key that you know</source>
        <translation>scellé avec une clé que vous connaissez</translation>
    </message>
    <message>
        <source>sealed with a key not seen before</source>
        <translation>scellé avec une clé jamais vue</translation>
    </message>
    <message>
        <source>Made with different kits; ask for bundles of these sessions that are sealed with the same kit:</source>
        <translation>Faits avec des kits différents&#x202f;; demandez pour ces séances des paquets scellés avec le même kit&#xa0;:</translation>
    </message>
    <message>
        <source>The six words of its receipt</source>
        <translation>Les six mots de son reçu</translation>
    </message>
    <message>
        <source>Sessions without a bundle yet</source>
        <translation>Séances encore sans paquet</translation>
    </message>
    <message>
        <source>{file}: {error}</source>
        <translation>{file}&#xa0;: {error}</translation>
    </message>
    <message>
        <source>Imported: {notes}, in the place of {n} from an earlier bundle.</source>
        <translation>Importé&#xa0;: {notes}, à la place de {n} d’un paquet antérieur.</translation>
    </message>
</context>
<context>
    <name>key</name>
    <message>
        <source>1. Your key</source>
        <translation>1. Votre clé</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Fichier de clé</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Phrase secrète de la clé</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>La même phrase secrète, encore une fois</translation>
    </message>
    <message>
        <source>Copy the recipient</source>
        <translation>Copier le destinataire</translation>
    </message>
    <message>
        <source>Open the key</source>
        <translation>Ouvrir la clé</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>Créer une clé</translation>
    </message>
    <message>
        <source>Opening the key</source>
        <translation>Ouverture de la clé</translation>
    </message>
    <message>
        <source>The recipient is in the clipboard; it is no secret.</source>
        <translation>Le destinataire est dans le presse-papiers&#x202f;; il n’a rien de secret.</translation>
    </message>
    <message>
        <source>From a recovery sheet</source>
        <translation>À partir d’une fiche de secours</translation>
    </message>
    <message>
        <source>The 28 words of the recovery sheet</source>
        <translation>Les 28 mots de la fiche de secours</translation>
    </message>
    <message>
        <source>Make the key of the sheet</source>
        <translation>Refaire la clé de la fiche</translation>
    </message>
    <message>
        <source>Use another key</source>
        <translation>Utiliser une autre clé</translation>
    </message>
    <message>
        <source>Bundles are sealed to it. Keep a copy of the file: without it, only a recovery sheet or another key that the kit names opens them.</source>
        <translation>Les paquets sont scellés pour elle. Gardez une copie du fichier&#xa0;: sans lui, seule une fiche de secours ou une autre clé que nomme le kit les ouvre.</translation>
    </message>
    <message>
        <source>The key is open until you lock or close the vault.</source>
        <translation>La clé reste ouverte jusqu’à ce que vous verrouilliez ou fermiez le coffre.</translation>
    </message>
    <message>
        <source>The key is there: type its passphrase.</source>
        <translation>La clé est là&#xa0;: tapez sa phrase secrète.</translation>
    </message>
    <message>
        <source>Read them out when a rapporteur opens the kit: the same words must stand there.</source>
        <translation>Lisez-les à voix haute quand un rapporteur ouvre le kit&#xa0;: il doit voir les mêmes mots.</translation>
    </message>
    <message>
        <source>your key: {words}</source>
        <translation>votre clé&#xa0;: {words}</translation>
    </message>
    <message>
        <source>recovery sheet: {words}</source>
        <translation>fiche de secours&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Where the rapporteurs’ bundles go</source>
        <translation>Où vont les paquets des rapporteurs</translation>
    </message>
    <message>
        <source>The key is made. Its words: {words}.</source>
        <translation>La clé est faite. Ses mots&#xa0;: {words}.</translation>
    </message>
</context>
<context>
    <name>keyboard</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
    <message>
        <source>{text} ({keys})</source>
        <translation>{text} ({keys})</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Page up</source>
        <translation>Page préc.</translation>
    </message>
</context>
<context>
    <name>keyring</name>
    <message>
        <source>Open with the keyring</source>
        <translation>Ouvrir avec le trousseau</translation>
    </message>
    <message>
        <source>Without the passphrase, for whoever sits at this unlocked account. Locking ends it.</source>
        <translation>Sans la phrase secrète, pour quiconque est assis devant ce compte déverrouillé. Le verrouillage y met fin.</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>While taking notes</source>
        <translation>Pendant la prise de notes</translation>
    </message>
    <message>
        <source>While reviewing</source>
        <translation>Pendant la vérification</translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation>Afficher ces touches</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>Capture, or Import</source>
        <translation>Noter, ou Importer</translation>
    </message>
    <message>
        <source>Review, or Report</source>
        <translation>Vérifier, ou Rapport</translation>
    </message>
    <message>
        <source>Next finding</source>
        <translation>Constat suivant</translation>
    </message>
    <message>
        <source>The other desk</source>
        <translation>L’autre bureau</translation>
    </message>
    <message>
        <source>Lock and blank the window</source>
        <translation>Verrouiller et vider la fenêtre</translation>
    </message>
    <message>
        <source>Close the vault</source>
        <translation>Fermer le coffre</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Store the note as the preview shows it</source>
        <translation>Enregistrer la note telle que l’aperçu la montre</translation>
    </message>
    <message>
        <source>Edit the last note, or the chosen one</source>
        <translation>Corriger la dernière note, ou celle choisie</translation>
    </message>
    <message>
        <source>Why is it replaced? One reason after the other</source>
        <translation>Pourquoi est-ce remplacé&#x202f;? Une raison après l’autre</translation>
    </message>
    <message>
        <source>Take the code or the name that is offered; Down: others</source>
        <translation>Prendre le code ou le nom proposé&#x202f;; Bas&#xa0;: les autres</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Find in the notes</source>
        <translation>Chercher dans les notes</translation>
    </message>
    <message>
        <source>Off the table: draw the curtain, or lift it</source>
        <translation>Hors compte rendu&#xa0;: baisser le rideau, ou le lever</translation>
    </message>
    <message>
        <source>Delete the chosen note</source>
        <translation>Supprimer la note choisie</translation>
    </message>
    <message>
        <source>Back to the line; leave an edit or the search</source>
        <translation>Revenir à la ligne&#x202f;; quitter une correction ou la recherche</translation>
    </message>
    <message>
        <source>Generalise</source>
        <translation>Généraliser</translation>
    </message>
    <message>
        <source>Keep, with a reason</source>
        <translation>Garder, avec un motif</translation>
    </message>
    <message>
        <source>It is not a name</source>
        <translation>Ce n’est pas un nom</translation>
    </message>
    <message>
        <source>Say it impersonally, as proposed</source>
        <translation>Le dire de façon impersonnelle, comme proposé</translation>
    </message>
    <message>
        <source>The same for all like it</source>
        <translation>De même pour tous les semblables</translation>
    </message>
    <message>
        <source>a speaker’s code, then the point</source>
        <translation>le code d’un intervenant, puis le propos</translation>
    </message>
    <message>
        <source>a category: research, business, institution, civil society</source>
        <translation>une catégorie&#xa0;: recherche, entreprises, institutions, société civile</translation>
    </message>
    <message>
        <source>nothing before it: the last speaker goes on</source>
        <translation>rien devant&#xa0;: le dernier intervenant poursuit</translation>
    </message>
    <message>
        <source>agrees with the point above</source>
        <translation>d’accord avec le propos précédent</translation>
    </message>
    <message>
        <source>disagrees with the point above</source>
        <translation>en désaccord avec le propos précédent</translation>
    </message>
    <message>
        <source>an action</source>
        <translation>une action</translation>
    </message>
    <message>
        <source>a quote</source>
        <translation>une citation</translation>
    </message>
    <message>
        <source>a recommendation</source>
        <translation>une recommandation</translation>
    </message>
    <message>
        <source>a question</source>
        <translation>une question</translation>
    </message>
    <message>
        <source>your own remark, never exported</source>
        <translation>votre remarque personnelle, jamais transmise</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Everything can be done from the keyboard; none needs AltGr.</source>
        <translation>Tout se fait au clavier&#x202f;; aucune touche ne demande AltGr.</translation>
    </message>
    <message>
        <source>A line, as it is typed</source>
        <translation>Une ligne, comme on la tape</translation>
    </message>
    <message>
        <source>At the list of those present: came or left</source>
        <translation>Dans la liste des présents&#xa0;: arrivé ou parti</translation>
    </message>
    <message>
        <source>Open the guide</source>
        <translation>Ouvrir le guide</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Changer les touches</translation>
    </message>
    <message>
        <source>{words} ({keys})</source>
        <translation>{words} ({keys})</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Nouvelles touches</translation>
    </message>
    <message>
        <source>The usual keys</source>
        <translation>Les touches habituelles</translation>
    </message>
    <message>
        <source>All as usual</source>
        <translation>Tout comme d’habitude</translation>
    </message>
    <message>
        <source>Choose with the arrow keys, press Enter, then the new keys. Esc leaves it as it is.</source>
        <translation>Choisissez avec les flèches, appuyez sur Entrée, puis sur les nouvelles touches. Échap laisse tout en l’état.</translation>
    </message>
    <message>
        <source>{keys} is taken: “{what}”. Give that other keys first.</source>
        <translation>{keys} sert déjà&#xa0;: «&#xa0;{what}&#xa0;». Donnez-lui d’abord d’autres touches.</translation>
    </message>
    <message>
        <source>{keys} would type something or is needed for editing. Take a function key, or Ctrl with a letter.</source>
        <translation>{keys} taperait quelque chose ou sert à la correction. Prenez une touche de fonction, ou Ctrl avec une lettre.</translation>
    </message>
    <message>
        <source>{keys} does it from now on.</source>
        <translation>{keys} le fait désormais.</translation>
    </message>
    <message>
        <source>Take in a transcript</source>
        <translation>Reprendre une transcription</translation>
    </message>
    <message>
        <source>Edit the note in place</source>
        <translation>Corriger la note sur place</translation>
    </message>
    <message>
        <source>While debriefing</source>
        <translation>Pendant le bilan</translation>
    </message>
    <message>
        <source>It is consensus</source>
        <translation>Cela fait consensus</translation>
    </message>
    <message>
        <source>There is no consensus on it</source>
        <translation>Cela ne fait pas consensus</translation>
    </message>
    <message>
        <source>It is a recommendation</source>
        <translation>C’est une recommandation</translation>
    </message>
    <message>
        <source>It is an open question</source>
        <translation>C’est une question ouverte</translation>
    </message>
    <message>
        <source>It is a next step</source>
        <translation>C’est une suite à donner</translation>
    </message>
    <message>
        <source>It is a point and nothing else</source>
        <translation>C’est un propos, sans plus</translation>
    </message>
    <message>
        <source>In the brief or not</source>
        <translation>Dans le résumé ou non</translation>
    </message>
    <message>
        <source>Read the notes back to the room</source>
        <translation>Lire les notes devant la salle</translation>
    </message>
    <message>
        <source>Abbreviations of this line: as typed, or written out</source>
        <translation>Abréviations de cette ligne&#xa0;: telles quelles, ou en toutes lettres</translation>
    </message>
    <message>
        <source>A theme (#) at the end: the last one, or another</source>
        <translation>Un thème (#) à la fin&#xa0;: le dernier, ou un autre</translation>
    </message>
    <message>
        <source>This vault: passphrase, backup, erasing</source>
        <translation>Ce coffre&#xa0;: phrase secrète, sauvegarde, effacement</translation>
    </message>
    <message>
        <source>Seal, or Keys and losses</source>
        <translation>Sceller, ou Clés et pertes</translation>
    </message>
    <message>
        <source>Debrief, or Check before publishing</source>
        <translation>Bilan, ou Vérifier avant de publier</translation>
    </message>
    <message>
        <source>In an empty line: to the notes; Down, behind the last, comes back</source>
        <translation>Dans une ligne vide&#x202f;: aller aux notes&#x202f;; Bas, après la dernière, revient</translation>
    </message>
    <message>
        <source>Look at earlier notes while typing; Page down: at later ones</source>
        <translation>Relire les notes d’avant en écrivant&#x202f;; Page suiv.&#x202f;: celles d’après</translation>
    </message>
    <message>
        <source>To the brief: Enter writes it</source>
        <translation>Aller au résumé&#xa0;: Entrée l’écrit</translation>
    </message>
    <message>
        <source>… #theme</source>
        <translation>… #thème</translation>
    </message>
    <message>
        <source>its theme, for your own grouping</source>
        <translation>son thème, pour votre propre regroupement</translation>
    </message>
    <message>
        <source>&gt;&gt;in: sg, mb</source>
        <translation>&gt;&gt;arrive: sg, mb</translation>
    </message>
    <message>
        <source>they have come; it is no note</source>
        <translation>ils sont arrivés&#x202f;; ce n’est pas une note</translation>
    </message>
    <message>
        <source>&gt;&gt;out: sg, mb</source>
        <translation>&gt;&gt;part: sg, mb</translation>
    </message>
    <message>
        <source>they have gone</source>
        <translation>ils sont partis</translation>
    </message>
    <message>
        <source>&gt;&gt;here: sg, mb</source>
        <translation>&gt;&gt;ici: sg, mb</translation>
    </message>
    <message>
        <source>these are present, and nobody else</source>
        <translation>ceux-là sont présents, et personne d’autre</translation>
    </message>
    <message>
        <source>&gt;&gt;slip:</source>
        <translation>&gt;&gt;erreur:</translation>
    </message>
    <message>
        <source>takes the last of these back</source>
        <translation>annule la dernière de ces lignes</translation>
    </message>
    <message>
        <source>Those present: to their list, also in Prepare; in a narrow window, open or close it</source>
        <translation>Les présents&#xa0;: aller à leur liste, dans Préparer aussi&#x202f;; dans une fenêtre étroite, l’ouvrir ou la fermer</translation>
    </message>
    <message>
        <source>Known to the public</source>
        <translation>Connu du public</translation>
    </message>
</context>
<context>
    <name>kind</name>
    <message>
        <source>Point</source>
        <translation>Propos</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation>Désaccord</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Recommandation</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>Own remark</source>
        <translation>Remarque personnelle</translation>
    </message>
</context>
<context>
    <name>kit</name>
    <message>
        <source>Look at them</source>
        <translation>Examiner</translation>
    </message>
    <message>
        <source>More recipients (age1pq…), separated by spaces</source>
        <translation>Autres destinataires (age1pq…), séparés par des espaces</translation>
    </message>
    <message>
        <source>Passphrase that you will tell the rapporteurs</source>
        <translation>Phrase secrète que vous direz aux rapporteurs</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>La même phrase secrète, encore une fois</translation>
    </message>
    <message>
        <source>Event kit (.ntkit)</source>
        <translation>Kit de l’événement (.ntkit)</translation>
    </message>
    <message>
        <source>Open your key first, above: it signs the kit.</source>
        <translation>Ouvrez d’abord votre clé, ci-dessus&#xa0;: elle signe le kit.</translation>
    </message>
    <message>
        <source>The kit has no file yet: say where it is to be.</source>
        <translation>Le kit n’a pas encore de fichier&#xa0;: dites où il doit être.</translation>
    </message>
    <message>
        <source>The rapporteurs’ keys are not complete yet.</source>
        <translation>Les clés des rapporteurs ne sont pas encore complètes.</translation>
    </message>
    <message>
        <source>The kit has no passphrase yet.</source>
        <translation>Le kit n’a pas encore de phrase secrète.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same yet.</source>
        <translation>Les deux phrases secrètes ne sont pas encore identiques.</translation>
    </message>
    <message>
        <source>Make the kit</source>
        <translation>Créer le kit</translation>
    </message>
    <message>
        <source>Say above which kit it corrects.</source>
        <translation>Dites ci-dessus quel kit il corrige.</translation>
    </message>
    <message>
        <source>I have read this; they are meant so</source>
        <translation>J’ai lu ceci&#x202f;; c’est voulu</translation>
    </message>
    <message>
        <source>Kit number {number} of this programme is in {file}. Give it to the rapporteurs.</source>
        <translation>Le kit numéro {number} de ce programme est dans {file}. Remettez-le aux rapporteurs.</translation>
    </message>
    <message>
        <source>Tell them the passphrase by another way.</source>
        <translation>Dites-leur la phrase secrète par une autre voie.</translation>
    </message>
    <message>
        <source>When they open it, read them the organiser’s words: {words}</source>
        <translation>Quand ils l’ouvrent, lisez-leur les mots de l’organisateur&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Making the kit</source>
        <translation>Création du kit</translation>
    </message>
    <message>
        <source>The kit is in {file}.</source>
        <translation>Le kit est dans {file}.</translation>
    </message>
    <message>
        <source>3. The event kit</source>
        <translation>3. Le kit de l’événement</translation>
    </message>
    <message>
        <source>Rehearse a recovery sheet first, or add a key that is kept elsewhere: if yours is lost, no bundle can be read.</source>
        <translation>Faites d’abord l’exercice avec une fiche de secours, ou ajoutez une clé gardée ailleurs&#x202f;: si la vôtre est perdue, aucun paquet ne peut être lu.</translation>
    </message>
    <message>
        <source>The kit opens with</source>
        <translation>Le kit s’ouvre avec</translation>
    </message>
    <message>
        <source>a passphrase that you tell the rapporteurs</source>
        <translation>une phrase secrète que vous dites aux rapporteurs</translation>
    </message>
    <message>
        <source>the rapporteurs’ own keys</source>
        <translation>les clés des rapporteurs</translation>
    </message>
    <message>
        <source>Programme (.toml)</source>
        <translation>Programme (.toml)</translation>
    </message>
    <message>
        <source>List of participants (.xlsx or .csv)</source>
        <translation>Liste des participants (.xlsx ou .csv)</translation>
    </message>
    <message>
        <source>It corrects a kit that rapporteurs have</source>
        <translation>Il corrige un kit que les rapporteurs ont déjà</translation>
    </message>
    <message>
        <source>Its passphrase (empty if it opens with your key)</source>
        <translation>Sa phrase secrète (vide s’il s’ouvre avec votre clé)</translation>
    </message>
    <message>
        <source>Some entries need a second look: read the list above and confirm it.</source>
        <translation>Certaines entrées sont à revoir&#xa0;: lisez la liste ci-dessus et confirmez-la.</translation>
    </message>
    <message>
        <source>It brings {n} abbreviation that is written out while rapporteurs type.</source>
        <translation>Il apporte {n} abréviation qui s’écrit en toutes lettres pendant que les rapporteurs tapent.</translation>
    </message>
    <message>
        <source>It brings {n} abbreviations that are written out while rapporteurs type.</source>
        <translation>Il apporte {n} abréviations qui s’écrivent en toutes lettres pendant que les rapporteurs tapent.</translation>
    </message>
    <message>
        <source>The one-page brief has your headings.</source>
        <translation>Le résumé d’une page a vos intertitres.</translation>
    </message>
    <message>
        <source>{n} line could not be read, and its names would not be replaced: no kit can be made of it.</source>
        <translation>{n} ligne n’a pas pu être lue, et ses noms ne seraient pas remplacés&#xa0;: aucun kit ne peut en être fait.</translation>
    </message>
    <message>
        <source>{n} lines could not be read, and their names would not be replaced: no kit can be made of them.</source>
        <translation>{n} lignes n’ont pas pu être lues, et leurs noms ne seraient pas remplacés&#xa0;: aucun kit ne peut en être fait.</translation>
    </message>
    <message>
        <source>Correct the file, then look at it again.</source>
        <translation>Corrigez le fichier, puis examinez-le de nouveau.</translation>
    </message>
    <message>
        <source>The kit that the rapporteurs have (.ntkit)</source>
        <translation>Le kit qu’ont les rapporteurs (.ntkit)</translation>
    </message>
    <message>
        <source>Read what is odd in the list above it; Enter goes on.</source>
        <translation>Lisez, au-dessus de la liste, ce qui y paraît étrange&#x202f;; Entrée passe à la suite.</translation>
    </message>
</context>
<context>
    <name>kit-news</name>
    <message>
        <source>New on the list: {names}.</source>
        <translation>Ajout à la liste&#x202f;: {names}.</translation>
    </message>
    <message>
        <source>No longer on the list: {names}.</source>
        <translation>Retrait de la liste&#x202f;: {names}.</translation>
    </message>
    <message>
        <source>Changed on the list: {names}.</source>
        <translation>Changement sur la liste&#x202f;: {names}.</translation>
    </message>
    <message>
        <source>Another code from now on: {names}.</source>
        <translation>Autre code désormais&#x202f;: {names}.</translation>
    </message>
    <message>
        <source>{name} ({what})</source>
        <translation>{name} ({what})</translation>
    </message>
    <message>
        <source>{name} (“{new}”, no longer “{old}”)</source>
        <translation>{name} («&#x202f;{new}&#x202f;» et non plus «&#x202f;{old}&#x202f;»)</translation>
    </message>
    <message>
        <source>They count as absent in “{session}” until you tick them below: {names}.</source>
        <translation>Absence comptée dans «&#x202f;{session}&#x202f;» tant que la case n’est pas cochée plus bas&#x202f;: {names}.</translation>
    </message>
</context>
<context>
    <name>kit-words</name>
    <message>
        <source>{name}: only these keys can open it</source>
        <translation>{name}&#xa0;: seules ces clés peuvent l’ouvrir</translation>
    </message>
    <message>
        <source>The organiser reads out theirs. Are they the same? Then this kit is theirs, and it says where your bundle goes.</source>
        <translation>L’organisateur lit les siens à voix haute. Sont-ils les mêmes&#x202f;? Alors ce kit vient de lui et dit où va votre paquet.</translation>
    </message>
    <message>
        <source>The organiser’s words — compare by voice</source>
        <translation>Les mots de l’organisateur — à comparer de vive voix</translation>
    </message>
    <message>
        <source>Where your bundle goes</source>
        <translation>Où va votre paquet</translation>
    </message>
    <message>
        <source>This is a sealed bundle, not an event kit.</source>
        <translation>C’est un paquet scellé, pas un kit de l’événement.</translation>
    </message>
    <message>
        <source>This is a key, not an event kit.</source>
        <translation>C’est une clé, pas un kit de l’événement.</translation>
    </message>
    <message>
        <source>This is a vault, not an event kit.</source>
        <translation>C’est un coffre, pas un kit de l’événement.</translation>
    </message>
    <message>
        <source>This is no event kit: Notetaker did not make this file.</source>
        <translation>Ce n’est pas un kit de l’événement&#xa0;: ce fichier ne vient pas de Notetaker.</translation>
    </message>
    <message>
        <source>This kit is sealed for a key, not for a passphrase: choose the file of your key.</source>
        <translation>Ce kit est scellé pour une clé, pas pour une phrase secrète&#xa0;: choisissez le fichier de votre clé.</translation>
    </message>
    <message>
        <source>Choose the file of the organiser that ends in .ntkit.</source>
        <translation>Choisissez le fichier de l’organisateur qui finit par .ntkit.</translation>
    </message>
</context>
<context>
    <name>lock</name>
    <message>
        <source>Locked</source>
        <translation>Verrouillé</translation>
    </message>
    <message>
        <source>The vault “{name}” is closed. Everything up to your last line is kept.</source>
        <translation>Le coffre «&#xa0;{name}&#xa0;» est fermé. Tout est gardé, jusqu’à votre dernière ligne.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>To the start page</source>
        <translation>Vers l’accueil</translation>
    </message>
    <message>
        <source>The vault “{name}” is closed. All notes are kept. The unfinished line could not be written: it is held in memory, without names, until the vault is open again. Leave the program open.</source>
        <translation>Le coffre «&#xa0;{name}&#xa0;» est fermé. Toutes les notes sont gardées. La ligne inachevée n’a pas pu être écrite&#xa0;: elle reste en mémoire, sans noms, jusqu’à ce que le coffre soit rouvert. Laissez le programme ouvert.</translation>
    </message>
</context>
<context>
    <name>metavar</name>
    <message>
        <source>ACTION</source>
        <translation>ACTION</translation>
    </message>
    <message>
        <source>BRIEF.docx</source>
        <translation>RESUME.docx</translation>
    </message>
    <message>
        <source>BUNDLE</source>
        <translation>PAQUET</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>COMMANDE</translation>
    </message>
    <message>
        <source>COPY.ntvault</source>
        <translation>COPIE.ntvault</translation>
    </message>
    <message>
        <source>DIR</source>
        <translation>DOSSIER</translation>
    </message>
    <message>
        <source>EVENT.ntkit</source>
        <translation>EVENEMENT.ntkit</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FICHIER</translation>
    </message>
    <message>
        <source>FILE_OR_FOLDER</source>
        <translation>FICHIER_OU_DOSSIER</translation>
    </message>
    <message>
        <source>IN</source>
        <translation>ENTREE</translation>
    </message>
    <message>
        <source>KEYFILE</source>
        <translation>CLE.ntkey</translation>
    </message>
    <message>
        <source>NEW.ntkit</source>
        <translation>NOUVEAU.ntkit</translation>
    </message>
    <message>
        <source>NEW.ntvault</source>
        <translation>NOUVEAU.ntvault</translation>
    </message>
    <message>
        <source>OLD.ntkit</source>
        <translation>ANCIEN.ntkit</translation>
    </message>
    <message>
        <source>OUT</source>
        <translation>SORTIE</translation>
    </message>
    <message>
        <source>REPORT_OR_BUNDLE</source>
        <translation>RAPPORT_OU_PAQUET</translation>
    </message>
    <message>
        <source>ROSTER</source>
        <translation>LISTE</translation>
    </message>
    <message>
        <source>ROSTER.csv</source>
        <translation>LISTE.csv</translation>
    </message>
    <message>
        <source>SHEET.pdf</source>
        <translation>FICHE.pdf</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TITRE</translation>
    </message>
    <message>
        <source>V.ntvault</source>
        <translation>COFFRE.ntvault</translation>
    </message>
</context>
<context>
    <name>new-keys</name>
    <message>
        <source>A rapporteur’s key that was not seen before</source>
        <translation>Une clé de rapporteur jamais vue</translation>
    </message>
    <message>
        <source>{n} rapporteurs’ keys that were not seen before</source>
        <translation>{n} clés de rapporteurs jamais vues</translation>
    </message>
    <message>
        <source>Call the rapporteur, who reads out the six words of the receipt, and tick them if they are the same. If they are not, remove the bundle: it may be a stranger’s.</source>
        <translation>Appelez le rapporteur, qui lit les six mots du reçu, et cochez-les s’ils sont les mêmes. Sinon, retirez le paquet&#xa0;: il vient peut-être d’un inconnu.</translation>
    </message>
    <message>
        <source>The rapporteur read out: {words}</source>
        <translation>Le rapporteur a lu&#xa0;: {words}</translation>
    </message>
    <message>
        <source>{name}, and {n} more bundle of the same key</source>
        <translation>{name}, et {n} autre paquet de la même clé</translation>
    </message>
    <message>
        <source>{name}, and {n} more bundles of the same key</source>
        <translation>{name}, et {n} autres paquets de la même clé</translation>
    </message>
    <message>
        <source>The programme has bundles of other keys: it is a new rapporteur, a new vault, or a stranger.</source>
        <translation>Le programme a des paquets d’autres clés&#xa0;: c’est un nouveau rapporteur, un nouveau coffre ou un inconnu.</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>notice</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>opens</name>
    <message>
        <source>What does a key open?</source>
        <translation>Qu’ouvre une clé&#x202f;?</translation>
    </message>
    <message>
        <source>After a loss, or with several keys: open those you have, from their files or from a recovery sheet, and try them. Nothing is stored.</source>
        <translation>Après une perte, ou avec plusieurs clés&#xa0;: ouvrez celles que vous avez, par leur fichier ou par une fiche de secours, et essayez-les. Rien n’est enregistré.</translation>
    </message>
    <message>
        <source>Try the keys</source>
        <translation>Essayer les clés</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>What opens it</source>
        <translation>Ce qui l’ouvre</translation>
    </message>
    <message>
        <source>What opens which file</source>
        <translation>Ce qui ouvre chaque fichier</translation>
    </message>
    <message>
        <source>Trying the keys</source>
        <translation>Essai des clés</translation>
    </message>
    <message>
        <source>{n} of {all} files can be opened.</source>
        <translation>Fichiers qui s’ouvrent&#xa0;: {n} sur {all}.</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>S’ouvre</translation>
    </message>
    <message>
        <source>Does not open</source>
        <translation>Ne s’ouvre pas</translation>
    </message>
    <message>
        <source>It is sealed for other keys than those above, or was damaged on the way.</source>
        <translation>Il est scellé pour d’autres clés que celles ci-dessus, ou a été abîmé en route.</translation>
    </message>
    <message>
        <source>It is no bundle that a key opens; see below.</source>
        <translation>Ce n’est pas un paquet qu’une clé ouvre&#x202f;; voir ci-dessous.</translation>
    </message>
</context>
<context>
    <name>organise</name>
    <message>
        <source>Prepare the event</source>
        <translation>Préparer l’événement</translation>
    </message>
    <message>
        <source>Make your key and its recovery sheet once, then a kit for each event. Rapporteurs need the kit and its passphrase.</source>
        <translation>Faites une fois votre clé et sa fiche de secours, puis un kit par événement. Les rapporteurs ont besoin du kit et de sa phrase secrète.</translation>
    </message>
</context>
<context>
    <name>organise-keys</name>
    <message>
        <source>A key was lost, or others are to read: what can be opened, and what comes next.</source>
        <translation>Une clé est perdue, ou d’autres doivent lire&#xa0;: ce qui s’ouvre encore, et ce qui vient ensuite.</translation>
    </message>
    <message>
        <source>Keys and losses</source>
        <translation>Clés et pertes</translation>
    </message>
</context>
<context>
    <name>own</name>
    <message>
        <source>A programme of your own</source>
        <translation>Un programme à vous</translation>
    </message>
    <message>
        <source>Without an organiser’s kit: you say what the sessions are and who takes part, and you choose who can read what you seal.</source>
        <translation>Sans kit d’un organisateur&#xa0;: vous indiquez les séances et les participants, et vous choisissez qui pourra lire ce que vous scellez.</translation>
    </message>
    <message>
        <source>Title of the programme</source>
        <translation>Titre du programme</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Séances</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Enregistrer les changements</translation>
    </message>
    <message>
        <source>Start the programme</source>
        <translation>Commencer le programme</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Lecture de la liste</translation>
    </message>
    <message>
        <source>The programme has no title yet.</source>
        <translation>Le programme n’a pas encore de titre.</translation>
    </message>
    <message>
        <source>There is no session yet.</source>
        <translation>Il n’y a pas encore de séance.</translation>
    </message>
    <message>
        <source>Nobody could read what you seal: give a recipient, or make a key of your own.</source>
        <translation>Personne ne pourrait lire ce que vous scellez&#xa0;: indiquez un destinataire, ou créez votre propre clé.</translation>
    </message>
    <message>
        <source>Correct the lines that could not be read, or go on without them.</source>
        <translation>Corrigez les lignes qui n’ont pas pu être lues, ou continuez sans elles.</translation>
    </message>
    <message>
        <source>Starting the programme</source>
        <translation>Création du programme</translation>
    </message>
    <message>
        <source>The programme is kept, with an encrypted copy of the participants beside it.</source>
        <translation>Le programme est enregistré, avec une copie chiffrée de la liste des participants à côté.</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>List of participants (CSV or XLSX)</source>
        <translation>Liste des participants (CSV ou XLSX)</translation>
    </message>
    <message>
        <source>Amadou Bâ; Institut du Rivage; research</source>
        <translation>Amadou Bâ&#x202f;; Institut du Rivage&#x202f;; recherche</translation>
    </message>
    <message>
        <source>Participants and their codes</source>
        <translation>Participants et leurs codes</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name, organisation</source>
        <translation>Nom, organisation</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>{line} (and {others})</source>
        <translation>{line} (et {others})</translation>
    </message>
    <message>
        <source>“{text}” stands there.</source>
        <translation>Il y est écrit «&#x202f;{text}&#x202f;».</translation>
    </message>
    <message>
        <source>id</source>
        <translation>l’identifiant</translation>
    </message>
    <message>
        <source>name</source>
        <translation>le nom</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>le prénom</translation>
    </message>
    <message>
        <source>surname</source>
        <translation>le nom de famille</translation>
    </message>
    <message>
        <source>other names</source>
        <translation>les autres noms</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>l’organisation</translation>
    </message>
    <message>
        <source>other names of the organisation</source>
        <translation>les autres noms de l’organisation</translation>
    </message>
    <message>
        <source>job title</source>
        <translation>la fonction</translation>
    </message>
    <message>
        <source>category</source>
        <translation>la catégorie</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>les séances</translation>
    </message>
    <message>
        <source>“{header}” is the {column}</source>
        <translation>«&#x202f;{header}&#x202f;»&#xa0;: {column}</translation>
    </message>
    <message>
        <source>“{initials}” is a word</source>
        <translation>«&#xa0;{initials}&#xa0;» est un mot</translation>
    </message>
    <message>
        <source>“{initials}” is a category</source>
        <translation>«&#xa0;{initials}&#xa0;» est une catégorie</translation>
    </message>
    <message>
        <source>“{initials}” may be somebody else</source>
        <translation>«&#xa0;{initials}&#xa0;» peut être quelqu’un d’autre</translation>
    </message>
    <message>
        <source>no letters for a code: add a name in Latin letters</source>
        <translation>pas de code sans un nom en lettres latines</translation>
    </message>
    <message>
        <source>Who can read what you seal</source>
        <translation>Qui peut lire ce que vous scellez</translation>
    </message>
    <message>
        <source>Make a key of my own</source>
        <translation>Créer ma propre clé</translation>
    </message>
    <message>
        <source>Passphrase of the key</source>
        <translation>Phrase secrète de la clé</translation>
    </message>
    <message>
        <source>The passphrase of the key again</source>
        <translation>La phrase secrète de la clé, à nouveau</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Créer la clé</translation>
    </message>
    <message>
        <source>Making the key</source>
        <translation>Création de la clé</translation>
    </message>
    <message>
        <source>Your key is known by these words: {words}</source>
        <translation>Votre clé se reconnaît à ces mots&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Session {id}, {title}: “{day}” may be either of two days. Write the month as a word, as in 1 March 2027, or 2027-03-01.</source>
        <translation>Séance {id}, {title}&#xa0;: «&#xa0;{day}&#xa0;» peut être l’un de deux jours. Écrivez le mois en lettres, comme dans 1er mars 2027, ou 2027-03-01.</translation>
    </message>
    <message>
        <source>Session {id}, {title}: “{day}” is not a whole date. Write it as 1 March 2027 or 2027-03-01, with the year, or leave it empty.</source>
        <translation>Séance {id}, {title}&#xa0;: «&#x202f;{day}&#x202f;» n’est pas une date complète. Écrivez-la ainsi&#xa0;: 1er mars 2027, 01/03/2027 ou 2027-03-01, avec l’année, ou laissez le champ vide.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Salle</translation>
    </message>
    <message>
        <source>What may be kept</source>
        <translation>Régime</translation>
    </message>
    <message>
        <source>{field}, session {number}</source>
        <translation>{field}, séance {number}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove session {number}</source>
        <translation>Retirer la séance {number}</translation>
    </message>
    <message>
        <source>Add a session</source>
        <translation>Ajouter une séance</translation>
    </message>
    <message>
        <source>A session needs a title.</source>
        <translation>Une séance a besoin d’un titre.</translation>
    </message>
    <message>
        <source>Their names are replaced while you type. Without them no name is known, and nothing can be sealed; you can also add them later. A typed line is: name; organisation; category.</source>
        <translation>Leurs noms sont remplacés pendant que vous tapez. Sans eux, aucun nom n’est connu et rien ne peut être scellé&#x202f;; vous pouvez aussi les ajouter plus tard. Une ligne tapée&#xa0;: nom&#x202f;; organisation&#x202f;; catégorie.</translation>
    </message>
    <message>
        <source>More participants, one a line</source>
        <translation>Autres participants, un par ligne</translation>
    </message>
    <message>
        <source>Go on without {n} line</source>
        <translation>Continuer sans {n} ligne</translation>
    </message>
    <message>
        <source>Go on without {n} lines</source>
        <translation>Continuer sans {n} lignes</translation>
    </message>
    <message>
        <source>The names in lines that were left out would not be replaced.</source>
        <translation>Les noms des lignes laissées de côté ne seraient pas remplacés.</translation>
    </message>
    <message>
        <source>Nobody but these recipients can open your bundles, not even you without your own key. Ask whoever will read the notes for their recipient (several are separated by spaces), or make a key of your own and keep a copy of its file elsewhere.</source>
        <translation>Seuls ces destinataires peuvent ouvrir vos paquets&#x202f;; vous-même ne le pouvez qu’avec une clé à vous. Demandez son destinataire à qui lira les notes (plusieurs se séparent par des espaces), ou créez votre propre clé et gardez ailleurs une copie de son fichier.</translation>
    </message>
    <message>
        <source>Recipients (age1pq1…)</source>
        <translation>Destinataires (age1pq1…)</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Fichier de clé</translation>
    </message>
    <message>
        <source>Day: 2027-02-01</source>
        <translation>Jour&#xa0;: 2027-02-01</translation>
    </message>
    <message>
        <source>Of each session: its title, and below it the day, the room and what may be kept.</source>
        <translation>Pour chaque séance&#xa0;: son titre, puis en dessous le jour, la salle et ce qui peut en être gardé.</translation>
    </message>
    <message>
        <source>Go to line {n} of those that are typed</source>
        <translation>Aller à la ligne {n} de celles qui sont tapées</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>organiser.ntkey</source>
        <translation>organisateur.ntkey</translation>
    </message>
    <message>
        <source>recovery-sheet.pdf</source>
        <translation>fiche-de-secours.pdf</translation>
    </message>
</context>
<context>
    <name>prepare</name>
    <message>
        <source>Prepare</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>Event kit (.ntkit)</source>
        <translation>Kit de l’événement (.ntkit)</translation>
    </message>
    <message>
        <source>Passphrase of the kit, as the organiser told you</source>
        <translation>Phrase secrète du kit, telle que l’organisateur vous l’a dite</translation>
    </message>
    <message>
        <source>Open the kit</source>
        <translation>Ouvrir le kit</translation>
    </message>
    <message>
        <source>Open a newer kit</source>
        <translation>Ouvrir un kit plus récent</translation>
    </message>
    <message>
        <source>In which session do you take notes?</source>
        <translation>De quelle séance prenez-vous les notes&#x202f;?</translation>
    </message>
    <message>
        <source>Arrow keys choose, Enter begins.</source>
        <translation>Les flèches choisissent, Entrée commence.</translation>
    </message>
    <message>
        <source>Take notes in this session</source>
        <translation>Prendre les notes de cette séance</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Séances</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>What may be kept</source>
        <translation>Régime</translation>
    </message>
    <message>
        <source>The list of participants is forgotten. Open the kit again to write or to seal.</source>
        <translation>La liste des participants est oubliée. Rouvrez le kit pour noter ou pour sceller.</translation>
    </message>
    <message>
        <source>{participants} · a category is shown only for {k} people or more</source>
        <translation>{participants} · une catégorie ne paraît qu’à partir de {k} personnes</translation>
    </message>
    <message>
        <source>The organiser gave you an event kit: the programme and the participants, encrypted.</source>
        <translation>L’organisateur vous a remis un kit de l’événement&#xa0;: le programme et les participants, chiffrés.</translation>
    </message>
    <message>
        <source>Notes go on in {title}. Enter on another session begins it.</source>
        <translation>Les notes vont toujours dans «&#xa0;{title}&#xa0;». Entrée, sur une autre séance, la commence.</translation>
    </message>
    <message>
        <source>Opening the kit</source>
        <translation>Ouverture du kit</translation>
    </message>
    <message>
        <source>The kit is open. An encrypted copy is kept beside the vault.</source>
        <translation>Le kit est ouvert. Une copie chiffrée est gardée à côté du coffre.</translation>
    </message>
    <message>
        <source>Change the programme or the participants</source>
        <translation>Modifier le programme ou les participants</translation>
    </message>
    <message>
        <source>No kit? Start a programme of your own</source>
        <translation>Pas de kit&#x202f;? Commencez un programme à vous</translation>
    </message>
    <message>
        <source>Take in a transcript</source>
        <translation>Reprendre une transcription</translation>
    </message>
    <message>
        <source>The kit is sealed for your key: its file</source>
        <translation>Le kit est scellé pour votre clé&#xa0;: son fichier</translation>
    </message>
    <message>
        <source>The organiser asks for a key of mine</source>
        <translation>L’organisateur me demande une clé</translation>
    </message>
    <message>
        <source>Make a key, and send its recipient to the organiser, who seals the kit for it. Keep the file: it opens the kit.</source>
        <translation>Créez une clé et envoyez son destinataire à l’organisateur, qui scelle le kit pour elle. Gardez le fichier&#xa0;: il ouvre le kit.</translation>
    </message>
    <message>
        <source>Go back to this earlier kit all the same</source>
        <translation>Revenir quand même à ce kit plus ancien</translation>
    </message>
    <message>
        <source>Session: {title}</source>
        <translation>Séance&#xa0;: {title}</translation>
    </message>
    <message>
        <source>{keys} goes to who is present.</source>
        <translation>{keys} mène aux présents.</translation>
    </message>
</context>
<context>
    <name>present</name>
    <message>
        <source>Present: {count}</source>
        <translation>Présents&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Those present, with their codes</source>
        <translation>Les présents, avec leurs codes</translation>
    </message>
    <message>
        <source>Not here: {count}</source>
        <translation>Absents&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Came or left (Space)</source>
        <translation>Arrivé ou parti (Espace)</translation>
    </message>
    <message>
        <source>{code} has left (Space)</source>
        <translation>Départ de {code} (Espace)</translation>
    </message>
    <message>
        <source>{code} has come (Space)</source>
        <translation>Arrivée de {code} (Espace)</translation>
    </message>
    <message>
        <source>Every category stays as it is</source>
        <translation>Chaque catégorie reste telle quelle</translation>
    </message>
    <message>
        <source>{categories}: too few, their notes stay here</source>
        <translation>{categories}&#xa0;: trop peu, leurs notes restent ici</translation>
    </message>
    <message>
        <source>{categories}: shown as {wider}</source>
        <translation>{categories}&#xa0;: sous le nom «&#xa0;{wider}&#xa0;»</translation>
    </message>
    <message>
        <source>{category} ({count})</source>
        <translation>{category} ({count})</translation>
    </message>
    <message>
        <source>{category} ({n} organisation)</source>
        <translation>{category} ({n} organisation)</translation>
    </message>
    <message>
        <source>{category} ({n} organisations)</source>
        <translation>{category} ({n} organisations)</translation>
    </message>
    <message>
        <source>“{typed}”: neither an arrival nor a departure</source>
        <translation>Ni une arrivée ni un départ&#xa0;: «&#xa0;{typed}&#xa0;»</translation>
    </message>
    <message>
        <source>{n} person comes.</source>
        <translation>{n} personne arrive.</translation>
    </message>
    <message>
        <source>{n} people come.</source>
        <translation>{n} personnes arrivent.</translation>
    </message>
    <message>
        <source>{n} person leaves.</source>
        <translation>{n} personne part.</translation>
    </message>
    <message>
        <source>{n} people leave.</source>
        <translation>{n} personnes partent.</translation>
    </message>
    <message>
        <source>{n} person is present, and nobody else.</source>
        <translation>{n} personne est présente, et nulle autre.</translation>
    </message>
    <message>
        <source>{n} people are present, and nobody else.</source>
        <translation>{n} personnes sont présentes, et nulle autre.</translation>
    </message>
    <message>
        <source>“{typed}”: neither an arrival nor a departure. Nobody came or went: put in, out or here in its place, then Enter. A note begins with one &gt; at most.</source>
        <translation>Ni une arrivée ni un départ&#xa0;: «&#xa0;{typed}&#xa0;». Rien n’a changé&#xa0;: mettez arrive, part ou ici à la place, puis Entrée. Une note commence par un seul &gt;.</translation>
    </message>
    <message>
        <source>“{typed}”</source>
        <translation>«&#x202f;{typed}&#x202f;»</translation>
    </message>
    <message>
        <source>Who came or went last is taken back; {keys} does it again. {now}</source>
        <translation>La dernière arrivée ou le dernier départ est annulé&#x202f;; {keys} le rétablit. {now}</translation>
    </message>
    <message>
        <source>Who came or went is as before. {now}</source>
        <translation>L’arrivée ou le départ est rétabli. {now}</translation>
    </message>
    <message>
        <source>No note</source>
        <translation>Pas une note</translation>
    </message>
    <message>
        <source>with the next note this holds for the whole session</source>
        <translation>dès la prochaine note, cela vaut pour toute la séance</translation>
    </message>
    <message>
        <source>Nobody has come or gone: there is nothing to take back.</source>
        <translation>Personne n’est arrivé ni parti&#x202f;: il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>Who came or went last was a slip: it is taken back.</source>
        <translation>La dernière arrivée ou le dernier départ était une erreur&#x202f;: c’est annulé.</translation>
    </message>
    <message>
        <source>Who came or went last was a slip: {n} note since then counts with those who were present before.</source>
        <translation>La dernière arrivée ou le dernier départ était une erreur&#x202f;: {n} note prise depuis compte avec ceux qui étaient présents avant.</translation>
    </message>
    <message>
        <source>Who came or went last was a slip: {n} notes since then count with those who were present before.</source>
        <translation>La dernière arrivée ou le dernier départ était une erreur&#x202f;: {n} notes prises depuis comptent avec ceux qui étaient présents avant.</translation>
    </message>
    <message>
        <source>{widened}: something was noted while only {n} person was present (a slip? &gt;&gt;slip: takes it back)</source>
        <translation>{widened}&#x202f;: une note a été prise avec {n} seule personne présente (une erreur&#x202f;? &gt;&gt;erreur: l’annule)</translation>
    </message>
    <message>
        <source>{widened}: something was noted while only {n} people were present (a slip? &gt;&gt;slip: takes it back)</source>
        <translation>{widened}&#x202f;: une note a été prise avec {n} personnes présentes seulement (une erreur&#x202f;? &gt;&gt;erreur: l’annule)</translation>
    </message>
    <message>
        <source>{typed}: nobody on the list, or more than one person</source>
        <translation>Ne désigne pas une personne de la liste&#xa0;: {typed}</translation>
    </message>
    <message>
        <source>{typed}: nobody on the list, or more than one person. Nobody came or went: put a code in its place, then Enter.</source>
        <translation>Ne désigne pas une personne de la liste&#xa0;: {typed}. Rien n’a changé&#xa0;: mettez un code à la place, puis Entrée.</translation>
    </message>
</context>
<context>
    <name>problems</name>
    <message>
        <source>it is not JSON</source>
        <translation>il n’est pas en JSON</translation>
    </message>
    <message>
        <source>it has no “text”</source>
        <translation>il n’a pas de «&#x202f;text&#x202f;»</translation>
    </message>
    <message>
        <source>the notes come from there</source>
        <translation>les notes viennent de là</translation>
    </message>
    <message>
        <source>it is not a text in UTF-8</source>
        <translation>ce n’est pas un texte en UTF-8</translation>
    </message>
    <message>
        <source>the vault</source>
        <translation>le coffre</translation>
    </message>
    <message>
        <source>the new vault</source>
        <translation>le nouveau coffre</translation>
    </message>
    <message>
        <source>the vault from now on</source>
        <translation>le coffre désormais</translation>
    </message>
    <message>
        <source>the archive</source>
        <translation>les archives</translation>
    </message>
    <message>
        <source>the archive, and of the key file unless it has its own</source>
        <translation>les archives, et le fichier de clé s’il n’a pas la sienne</translation>
    </message>
    <message>
        <source>the backup</source>
        <translation>la sauvegarde</translation>
    </message>
    <message>
        <source>the key file</source>
        <translation>le fichier de clé</translation>
    </message>
    <message>
        <source>the new key</source>
        <translation>la nouvelle clé</translation>
    </message>
    <message>
        <source>the new key file</source>
        <translation>le nouveau fichier de clé</translation>
    </message>
    <message>
        <source>the kit</source>
        <translation>le kit</translation>
    </message>
    <message>
        <source>the transcript comes from there</source>
        <translation>la transcription vient de là</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>ce fichier ou ce dossier n’existe pas</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>vous n’en avez pas le droit</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>l’opération n’est pas permise</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>ce n’est pas un dossier</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>ce nom est déjà pris</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>ce dossier n’est pas vide</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>un autre programme s’en sert</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>il n’y a plus de place sur le disque</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>le disque est en lecture seule</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>le nom est trop long</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>le disque ne répond pas bien</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>le fichier est trop grand</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>votre part du disque est pleine</translation>
    </message>
    <message>
        <source>it is in an older format of Microsoft Office</source>
        <translation>il est dans un ancien format de Microsoft Office</translation>
    </message>
    <message>
        <source>its archive cannot be unpacked</source>
        <translation>son archive ne se décompresse pas</translation>
    </message>
    <message>
        <source>its objects cannot be read</source>
        <translation>ses objets sont illisibles</translation>
    </message>
    <message>
        <source>something is in the way there</source>
        <translation>quelque chose en tient la place</translation>
    </message>
    <message>
        <source>it does not read back as it was written</source>
        <translation>ce qui y est relu n’est pas ce qui a été écrit</translation>
    </message>
    <message>
        <source>its answer was not understood</source>
        <translation>sa réponse n’a pas été comprise</translation>
    </message>
    <message>
        <source>It is no file but a pipe, a device or a socket</source>
        <translation>ce n’est pas un fichier, mais un tube, un périphérique ou un socket</translation>
    </message>
    <message>
        <source>It is a link</source>
        <translation>c’est un lien</translation>
    </message>
    <message>
        <source>the key file, or of the kit where the key has none</source>
        <translation>le fichier de clé, ou le kit si la clé n’en a pas</translation>
    </message>
</context>
<context>
    <name>programme</name>
    <message>
        <source>The programme is</source>
        <translation>Le programme est</translation>
    </message>
    <message>
        <source>typed here</source>
        <translation>tapé ici</translation>
    </message>
    <message>
        <source>in a file (.toml)</source>
        <translation>dans un fichier (.toml)</translation>
    </message>
    <message>
        <source>as in the kit that is corrected</source>
        <translation>celui du kit que l’on corrige</translation>
    </message>
    <message>
        <source>Below how many people or organisations a category is widened (k)</source>
        <translation>En dessous de combien de personnes ou d’organisations une catégorie est élargie (k)</translation>
    </message>
    <message>
        <source>In the list of participants these sessions are called S1, S2, S3, in this order.</source>
        <translation>Dans la liste des participants, ces séances s’appellent S1, S2, S3, dans cet ordre.</translation>
    </message>
</context>
<context>
    <name>rail</name>
    <message>
        <source>Take notes</source>
        <translation>Prendre des notes</translation>
    </message>
    <message>
        <source>Organise an event</source>
        <translation>Organiser un événement</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>Sceller</translation>
    </message>
    <message>
        <source>to be sealed again</source>
        <translation>à sceller de nouveau</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Organise</source>
        <translation>Organiser</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>Bilan</translation>
    </message>
    <message>
        <source>This vault</source>
        <translation>Ce coffre</translation>
    </message>
    <message>
        <source>Read-back</source>
        <translation>Lecture en salle</translation>
    </message>
    <message>
        <source>Keys and losses</source>
        <translation>Clés et pertes</translation>
    </message>
    <message>
        <source>Check before publishing</source>
        <translation>Vérifier avant de publier</translation>
    </message>
</context>
<context>
    <name>rapporteur-keys</name>
    <message>
        <source>The rapporteurs’ keys, pasted one below the other (age1pq1…)</source>
        <translation>Les clés des rapporteurs, collées l’une sous l’autre (age1pq1…)</translation>
    </message>
    <message>
        <source>Add from files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>{n} key. Compare its words with the rapporteur:</source>
        <translation>{n} clé. Comparez ses mots avec le rapporteur&#xa0;:</translation>
    </message>
    <message>
        <source>{n} keys. Compare the words of each with its rapporteur:</source>
        <translation>{n} clés. Comparez les mots de chacune avec son rapporteur&#xa0;:</translation>
    </message>
    <message>
        <source>No whole key in line: {lines}</source>
        <translation>Pas de clé entière à la ligne&#xa0;: {lines}</translation>
    </message>
    <message>
        <source>A private key in line: {lines}. Nobody but its owner may have it: delete it here and where it came from, and ask for a new key.</source>
        <translation>Une clé privée à la ligne&#xa0;: {lines}. Personne d’autre que son propriétaire ne doit l’avoir&#xa0;: supprimez-la ici et là d’où elle vient, et demandez une nouvelle clé.</translation>
    </message>
</context>
<context>
    <name>readback</name>
    <message>
        <source>Read-back: categories only, as they will be sealed.</source>
        <translation>Lecture en salle&#xa0;: rien que des catégories, telles qu’elles seront scellées.</translation>
    </message>
    <message>
        <source>Session that is read back</source>
        <translation>Séance qui est relue</translation>
    </message>
    <message>
        <source>The correction; the room sees what you type</source>
        <translation>La correction&#x202f;; la salle voit ce que vous tapez</translation>
    </message>
    <message>
        <source>Read-back</source>
        <translation>Lecture en salle</translation>
    </message>
    <message>
        <source>Correct (E)</source>
        <translation>Corriger (E)</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>Quitter (Échap)</translation>
    </message>
    <message>
        <source>Mix the kinds (O)</source>
        <translation>Mélanger les types (O)</translation>
    </message>
    <message>
        <source>Kind by kind (O)</source>
        <translation>Type par type (O)</translation>
    </message>
    <message>
        <source>Corrected and saved.</source>
        <translation>Corrigé et enregistré.</translation>
    </message>
    <message>
        <source>There are no notes to read back yet.</source>
        <translation>Il n’y a pas encore de notes à lire en salle.</translation>
    </message>
    <message>
        <source>The room sees what you type. Enter stores it, Esc leaves it as it was.</source>
        <translation>La salle voit ce que vous tapez. Entrée enregistre, Échap laisse la note telle quelle.</translation>
    </message>
    <message>
        <source>Arrow keys: next, previous</source>
        <translation>Flèches&#xa0;: suivante, précédente</translation>
    </message>
    <message>
        <source>There is nothing to read back from this session.</source>
        <translation>Il n’y a rien à lire en salle de cette séance.</translation>
    </message>
    <message>
        <source>The correction of this note is unfinished: E goes on with it.</source>
        <translation>La correction de cette note est inachevée&#x202f;: E la reprend.</translation>
    </message>
</context>
<context>
    <name>receipt</name>
    <message>
        <source>Sealed</source>
        <translation>Scellé</translation>
    </message>
    <message>
        <source>Hand the file to the organiser in any way you like: only the recipients can read it.</source>
        <translation>Remettez le fichier à l’organisateur par la voie de votre choix&#xa0;: seuls les destinataires peuvent le lire.</translation>
    </message>
    <message>
        <source>Read these six words to the organiser; they must see the same:</source>
        <translation>Lisez ces six mots à l’organisateur&#x202f;; il doit voir les mêmes&#xa0;:</translation>
    </message>
    <message>
        <source>Forget what is not needed any more</source>
        <translation>Oublier ce qui ne sert plus</translation>
    </message>
    <message>
        <source>Forget the participants</source>
        <translation>Oublier les participants</translation>
    </message>
    <message>
        <source>Forget my own remarks</source>
        <translation>Oublier mes remarques</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>{notes} in {path}</source>
        <translation>{notes} dans {path}</translation>
    </message>
    <message>
        <source>{text}: press again to confirm</source>
        <translation>{text}&#xa0;: appuyez encore pour confirmer</translation>
    </message>
    <message>
        <source>The participants are forgotten.</source>
        <translation>Les participants sont oubliés.</translation>
    </message>
    <message>
        <source>Your own remarks are forgotten.</source>
        <translation>Vos remarques personnelles sont oubliées.</translation>
    </message>
    <message>
        <source>The list of participants and your own remarks are still in your vault. What is forgotten cannot be brought back; the notes stay. To erase it from the disk as well, choose “This vault” afterwards.</source>
        <translation>La liste des participants et vos remarques sont encore dans votre coffre. Ce qui est oublié ne revient pas&#x202f;; les notes restent. Pour l’effacer aussi du disque, choisissez ensuite «&#xa0;Ce coffre&#xa0;».</translation>
    </message>
    <message>
        <source>Seal again</source>
        <translation>Sceller de nouveau</translation>
    </message>
    <message>
        <source>Your notes have changed since: these words are those of the older bundle. Seal again, and hand over the new one.</source>
        <translation>Vos notes ont changé depuis&#x202f;: ces mots sont ceux du paquet plus ancien. Scellez de nouveau, et remettez le nouveau paquet.</translation>
    </message>
</context>
<context>
    <name>recovery</name>
    <message>
        <source>Rehearsed. Kits are sealed for this recovery key too: {words}</source>
        <translation>Exercice réussi. Les kits sont scellés aussi pour cette clé de secours&#x202f;: {words}</translation>
    </message>
    <message>
        <source>If your key is lost, the sheet opens the bundles. Print it, keep the paper in a safe place, delete the file; then type its words back, which opens a test bundle.</source>
        <translation>Si votre clé est perdue, la fiche ouvre les paquets. Imprimez-la, gardez le papier en lieu sûr, supprimez le fichier&#x202f;; puis retapez ses mots, ce qui ouvre un paquet d’essai.</translation>
    </message>
    <message>
        <source>2. The recovery sheet</source>
        <translation>2. La fiche de secours</translation>
    </message>
    <message>
        <source>Recovery sheet (.pdf), to be printed</source>
        <translation>Fiche de secours (.pdf), à imprimer</translation>
    </message>
    <message>
        <source>Make a recovery sheet</source>
        <translation>Faire une fiche de secours</translation>
    </message>
    <message>
        <source>The 28 words of the printed sheet</source>
        <translation>Les 28 mots de la fiche imprimée</translation>
    </message>
    <message>
        <source>Passphrase of your key, once more</source>
        <translation>Phrase secrète de votre clé, encore une fois</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Faire l’exercice</translation>
    </message>
    <message>
        <source>The sheet is in {file}. Print it, then delete the file.</source>
        <translation>La fiche est dans {file}. Imprimez-la, puis supprimez le fichier.</translation>
    </message>
    <message>
        <source>Opening a test bundle</source>
        <translation>Ouverture d’un paquet d’essai</translation>
    </message>
    <message>
        <source>The sheet opened a test bundle.</source>
        <translation>La fiche a ouvert un paquet d’essai.</translation>
    </message>
    <message>
        <source>Another sheet</source>
        <translation>Une autre fiche</translation>
    </message>
    <message>
        <source>Once your key is open: a way back, on paper, for the day on which it is lost.</source>
        <translation>Une fois votre clé ouverte&#xa0;: un chemin de retour, sur papier, pour le jour où elle serait perdue.</translation>
    </message>
</context>
<context>
    <name>regime</name>
    <message>
        <source>Chatham House Rule</source>
        <translation>Règle de Chatham House</translation>
    </message>
    <message>
        <source>On the record</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Off the table</source>
        <translation>Hors compte rendu</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>The notes of all rapporteurs by session and kind, as a reader will see them.</source>
        <translation>Les notes de tous les rapporteurs, par séance et par type, telles qu’on les lira.</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>Formats</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Dossier des fichiers</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>Écrire le rapport</translation>
    </message>
    <message>
        <source>There is nothing to report yet</source>
        <translation>Il n’y a encore rien à rapporter</translation>
    </message>
    <message>
        <source>Import the rapporteurs’ bundles first.</source>
        <translation>Importez d’abord les paquets des rapporteurs.</translation>
    </message>
    <message>
        <source>The report in {folders} was written before and stays as it is: it may still have what is left out. Delete it, so that nobody publishes it.</source>
        <translation>Le rapport de {folders} a été écrit avant et reste tel quel&#xa0;: il peut contenir encore ce qui est laissé de côté. Supprimez-le, pour que personne ne le publie.</translation>
    </message>
    <message>
        <source>The reports in {folders} were written before and stay as they are: they may still have what is left out. Delete them, so that nobody publishes them.</source>
        <translation>Les rapports de {folders} ont été écrits avant et restent tels quels&#xa0;: ils peuvent contenir encore ce qui est laissé de côté. Supprimez-les, pour que personne ne les publie.</translation>
    </message>
    <message>
        <source>“{folder}”</source>
        <translation>«&#xa0;{folder}&#xa0;»</translation>
    </message>
    <message>
        <source>Enter writes the report into this folder.</source>
        <translation>Entrée écrit le rapport dans ce dossier.</translation>
    </message>
    <message>
        <source>That is no folder. Write its whole path, or choose it.</source>
        <translation>Ce n’est pas un dossier. Écrivez son chemin complet, ou choisissez-le.</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Écriture du rapport</translation>
    </message>
    <message>
        <source>From before, and it may still have what is left out: {files}. Delete it.</source>
        <translation>D’avant, et contenant peut-être encore ce qui est laissé de côté&#xa0;: {files}. À supprimer.</translation>
    </message>
    <message>
        <source>From before, and they may still have what is left out: {files}. Delete them.</source>
        <translation>D’avant, et contenant peut-être encore ce qui est laissé de côté&#xa0;: {files}. À supprimer.</translation>
    </message>
    <message>
        <source>The report is in “{folder}” already. Press again to write it once more, into “{another}”.</source>
        <translation>Le rapport est déjà dans «&#xa0;{folder}&#xa0;». Appuyez encore pour l’écrire une nouvelle fois, dans «&#xa0;{another}&#xa0;».</translation>
    </message>
    <message>
        <source>Written: {n} file in {folder}.</source>
        <translation>Écrit&#xa0;: {n} fichier dans {folder}.</translation>
    </message>
    <message>
        <source>Written: {n} files in {folder}.</source>
        <translation>Écrit&#xa0;: {n} fichiers dans {folder}.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Le rapport</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>In “{title}” all notes read “Participants”: when some of them were taken, too few people of each category were present.</source>
        <translation>Dans «&#x202f;{title}&#x202f;», toutes les notes portent «&#x202f;Personnes présentes&#x202f;»&#xa0;: au moment où certaines ont été prises, trop peu de personnes de chaque catégorie étaient là.</translation>
    </message>
    <message>
        <source>In “{title}” all notes read “Participants”, because the bundle with the receipt {words} hides the categories: what one bundle hides, no other may give away. If its rapporteur noted by mistake who was present, correct that and seal again.</source>
        <translation>Dans «&#x202f;{title}&#x202f;», toutes les notes portent «&#x202f;Personnes présentes&#x202f;», car le paquet dont le reçu est {words} cache les catégories&#xa0;: ce qu’un paquet cache, aucun autre ne doit le livrer. Si son rapporteur s’est trompé en notant qui était présent, qu’il le corrige et scelle de nouveau.</translation>
    </message>
    <message>
        <source>In “{title}” all notes read “Participants”, because these bundles hide the categories: {words}. What one bundle hides, no other may give away. If a rapporteur noted by mistake who was present, correct that and seal again.</source>
        <translation>Dans «&#x202f;{title}&#x202f;», toutes les notes portent «&#x202f;Personnes présentes&#x202f;», car ces paquets cachent les catégories&#xa0;: {words}. Ce qu’un paquet cache, aucun autre ne doit le livrer. Si un rapporteur s’est trompé en notant qui était présent, qu’il le corrige et scelle de nouveau.</translation>
    </message>
    <message>
        <source>Every note is left out of the report</source>
        <translation>Toutes les notes sont laissées hors du rapport</translation>
    </message>
    <message>
        <source>Put those back that may be published.</source>
        <translation>Remettez celles qui peuvent être publiées.</translation>
    </message>
    <message>
        <source>Written to {folder}:</source>
        <translation>Écrit dans {folder}&#xa0;:</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>Review</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Generalise</source>
        <translation>Généraliser</translation>
    </message>
    <message>
        <source>Keep it, with a reason</source>
        <translation>Garder, avec un motif</translation>
    </message>
    <message>
        <source>It is not a name</source>
        <translation>Ce n’est pas un nom</translation>
    </message>
    <message>
        <source>Say it as proposed</source>
        <translation>Le dire comme proposé</translation>
    </message>
    <message>
        <source>Reason for keeping it</source>
        <translation>Motif pour le garder</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>La note</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>It gives nobody away</source>
        <translation>Cela ne trahit personne</translation>
    </message>
    <message>
        <source>{key} makes it: {text}</source>
        <translation>{key} donne&#x202f;: {text}</translation>
    </message>
    <message>
        <source>{key} makes it, in {n} places: {text}</source>
        <translation>{key} donne, à {n} endroits&#x202f;: {text}</translation>
    </message>
    <message>
        <source>{key} makes it: {text} – nothing of what was said is left; {edit} says it in other words</source>
        <translation>{key} donne&#x202f;: {text} – il n’y reste rien de ce qui a été dit&#x202f;; {edit} pour le dire autrement</translation>
    </message>
    <message>
        <source>Finding {number} of {count}, {left} left. Sealing opens when none is left.</source>
        <translation>Constat {number} sur {count}, il en reste {left}. Le scellement s’ouvre quand il n’en reste aucun.</translation>
    </message>
    <message>
        <source>Every finding is decided</source>
        <translation>Tous les constats sont tranchés</translation>
    </message>
    <message>
        <source>This is what would be stored: {keys} once more stores it.</source>
        <translation>Voici ce qui serait enregistré&#xa0;: {keys} encore une fois l’enregistre.</translation>
    </message>
    <message>
        <source>This names no public figure: it may show who spoke. {generalise} generalises it, {keep} keeps it with a reason, {edit} says it in other words.</source>
        <translation>Cela ne nomme pas une personnalité publique, mais peut montrer qui a parlé. {generalise} généralise, {keep} le garde avec un motif, {edit} le dit autrement.</translation>
    </message>
    <message>
        <source>Your notes can be sealed.</source>
        <translation>Vos notes peuvent être scellées.</translation>
    </message>
    <message>
        <source>There is nothing to review yet</source>
        <translation>Il n’y a encore rien à vérifier</translation>
    </message>
    <message>
        <source>What might still give somebody away in your notes will be shown here, one by one.</source>
        <translation>Ce qui pourrait encore trahir quelqu’un dans vos notes s’affichera ici, un constat à la fois.</translation>
    </message>
    <message>
        <source>{keys} takes it back.</source>
        <translation>{keys} revient en arrière.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>«&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>{n} note says nothing any more, in {sessions}: {keys} goes there.</source>
        <translation>{n} note ne dit plus rien, dans {sessions}&#xa0;: {keys} y mène.</translation>
    </message>
    <message>
        <source>{n} notes say nothing any more, in {sessions}: {keys} goes from one to the next.</source>
        <translation>{n} notes ne disent plus rien, dans {sessions}&#xa0;: {keys} mène de l’une à la suivante.</translation>
    </message>
    <message>
        <source>Decided: {decided}. Left: {left}.</source>
        <translation>Tranché&#xa0;: {decided}. Reste&#xa0;: {left}.</translation>
    </message>
    <message>
        <source>Say it in other words</source>
        <translation>Le dire autrement</translation>
    </message>
    <message>
        <source>Proposed: {text}</source>
        <translation>Proposition&#xa0;: {text}</translation>
    </message>
    <message>
        <source>The same for all like it: {count}</source>
        <translation>De même pour tous les semblables&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Next ({keys})</source>
        <translation>Suivant ({keys})</translation>
    </message>
    <message>
        <source>Seal ({keys})</source>
        <translation>Sceller ({keys})</translation>
    </message>
    <message>
        <source>Stored in other words. Left: {left}.</source>
        <translation>Enregistré autrement. Reste&#xa0;: {left}.</translation>
    </message>
    <message>
        <source>The same for all like it: no other</source>
        <translation>De même pour les semblables&#xa0;: aucun</translation>
    </message>
    <message>
        <source>No other wording is proposed for this one.</source>
        <translation>Aucune autre formulation n’est proposée ici.</translation>
    </message>
    <message>
        <source>Why may it stay? Enter keeps it</source>
        <translation>Pourquoi peut-il rester&#x202f;? Entrée le garde</translation>
    </message>
    <message>
        <source>Enter keeps it with this reason, Esc goes back.</source>
        <translation>Entrée le garde avec ce motif, Échap revient en arrière.</translation>
    </message>
    <message>
        <source>Nothing of what was said is left there: {keys}, then {edit}, says it in other words.</source>
        <translation>Il n’y reste rien de ce qui a été dit&#x202f;: {keys}, puis {edit}, pour le dire autrement.</translation>
    </message>
    <message>
        <source>“{words}” may be on the list of participants, and what is on it is no public figure here. {keys} once more lets it stay.</source>
        <translation>«&#x202f;{words}&#x202f;» est peut-être sur la liste des participants, et rien de ce qui y figure n’est ici une personnalité publique. {keys} encore une fois, et cela reste.</translation>
    </message>
    <message>
        <source>always, where it stays</source>
        <translation>toujours, s’il reste</translation>
    </message>
    <message>
        <source>Known to the public</source>
        <translation>Connu du public</translation>
    </message>
</context>
<context>
    <name>rotate</name>
    <message>
        <source>Make the kit for these keys</source>
        <translation>Créer le kit pour ces clés</translation>
    </message>
    <message>
        <source>The same programme, for your key, its recovery sheet and whom you add below. Rapporteurs open the new kit in the vault they have. What is sealed already stays as it is: keep the keys that open it.</source>
        <translation>Le même programme, pour votre clé, sa fiche de secours et qui vous ajoutez ci-dessous. Les rapporteurs ouvrent le nouveau kit dans le coffre qu’ils ont. Ce qui est déjà scellé reste tel quel&#xa0;: gardez les clés qui l’ouvrent.</translation>
    </message>
    <message>
        <source>Open your key under Prepare first: it signs the kit.</source>
        <translation>Ouvrez d’abord votre clé dans Préparer&#xa0;: elle signe le kit.</translation>
    </message>
    <message>
        <source>Other keys for a running programme</source>
        <translation>D’autres clés pour un programme en cours</translation>
    </message>
    <message>
        <source>The kit is in {file}. Give it to the rapporteurs in place of the one they have.</source>
        <translation>Le kit est dans {file}. Remettez-le aux rapporteurs à la place du leur.</translation>
    </message>
    <message>
        <source>Making the kit</source>
        <translation>Création du kit</translation>
    </message>
</context>
<context>
    <name>seal</name>
    <message>
        <source>Seal</source>
        <translation>Sceller</translation>
    </message>
    <message>
        <source>This is exactly what the organiser will read, in the order in which they will read it.</source>
        <translation>Voici exactement ce que l’organisateur lira, dans l’ordre où il le lira.</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Séances</translation>
    </message>
    <message>
        <source>Sealed bundle (.ntbundle)</source>
        <translation>Paquet scellé (.ntbundle)</translation>
    </message>
    <message>
        <source>What the organiser will read</source>
        <translation>Ce que l’organisateur lira</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>All sessions with notes</source>
        <translation>Toutes les séances notées</translation>
    </message>
    <message>
        <source>There is no list of participants</source>
        <translation>Il n’y a pas de liste des participants</translation>
    </message>
    <message>
        <source>Without it nothing can be checked before it leaves. Open the event kit again.</source>
        <translation>Sans elle, rien ne peut être vérifié avant de partir. Rouvrez le kit de l’événement.</translation>
    </message>
    <message>
        <source>Without it nothing can be checked before it leaves. Open the event kit first.</source>
        <translation>Sans elle, rien ne peut être vérifié avant de partir. Ouvrez d’abord le kit de l’événement.</translation>
    </message>
    <message>
        <source>Decide on it first; nothing leaves before.</source>
        <translation>Tranchez d’abord&#x202f;; rien ne part avant.</translation>
    </message>
    <message>
        <source>Decide on each of them first; nothing leaves before.</source>
        <translation>Tranchez-les d’abord un à un&#x202f;; rien ne part avant.</translation>
    </message>
    <message>
        <source>There is nothing to seal yet</source>
        <translation>Il n’y a encore rien à sceller</translation>
    </message>
    <message>
        <source>What leaves this machine will be shown here before it does.</source>
        <translation>Ce qui quittera cette machine s’affichera ici avant de partir.</translation>
    </message>
    <message>
        <source>Sealing</source>
        <translation>Scellement</translation>
    </message>
    <message>
        <source>Sealed: {notes} in {file}.</source>
        <translation>Scellé&#xa0;: {notes} dans {file}.</translation>
    </message>
    <message>
        <source>Sealing is closed: {n} finding is open</source>
        <translation>Le scellement est fermé&#xa0;: {n} constat est ouvert</translation>
    </message>
    <message>
        <source>Sealing is closed: {n} findings are open</source>
        <translation>Le scellement est fermé&#xa0;: {n} constats sont ouverts</translation>
    </message>
    <message>
        <source>{n} note stays here: too few people could have said it.</source>
        <translation>{n} note reste ici&#xa0;: trop peu de personnes ont pu la dire.</translation>
    </message>
    <message>
        <source>{n} notes stay here: too few people could have said them.</source>
        <translation>{n} notes restent ici&#xa0;: trop peu de personnes ont pu les dire.</translation>
    </message>
    <message>
        <source>{n} own remark stays here.</source>
        <translation>{n} remarque personnelle reste ici.</translation>
    </message>
    <message>
        <source>{n} own remarks stay here.</source>
        <translation>{n} remarques personnelles restent ici.</translation>
    </message>
    <message>
        <source>Open the event kit</source>
        <translation>Ouvrir le kit de l’événement</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Stripping every note once more</source>
        <translation>Noms retirés une fois de plus dans chaque note</translation>
    </message>
    <message>
        <source>Enter seals the notes into this file.</source>
        <translation>Entrée scelle les notes dans ce fichier.</translation>
    </message>
    <message>
        <source>A line in Capture ({keys}) is unfinished: what stands in it is not sealed. Enter there stores it.</source>
        <translation>Une ligne est inachevée dans Noter ({keys})&#xa0;: ce qu’elle contient n’est pas scellé. Là, Entrée l’enregistre.</translation>
    </message>
    <message>
        <source>It is sealed already, and no note has changed since: the organiser reads exactly these notes, in the order that they have in that bundle.</source>
        <translation>C’est déjà scellé, et aucune note n’a changé depuis&#xa0;: l’organisateur lit exactement ces notes, dans l’ordre qu’elles ont dans ce paquet.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Each choice works at once and is remembered on this machine.</source>
        <translation>Chaque choix agit aussitôt et est retenu sur cette machine.</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>Keyboard and keys</source>
        <translation>Clavier et touches</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Of the window. Notes may be in either.</source>
        <translation>Celle de la fenêtre. Les notes peuvent être dans l’une ou l’autre.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>The page of keys shows how each sign is typed on it.</source>
        <translation>La page des touches montre comment y taper chaque signe.</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Verrouiller après</translation>
    </message>
    <message>
        <source>When nobody has pressed a key for so long.</source>
        <translation>Quand personne n’a touché le clavier pendant ce temps.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Fixed by whoever manages this machine ({source}).</source>
        <translation>Fixé par l’administrateur de cette machine ({source}).</translation>
    </message>
    <message>
        <source>Keep the window out of screen sharing</source>
        <translation>Tenir la fenêtre hors des partages d’écran</translation>
    </message>
    <message>
        <source>Others in a call, and recordings, see nothing where this window is.</source>
        <translation>Les autres participants d’un appel, et les enregistrements, ne voient rien à la place de cette fenêtre.</translation>
    </message>
    <message>
        <source>This system cannot do it: whoever shares the whole screen shares this window too.</source>
        <translation>Ce système ne le permet pas&#xa0;: qui partage tout l’écran partage aussi cette fenêtre.</translation>
    </message>
    <message>
        <source>Keep it out</source>
        <translation>La tenir hors du partage</translation>
    </message>
    <message>
        <source>Let the keyring open vaults</source>
        <translation>Laisser le trousseau ouvrir les coffres</translation>
    </message>
    <message>
        <source>Whoever sits at this unlocked account can then open your notes without the passphrase. Once they were locked it is asked again.</source>
        <translation>Quiconque est assis devant ce compte déverrouillé peut alors ouvrir vos notes sans la phrase secrète. Après un verrouillage, elle est redemandée.</translation>
    </message>
    <message>
        <source>No keyring that Notetaker knows can be asked here.</source>
        <translation>Aucun trousseau que Notetaker connaisse ne peut être interrogé ici.</translation>
    </message>
    <message>
        <source>Use the keyring</source>
        <translation>Utiliser le trousseau</translation>
    </message>
    <message>
        <source>Where files go</source>
        <translation>Où vont les fichiers</translation>
    </message>
    <message>
        <source>Bundles, reports and new vaults are proposed there. Empty: beside the vault.</source>
        <translation>Les paquets, les rapports et les nouveaux coffres y sont proposés. Vide&#xa0;: à côté du coffre.</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Desktop’s language ({name})</source>
        <translation>Langue du bureau ({name})</translation>
    </message>
    <message>
        <source>{n} minute</source>
        <translation>{n} minute</translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation>{n} minutes</translation>
    </message>
    <message>
        <source>{n}%</source>
        <translation>{n}&#x202f;%</translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message>
        <source>Hide the words</source>
        <translation>Masquer les mots</translation>
    </message>
    <message>
        <source>The words are hidden.</source>
        <translation>Les mots sont masqués.</translation>
    </message>
    <message>
        <source>{n} word of {all}</source>
        <translation>{n} mot sur {all}</translation>
    </message>
    <message>
        <source>{n} words of {all}</source>
        <translation>{n} mots sur {all}</translation>
    </message>
    <message>
        <source>No sheet has this word: number {numbers}. Look at it on the paper again.</source>
        <translation>Aucune fiche n’a ce mot&#xa0;: n° {numbers}. Regardez-le de nouveau sur le papier.</translation>
    </message>
    <message>
        <source>No sheet has these words: numbers {numbers}. Look at them on the paper again.</source>
        <translation>Aucune fiche n’a ces mots&#xa0;: n° {numbers}. Regardez-les de nouveau sur le papier.</translation>
    </message>
</context>
<context>
    <name>shell</name>
    <message>
        <source>The curtain is lifted. Notes are taken again.</source>
        <translation>Le rideau est levé. On reprend les notes.</translation>
    </message>
    <message>
        <source>Off the table: nothing is written.</source>
        <translation>Hors compte rendu&#xa0;: rien n’est noté.</translation>
    </message>
    <message>
        <source>Opening the vault</source>
        <translation>Ouverture du coffre</translation>
    </message>
    <message>
        <source>Locked.</source>
        <translation>Verrouillé.</translation>
    </message>
    <message>
        <source>The vault is closed. Everything is kept.</source>
        <translation>Le coffre est fermé. Tout est gardé.</translation>
    </message>
    <message>
        <source>Erased. The vault is open again.</source>
        <translation>Effacé. Le coffre est de nouveau ouvert.</translation>
    </message>
    <message>
        <source>The vault is open. What was unfinished is there again.</source>
        <translation>Le coffre est ouvert. Ce qui était en cours est de nouveau là.</translation>
    </message>
    <message>
        <source>The vault is open.</source>
        <translation>Le coffre est ouvert.</translation>
    </message>
    <message>
        <source>The disk is almost full: free some space. {said}</source>
        <translation>Le disque est presque plein&#xa0;: libérez de la place. {said}</translation>
    </message>
    <message>
        <source>The vault is closed. The unfinished line is kept once the vault is open again.</source>
        <translation>Le coffre est fermé. La ligne inachevée sera gardée quand le coffre sera rouvert.</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>Notetaker</source>
        <translation>Notetaker</translation>
    </message>
    <message>
        <source>Notes under the Chatham House Rule, without a name in them.</source>
        <translation>Des notes sous la règle de Chatham House, sans un seul nom.</translation>
    </message>
    <message>
        <source>Take notes</source>
        <translation>Prendre des notes</translation>
    </message>
    <message>
        <source>Organise an event</source>
        <translation>Organiser un événement</translation>
    </message>
    <message>
        <source>Make an event kit, import the sealed bundles of the rapporteurs, and report.</source>
        <translation>Créez un kit, importez les paquets scellés des rapporteurs, faites le rapport.</translation>
    </message>
    <message>
        <source>Your vaults</source>
        <translation>Vos coffres</translation>
    </message>
    <message>
        <source>Who was in the room can still recognise who spoke, and no tool removes a style of thought. Notetaker removes names, organisations and what gives them away.</source>
        <translation>Qui était dans la salle peut encore reconnaître qui a parlé, et aucun outil n’efface un style de pensée. Notetaker retire les noms, les organisations et ce qui les trahit.</translation>
    </message>
    <message>
        <source>Open the event kit you were given, or start a programme of your own; write, review, seal.</source>
        <translation>Ouvrez le kit reçu, ou commencez un programme à vous&#x202f;; notez, vérifiez, scellez.</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>Nothing leaves this machine. No network is used.</source>
        <translation>Rien ne quitte cette machine. Aucun réseau n’est utilisé.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
</context>
<context>
    <name>strength</name>
    <message>
        <source>Strong: guessing it would take longer than a lifetime.</source>
        <translation>Forte&#xa0;: la deviner prendrait plus d’une vie.</translation>
    </message>
    <message>
        <source>Weak: whoever copies the file would guess it within days.</source>
        <translation>Faible&#xa0;: qui copie le fichier la devinerait en quelques jours.</translation>
    </message>
    <message>
        <source>Fair: guessing it takes ten graphics cards and some months or years.</source>
        <translation>Moyenne&#xa0;: la deviner demande dix cartes graphiques et des mois ou des années.</translation>
    </message>
    <message>
        <source>Make it longer.</source>
        <translation>Allongez-la.</translation>
    </message>
    <message>
        <source>It holds a password that many people use.</source>
        <translation>Elle contient un mot de passe que beaucoup utilisent.</translation>
    </message>
    <message>
        <source>Words and names are tried early; take more of them, drawn at random.</source>
        <translation>Les mots et les noms sont essayés d’abord&#x202f;; prenez-en davantage, tirés au sort.</translation>
    </message>
    <message>
        <source>Neighbouring keys are tried early.</source>
        <translation>Les touches voisines sont essayées d’abord.</translation>
    </message>
    <message>
        <source>Repeating adds next to nothing.</source>
        <translation>Répéter n’ajoute presque rien.</translation>
    </message>
    <message>
        <source>Sequences such as “abc” or “123” are tried early.</source>
        <translation>Les suites comme «&#x202f;abc&#x202f;» ou «&#x202f;123&#x202f;» sont essayées d’abord.</translation>
    </message>
    <message>
        <source>Dates and years are tried early.</source>
        <translation>Les dates et les années sont essayées d’abord.</translation>
    </message>
    <message>
        <source>Weak: whoever copies the file would guess it within minutes.</source>
        <translation>Faible&#xa0;: qui copie le fichier la devinerait en quelques minutes.</translation>
    </message>
    <message>
        <source>Weak: whoever copies the file would guess it within hours.</source>
        <translation>Faible&#xa0;: qui copie le fichier la devinerait en quelques heures.</translation>
    </message>
    <message>
        <source>Draw five words</source>
        <translation>Tirer cinq mots</translation>
    </message>
    <message>
        <source>Write the words down before you go on.</source>
        <translation>Notez ces mots avant de continuer.</translation>
    </message>
</context>
<context>
    <name>suggestions</name>
    <message>
        <source>Suggestions</source>
        <translation>Propositions</translation>
    </message>
    <message>
        <source>{name}: Tab takes it.</source>
        <translation>{name}&#xa0;: Tab le prend.</translation>
    </message>
    <message>
        <source>{count} more with Down.</source>
        <translation>{count} de plus avec Bas.</translation>
    </message>
</context>
<context>
    <name>transcript</name>
    <message>
        <source>(nobody is named)</source>
        <translation>(personne n’est nommé)</translation>
    </message>
    <message>
        <source>Who is {name}?</source>
        <translation>Qui est {name}&#x202f;?</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>Qui est-ce&#x202f;?</translation>
    </message>
    <message>
        <source>{turns} · recognised as {who}, changed</source>
        <translation>{turns} · reconnu comme {who}, changé</translation>
    </message>
    <message>
        <source>Leave these turns out</source>
        <translation>Laisser ces tours de côté</translation>
    </message>
    <message>
        <source>Somebody who is not known</source>
        <translation>Quelqu’un qu’on ne connaît pas</translation>
    </message>
    <message>
        <source>Somebody else: {category}</source>
        <translation>Quelqu’un d’autre&#xa0;: {category}</translation>
    </message>
    <message>
        <source>not here now</source>
        <translation>pas là en ce moment</translation>
    </message>
    <message>
        <source>{n} turn</source>
        <translation>{n} tour</translation>
    </message>
    <message>
        <source>{n} turns</source>
        <translation>{n} tours</translation>
    </message>
    <message>
        <source>Take in a transcript</source>
        <translation>Reprendre une transcription</translation>
    </message>
    <message>
        <source>Each turn becomes a note of the session, stripped like a typed line. Who spoke and when is not kept. The file itself is not changed: delete it when it is not needed any more.</source>
        <translation>Chaque tour de parole devient une note de la séance, dont les noms sont retirés comme dans une ligne tapée. Qui a parlé et quand n’est pas gardé. Le fichier lui-même ne change pas&#xa0;: supprimez-le quand il ne sert plus.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>Transcript (text, VTT or SRT)</source>
        <translation>Transcription (texte, VTT ou SRT)</translation>
    </message>
    <message>
        <source>or paste it here: NAME: what was said</source>
        <translation>ou collez-la ici&#xa0;: NOM: ce qui a été dit</translation>
    </message>
    <message>
        <source>Find the speakers</source>
        <translation>Trouver les intervenants</translation>
    </message>
    <message>
        <source>Who are they?</source>
        <translation>Qui sont-ils&#x202f;?</translation>
    </message>
    <message>
        <source>Those on the list of participants were found by their names. Names of the others are replaced where somebody says them, too.</source>
        <translation>Ceux de la liste des participants ont été trouvés par leur nom. Les noms des autres sont remplacés aussi là où quelqu’un les dit.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>The turns go into: {title}</source>
        <translation>Ces tours vont dans&#xa0;: {title}</translation>
    </message>
    <message>
        <source>{n} speaker is not known yet.</source>
        <translation>On ne sait pas encore qui est {n} intervenant.</translation>
    </message>
    <message>
        <source>{n} speakers are not known yet.</source>
        <translation>On ne sait pas encore qui sont {n} intervenants.</translation>
    </message>
    <message>
        <source>Take the turns in</source>
        <translation>Reprendre ces tours</translation>
    </message>
    <message>
        <source>Reading the transcript</source>
        <translation>Lecture de la transcription</translation>
    </message>
    <message>
        <source>{n} speaker, {turns} turns.</source>
        <translation>{n} intervenant, {turns} tours.</translation>
    </message>
    <message>
        <source>{n} speakers, {turns} turns.</source>
        <translation>{n} intervenants, {turns} tours.</translation>
    </message>
    <message>
        <source>Taking the turns in</source>
        <translation>Reprise des tours de parole</translation>
    </message>
    <message>
        <source>Taken in: {notes}. Ctrl+Z takes all of them out again.</source>
        <translation>Repris&#xa0;: {notes}. Ctrl+Z retire le tout.</translation>
    </message>
    <message>
        <source>Taken in: {notes}, in {title}. Ctrl+Z takes all of them out again.</source>
        <translation>Repris&#xa0;: {notes}, dans {title}. Ctrl+Z retire le tout.</translation>
    </message>
</context>
<context>
    <name>unlock</name>
    <message>
        <source>Opening the key</source>
        <translation>Ouverture de la clé</translation>
    </message>
    <message>
        <source>{n} key is open, until you lock or close the vault:</source>
        <translation>{n} clé est ouverte, jusqu’à ce que vous verrouilliez ou fermiez le coffre&#xa0;:</translation>
    </message>
    <message>
        <source>{n} keys are open, until you lock or close the vault:</source>
        <translation>{n} clés sont ouvertes, jusqu’à ce que vous verrouilliez ou fermiez le coffre&#xa0;:</translation>
    </message>
    <message>
        <source>Open one more key</source>
        <translation>Ouvrir une clé de plus</translation>
    </message>
    <message>
        <source>No other key</source>
        <translation>Pas d’autre clé</translation>
    </message>
    <message>
        <source>From the key file</source>
        <translation>À partir du fichier de la clé</translation>
    </message>
    <message>
        <source>This key has a passphrase: type it, then press Enter.</source>
        <translation>Cette clé a une phrase secrète&#xa0;: tapez-la, puis Entrée.</translation>
    </message>
</context>
<context>
    <name>vault</name>
    <message>
        <source>A vault is an encrypted folder that holds your notes. Only the passphrase opens it: nobody can recover it for you, so keep it where you would find it.</source>
        <translation>Un coffre est un dossier chiffré qui contient vos notes. Seule la phrase secrète l’ouvre&#xa0;: personne ne peut la récupérer pour vous. Gardez-la donc en lieu sûr.</translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation>Ouvrir un coffre</translation>
    </message>
    <message>
        <source>Your notes are as you left them.</source>
        <translation>Vos notes sont telles que vous les avez laissées.</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Coffre</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>La même phrase secrète, encore une fois</translation>
    </message>
    <message>
        <source>Create the vault</source>
        <translation>Créer le coffre</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>I have a vault already</source>
        <translation>J’ai déjà un coffre</translation>
    </message>
    <message>
        <source>Make a new vault</source>
        <translation>Créer un coffre</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Five words drawn at random are good and can be remembered.</source>
        <translation>Cinq mots tirés au hasard conviennent et se retiennent.</translation>
    </message>
    <message>
        <source>The second one is not the same yet.</source>
        <translation>La seconde n’est pas encore identique.</translation>
    </message>
    <message>
        <source>Save what is whole</source>
        <translation>Sauver ce qui est intact</translation>
    </message>
    <message>
        <source>“{name}” is damaged. All that is whole of it can be written as a new vault with the same passphrase. The damaged one stays as it is.</source>
        <translation>«&#xa0;{name}&#xa0;» est endommagé. Tout ce qui y est intact peut être écrit dans un nouveau coffre, avec la même phrase secrète. Le coffre endommagé reste tel quel.</translation>
    </message>
    <message>
        <source>New vault</source>
        <translation>Nouveau coffre</translation>
    </message>
    <message>
        <source>Save and open</source>
        <translation>Sauver et ouvrir</translation>
    </message>
    <message>
        <source>{name} (saved)</source>
        <translation>{name} (sauvé)</translation>
    </message>
    <message>
        <source>A new vault for organising</source>
        <translation>Un nouveau coffre pour organiser</translation>
    </message>
    <message>
        <source>A new vault for taking notes</source>
        <translation>Un nouveau coffre pour prendre des notes</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>The two passphrases are not the same: type one of them anew.</source>
        <translation>Les deux phrases secrètes ne sont pas identiques&#xa0;: retapez l’une d’elles.</translation>
    </message>
</context>
<context>
    <name>widening</name>
    <message>
        <source>Every category reads “{wider}”.</source>
        <translation>Toutes les catégories se lisent «&#x202f;{wider}&#x202f;».</translation>
    </message>
    <message>
        <source>{categories}: read “{wider}”.</source>
        <translation>{categories}&#x202f;: se lisent «&#x202f;{wider}&#x202f;».</translation>
    </message>
    <message>
        <source>Fewer than {k} people, or people of fewer than {k} organisations, could have said it.</source>
        <translation>Moins de {k} personnes, ou des personnes de moins de {k} organisations, ont pu tenir ces propos.</translation>
    </message>
    <message>
        <source>In {n} session some categories read wider: fewer than {k} people, or people of fewer than {k} organisations, could have said it. Review ({keys}) says which.</source>
        <translation>Dans {n} séance, des catégories se lisent plus larges&#x202f;: moins de {k} personnes, ou des personnes de moins de {k} organisations, ont pu tenir ces propos. Vérifier ({keys}) dit lesquelles.</translation>
    </message>
    <message>
        <source>In {n} sessions some categories read wider: fewer than {k} people, or people of fewer than {k} organisations, could have said it. Review ({keys}) says which.</source>
        <translation>Dans {n} séances, des catégories se lisent plus larges&#x202f;: moins de {k} personnes, ou des personnes de moins de {k} organisations, ont pu tenir ces propos. Vérifier ({keys}) dit lesquelles.</translation>
    </message>
    <message>
        <source>That is because something was noted while only {n} person was ticked as present. If that was a slip, type &gt;&gt;slip: in Capture ({keys}), and come back.</source>
        <translation>C’est parce qu’une note a été prise alors que {n} seule personne était cochée comme présente. Si c’était une erreur, tapez &gt;&gt;erreur: dans Noter ({keys}), puis revenez.</translation>
    </message>
    <message>
        <source>That is because something was noted while only {n} people were ticked as present. If that was a slip, type &gt;&gt;slip: in Capture ({keys}), and come back.</source>
        <translation>C’est parce qu’une note a été prise alors que {n} personnes seulement étaient cochées comme présentes. Si c’était une erreur, tapez &gt;&gt;erreur: dans Noter ({keys}), puis revenez.</translation>
    </message>
    <message>
        <source>All of its notes stay here.</source>
        <translation>Toutes ses notes restent ici.</translation>
    </message>
    <message>
        <source>{categories}: stay here.</source>
        <translation>{categories}&#x202f;: restent ici.</translation>
    </message>
    <message>
        <source>In some of them fewer than {k} people, or people of fewer than {k} organisations, could have said it; the others are joined with these.</source>
        <translation>Dans certaines, moins de {k} personnes, ou des personnes de moins de {k} organisations, ont pu tenir ces propos&#x202f;; les autres leur sont jointes.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Who spoke?</source>
        <translation>Qui a parlé&#x202f;?</translation>
    </message>
    <message>
        <source>These words are the same on every machine, whatever language it shows: read them out as they are written, and spell one that is not understood.</source>
        <translation>Ces mots sont les mêmes sur toutes les machines, quelle que soit la langue affichée&#xa0;: lisez-les comme ils s’écrivent, et épelez celui qui n’est pas compris.</translation>
    </message>
</context>
</TS>
