<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en_CA">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About Briefer</source>
        <translation>À &amp;propos de Briefer</translation>
    </message>
    <message>
        <source>&amp;Add passage to note</source>
        <translation>&amp;Ajouter le passage à la note</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>&amp;Checks</source>
        <translation>&amp;Vérifications</translation>
    </message>
    <message>
        <source>&amp;Clear filters</source>
        <translation>&amp;Effacer les filtres</translation>
    </message>
    <message>
        <source>&amp;Close note</source>
        <translation>Fer&amp;mer la note</translation>
    </message>
    <message>
        <source>&amp;Copy with citation</source>
        <translation>&amp;Copier avec la référence</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Export to Word…</source>
        <translation>E&amp;xporter vers Word…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Keep drafts while writing</source>
        <translation>Conserver des &amp;brouillons pendant la rédaction</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;New note…</source>
        <translation>&amp;Nouvelle note…</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Volet &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Next passage</source>
        <translation>Passage &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>&amp;Open note…</source>
        <translation>&amp;Ouvrir une note…</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>P&amp;lan</translation>
    </message>
    <message>
        <source>&amp;Previous passage</source>
        <translation>Passage &amp;précédent</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Rebuild the search index</source>
        <translation>Re&amp;construire l’index de recherche</translation>
    </message>
    <message>
        <source>&amp;Recent notes</source>
        <translation>Notes &amp;récentes</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Remember recent notes and searches</source>
        <translation>&amp;Garder les notes et les recherches récentes</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Search the summaries</source>
        <translation>&amp;Chercher dans les résumés</translation>
    </message>
    <message>
        <source>&amp;Troubleshooting…</source>
        <translation>&amp;Dépannage…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Add a &amp;folder of summaries…</source>
        <translation>Ajouter un &amp;dossier de résumés…</translation>
    </message>
    <message>
        <source>Add passage to &amp;section</source>
        <translation>Ajouter le passage à la &amp;section</translation>
    </message>
    <message>
        <source>Add s&amp;ummaries…</source>
        <translation>Ajouter des rés&amp;umés…</translation>
    </message>
    <message>
        <source>Edit &amp;wording</source>
        <translation>Modifier le &amp;libellé</translation>
    </message>
    <message>
        <source>F&amp;ind</source>
        <translation>&amp;Recherche</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Déplacer vers le &amp;bas</translation>
    </message>
    <message>
        <source>Move u&amp;p</source>
        <translation>Déplacer vers le &amp;haut</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Nouvelle &amp;fenêtre</translation>
    </message>
    <message>
        <source>Pre&amp;view</source>
        <translation>Ape&amp;rçu</translation>
    </message>
    <message>
        <source>Preview &amp;beside the outline</source>
        <translation>Aperçu à &amp;côté du plan</translation>
    </message>
    <message>
        <source>Re&amp;move from note</source>
        <translation>Retirer &amp;de la note</translation>
    </message>
    <message>
        <source>Restore the source’s w&amp;ords</source>
        <translation>Remettre le texte de la &amp;source</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>Start from &amp;themes…</source>
        <translation>Partir des &amp;thèmes…</translation>
    </message>
    <message>
        <source>Write a para&amp;graph</source>
        <translation>Écrire un &amp;paragraphe</translation>
    </message>
</context>
<context>
    <name>ChecksPanel</name>
    <message>
        <source>Click to go to the place</source>
        <translation>Cliquez pour aller à l’endroit</translation>
    </message>
    <message>
        <source>Nothing to mend was found.</source>
        <translation>Il n’y a rien à corriger.</translation>
    </message>
    <message>
        <source>What to mend before sending</source>
        <translation>Ce qu’il faut corriger avant l’envoi</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>Clear</source>
        <translation>Retirer les filtres</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Effacer tous les filtres</translation>
    </message>
    <message>
        <source>Document no longer here</source>
        <translation>Document qui n’est plus ici</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Remove filter: {filter}</source>
        <translation>Retirer le filtre&#xa0;: {filter}</translation>
    </message>
    <message>
        <source>Theme: {name}</source>
        <translation>Thème&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation>&amp;Rétablir&#xa0;: {step}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation>&amp;Annuler&#xa0;: {step}</translation>
    </message>
    <message>
        <source>About Briefer</source>
        <translation>À propos de Briefer</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Briefer {version} drafts briefing notes from meeting summaries. It works on this computer alone and never uses the network.</source>
        <translation>Briefer {version} sert à rédiger des notes d’information à partir de résumés de réunions. Il fonctionne sur cet ordinateur seulement et n’utilise jamais le réseau.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Show the source</source>
        <translation>Afficher la source</translation>
    </message>
</context>
<context>
    <name>ComposePanel</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%Ln mot</numerusform>
            <numerusform>%Ln mots</numerusform>
        </translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Vérifications</translation>
    </message>
    <message>
        <source>Checks ({count})</source>
        <translation>Vérifications ({count})</translation>
    </message>
    <message>
        <source>Edit wording (F2)</source>
        <translation>Modifier le libellé (F2)</translation>
    </message>
    <message>
        <source>Export to Word</source>
        <translation>Exporter vers Word</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Déplacer vers le bas (Alt+Bas)</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Déplacer vers le haut (Alt+Haut)</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Remove from the note (Del)</source>
        <translation>Retirer de la note (Suppr)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Views of the note</source>
        <translation>Vues de la note</translation>
    </message>
    <message>
        <source>Write a paragraph</source>
        <translation>Écrire un paragraphe</translation>
    </message>
    <message>
        <source>about {pages} of {limit} pages</source>
        <translation>environ {pages} pages sur {limit}</translation>
    </message>
    <message>
        <source>about {pages} pages</source>
        <translation>environ {pages} pages</translation>
    </message>
</context>
<context>
    <name>FacetModel</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>Words: {words}</source>
        <translation>Mots&#xa0;: {words}</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>non coché</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>coché</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message numerus="yes">
        <source>%n thing(s) to mend: see Checks.</source>
        <translation>
            <numerusform>%Ln point à corriger&#xa0;: consultez les vérifications.</numerusform>
            <numerusform>%Ln points à corriger&#xa0;: consultez les vérifications.</numerusform>
        </translation>
    </message>
    <message>
        <source>Briefer notes</source>
        <translation>Notes de Briefer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Don’t save</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>Export elsewhere…</source>
        <translation>Exporter ailleurs…</translation>
    </message>
    <message>
        <source>Export note</source>
        <translation>Exporter la note</translation>
    </message>
    <message>
        <source>Exported: {name}.</source>
        <translation>Note exportée&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>If {name} is open in Word, close it there and try again.</source>
        <translation>Si {name} est ouvert dans Word, fermez-le là et réessayez.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open note</source>
        <translation>Ouvrir une note</translation>
    </message>
    <message>
        <source>Open their version</source>
        <translation>Ouvrir l’autre version</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Replace it? What it holds now is lost.</source>
        <translation>Remplacer ce fichier? Son contenu actuel sera perdu.</translation>
    </message>
    <message>
        <source>Replace their version</source>
        <translation>Remplacer l’autre version</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>Enregistrer ailleurs…</translation>
    </message>
    <message>
        <source>Save mine under another name…</source>
        <translation>Enregistrer la mienne sous un autre nom…</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Enregistrer la note</translation>
    </message>
    <message>
        <source>Save the changes to this note?</source>
        <translation>Enregistrer les modifications apportées à cette note?</translation>
    </message>
    <message>
        <source>Save under another name…</source>
        <translation>Enregistrer sous un autre nom…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Somebody has changed this note’s file.</source>
        <translation>Quelqu’un a modifié le fichier de cette note.</translation>
    </message>
    <message>
        <source>Somebody has changed {name} since you opened it.</source>
        <translation>Quelqu’un a modifié {name} depuis que vous l’avez ouvert.</translation>
    </message>
    <message>
        <source>This note is open elsewhere and can only be read here.</source>
        <translation>Cette note est ouverte ailleurs; ici, elle est en lecture seule.</translation>
    </message>
    <message>
        <source>This note is open on {computer} and can only be read here.</source>
        <translation>Cette note est ouverte sur {computer}; ici, elle est en lecture seule.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Untitled note</source>
        <translation>Note sans titre</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page Web</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Document Word</translation>
    </message>
    <message>
        <source>{name} exists already.</source>
        <translation>{name} existe déjà.</translation>
    </message>
    <message>
        <source>{name} was not opened: you have gone on writing. Save, then open it again.</source>
        <translation>{name} n’a pas été ouvert&#xa0;: vous avez continué d’écrire. Enregistrez, puis rouvrez-le.</translation>
    </message>
</context>
<context>
    <name>FindRow</name>
    <message>
        <source>Close the search in this document (Esc)</source>
        <translation>Fermer la recherche dans ce document (Échap)</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>Chercher dans ce document</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Occurrence suivante (Entrée)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Occurrence précédente (Maj+Entrée)</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} sur {count}</translation>
    </message>
</context>
<context>
    <name>FromThemes</name>
    <message>
        <source>&amp;Kind of note</source>
        <translation>Type de &amp;note</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>Choose themes: the strongest passages of each go where they belong.</source>
        <translation>Choisissez des thèmes&#xa0;: les passages les plus marquants de chacun prennent la place qui leur revient.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>From the themes, unless you give one</source>
        <translation>D’après les thèmes, sauf si vous en donnez un</translation>
    </message>
    <message>
        <source>Make a first draft</source>
        <translation>Créer une première ébauche</translation>
    </message>
    <message>
        <source>Passages for &amp;each theme</source>
        <translation>Passages &amp;par thème</translation>
    </message>
    <message>
        <source>Passages in the other language too</source>
        <translation>Passages dans l’autre langue aussi</translation>
    </message>
    <message>
        <source>Start from themes</source>
        <translation>Partir des thèmes</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
</context>
<context>
    <name>HitsModel</name>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>in the note</source>
        <translation>dans la note</translation>
    </message>
</context>
<context>
    <name>HitsPanel</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>Les plus pertinents</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Les plus récents</translation>
    </message>
    <message>
        <source>Order of the passages</source>
        <translation>Ordre des passages</translation>
    </message>
    <message>
        <source>Passages found</source>
        <translation>Passages trouvés</translation>
    </message>
    <message>
        <source>{found} with some of the words</source>
        <translation>{found} avec certains des mots</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%Ln déjà présent</numerusform>
            <numerusform>%Ln déjà présents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be added</source>
        <translation>
            <numerusform>%Ln n’a pu être ajouté</numerusform>
            <numerusform>%Ln n’ont pu être ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n summary(ies) added</source>
        <translation>
            <numerusform>%Ln résumé ajouté</numerusform>
            <numerusform>%Ln résumés ajoutés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to see to</source>
        <translation>
            <numerusform>%Ln point à régler</numerusform>
            <numerusform>%Ln points à régler</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a folder of summaries</source>
        <translation>Ajouter un dossier de résumés</translation>
    </message>
    <message>
        <source>Add summaries</source>
        <translation>Ajouter des résumés</translation>
    </message>
    <message>
        <source>Added summaries</source>
        <translation>Résumés ajoutés</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Tout est en ordre.</translation>
    </message>
    <message>
        <source>Its copy and your corrections go. Notes keep what they quote from it.</source>
        <translation>Sa copie et vos corrections seront supprimées. Les notes conservent ce qu’elles en citent.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove “{title}” from the library?</source>
        <translation>Retirer «&#xa0;{title}&#xa0;» de la bibliothèque?</translation>
    </message>
    <message>
        <source>Removed: {names}.</source>
        <translation>Retiré de la bibliothèque&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Stopped. What was added before is kept.</source>
        <translation>Opération interrompue. Ce qui était déjà ajouté est conservé.</translation>
    </message>
    <message>
        <source>The search index was built anew.</source>
        <translation>L’index de recherche a été reconstruit.</translation>
    </message>
    <message>
        <source>Troubleshooting</source>
        <translation>Dépannage</translation>
    </message>
    <message>
        <source>already in the library</source>
        <translation>déjà dans la bibliothèque</translation>
    </message>
</context>
<context>
    <name>KindChooser</name>
    <message>
        <source>A first draft with the strongest passages of the themes you choose.</source>
        <translation>Une première ébauche avec les passages les plus marquants des thèmes de votre choix.</translation>
    </message>
    <message>
        <source>Begin a note</source>
        <translation>Commencer une note</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Go on with a note saved earlier.</source>
        <translation>Reprendre une note déjà enregistrée.</translation>
    </message>
    <message>
        <source>Language of the note</source>
        <translation>Langue de la note</translation>
    </message>
    <message>
        <source>Open a note…</source>
        <translation>Ouvrir une note…</translation>
    </message>
    <message>
        <source>Passages you add while reading go into the note, each with its source.</source>
        <translation>Les passages que vous ajoutez au fil de la lecture vont dans la note, chacun avec sa source.</translation>
    </message>
    <message>
        <source>Start from themes…</source>
        <translation>Partir des thèmes…</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>NarrowPanel</name>
    <message>
        <source>Narrow down</source>
        <translation>Préciser la recherche</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Seulement cet élément</translation>
    </message>
    <message>
        <source>Remove from the library…</source>
        <translation>Retirer de la bibliothèque…</translation>
    </message>
    <message>
        <source>Space ticks what passages must have</source>
        <translation>La barre d’espace coche ce que les passages doivent présenter</translation>
    </message>
</context>
<context>
    <name>NoteDesk</name>
    <message numerus="yes">
        <source>Add %n passage(s)</source>
        <translation>
            <numerusform>Ajout de %Ln passage</numerusform>
            <numerusform>Ajout de %Ln passages</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a paragraph</source>
        <translation>Ajout d’un paragraphe</translation>
    </message>
    <message>
        <source>Choose marking</source>
        <translation>Choix de la cote</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>Modification du titre</translation>
    </message>
    <message>
        <source>Edit title block</source>
        <translation>Modification du bloc-titre</translation>
    </message>
    <message>
        <source>Edit wording</source>
        <translation>Modification du libellé</translation>
    </message>
    <message numerus="yes">
        <source>Move %n item(s)</source>
        <translation>
            <numerusform>Déplacement de %Ln élément</numerusform>
            <numerusform>Déplacement de %Ln éléments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n item(s)</source>
        <translation>
            <numerusform>Retrait de %Ln élément</numerusform>
            <numerusform>Retrait de %Ln éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore the source’s words</source>
        <translation>Retour au texte de la source</translation>
    </message>
</context>
<context>
    <name>OutlineDelegate</name>
    <message>
        <source>Empty paragraph</source>
        <translation>Paragraphe vide</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>Texte libre</translation>
    </message>
    <message>
        <source>Paraphrase</source>
        <translation>Paraphrase</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>next passage goes here</source>
        <translation>prochain passage ici</translation>
    </message>
    <message>
        <source>twice in this note</source>
        <translation>deux fois dans cette note</translation>
    </message>
</context>
<context>
    <name>OutlineMenu</name>
    <message>
        <source>Go to a heading of this document</source>
        <translation>Aller à un titre de ce document</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>Sections of the document</source>
        <translation>Sections du document</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%Ln élément</numerusform>
            <numerusform>%Ln éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>Own paragraph</source>
        <translation>Paragraphe libre</translation>
    </message>
    <message>
        <source>Paraphrase</source>
        <translation>Paraphrase</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>already in the note</source>
        <translation>déjà dans la note</translation>
    </message>
    <message>
        <source>in English</source>
        <translation>en anglais</translation>
    </message>
    <message>
        <source>in French</source>
        <translation>en français</translation>
    </message>
    <message>
        <source>picks are added here</source>
        <translation>les passages sont ajoutés ici</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Outline of the note</source>
        <translation>Plan de la note</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Preview of the note</source>
        <translation>Aperçu de la note</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message numerus="yes">
        <source>Briefer ended before %n note(s) were saved.</source>
        <translation>
            <numerusform>Briefer s’est arrêté avant que %Ln note soit enregistrée.</numerusform>
            <numerusform>Briefer s’est arrêté avant que %Ln notes soient enregistrées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Décider plus tard</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Reprendre cette note</translation>
    </message>
    <message>
        <source>Notes not saved</source>
        <translation>Notes non enregistrées</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Supprimer le brouillon</translation>
    </message>
    <message>
        <source>Untitled note</source>
        <translation>Note sans titre</translation>
    </message>
    <message>
        <source>never saved</source>
        <translation>jamais enregistrée</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Clear the words</source>
        <translation>Effacer les mots</translation>
    </message>
    <message>
        <source>Clear the words (Esc)</source>
        <translation>Effacer les mots (Échap)</translation>
    </message>
    <message>
        <source>Down goes to the hits, Alt+Down offers earlier searches</source>
        <translation>Bas mène aux passages trouvés, Alt+Bas propose les recherches antérieures</translation>
    </message>
    <message>
        <source>Earlier searches</source>
        <translation>Recherches antérieures</translation>
    </message>
    <message>
        <source>Earlier searches (Alt+Down)</source>
        <translation>Recherches antérieures (Alt+Bas)</translation>
    </message>
    <message>
        <source>Search the summaries</source>
        <translation>Chercher dans les résumés</translation>
    </message>
    <message>
        <source>Search the summaries…</source>
        <translation>Chercher dans les résumés…</translation>
    </message>
</context>
<context>
    <name>SourceHeader</name>
    <message numerus="yes">
        <source>Add %n passage(s) to {target}</source>
        <translation>
            <numerusform>Ajouter %Ln passage à {target}</numerusform>
            <numerusform>Ajouter %Ln passages à {target}</numerusform>
        </translation>
    </message>
    <message>
        <source>Add selection to {target}</source>
        <translation>Ajouter la sélection à {target}</translation>
    </message>
    <message>
        <source>Add to the current section of the note (Ctrl+Enter)</source>
        <translation>Ajouter à la section en cours de la note (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Add to {target}</source>
        <translation>Ajouter à {target}</translation>
    </message>
    <message>
        <source>Find in this document (Ctrl+Shift+F)</source>
        <translation>Chercher dans ce document (Ctrl+Maj+F)</translation>
    </message>
    <message>
        <source>Next passage found</source>
        <translation>Passage trouvé suivant</translation>
    </message>
    <message>
        <source>Previous passage found</source>
        <translation>Passage trouvé précédent</translation>
    </message>
    <message>
        <source>note</source>
        <translation>la note</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at} sur {count}</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Add to note</source>
        <translation>Ajouter à la note</translation>
    </message>
    <message>
        <source>Choose a passage above to read it in its document.</source>
        <translation>Choisissez un passage ci-dessus pour le lire dans son document.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy with source</source>
        <translation>Copier avec la source</translation>
    </message>
    <message>
        <source>Find in this document</source>
        <translation>Chercher dans ce document</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>Passage suivant</translation>
    </message>
    <message>
        <source>Previous passage</source>
        <translation>Passage précédent</translation>
    </message>
    <message>
        <source>Source: {title}</source>
        <translation>Source&#xa0;: {title}</translation>
    </message>
    <message>
        <source>The document is in English.</source>
        <translation>Le document est en anglais.</translation>
    </message>
    <message>
        <source>The document is in French.</source>
        <translation>Le document est en français.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Langue de la fenêtre</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistrée</translation>
    </message>
    <message>
        <source>Not saved yet; a draft is kept</source>
        <translation>Pas encore enregistrée; un brouillon est conservé</translation>
    </message>
    <message>
        <source>Read only: open elsewhere</source>
        <translation>Lecture seule&#xa0;: ouverte ailleurs</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Enregistrée à {time}</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Travail en cours…</translation>
    </message>
    <message>
        <source>search is being prepared</source>
        <translation>recherche en préparation</translation>
    </message>
    <message>
        <source>search up to date</source>
        <translation>recherche à jour</translation>
    </message>
</context>
<context>
    <name>TitleBlock</name>
    <message>
        <source>Choose a marking…</source>
        <translation>Choisir une cote…</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Marking</source>
        <translation>Cote de sécurité</translation>
    </message>
    <message>
        <source>Security marking, printed on every page</source>
        <translation>Cote de sécurité, imprimée sur chaque page</translation>
    </message>
    <message>
        <source>Title block</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Title in the other language</source>
        <translation>Titre dans l’autre langue</translation>
    </message>
    <message>
        <source>Title of the note</source>
        <translation>Titre de la note</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>Please send these details to whoever supports Briefer. They hold no text.</source>
        <translation>Veuillez transmettre ces détails à la personne qui assure le soutien de Briefer. Ils ne contiennent aucun texte.</translation>
    </message>
    <message>
        <source>Something unexpected happened. Your notes are safe.</source>
        <translation>Un imprévu s’est produit. Vos notes sont intactes.</translation>
    </message>
</context>
<context>
    <name>WayOut</name>
    <message>
        <source>All of the chosen filters apply.</source>
        <translation>Tous les filtres choisis s’appliquent.</translation>
    </message>
    <message>
        <source>No passage has “{words}”.</source>
        <translation>Aucun passage ne contient «&#xa0;{words}&#xa0;».</translation>
    </message>
    <message>
        <source>No passage here.</source>
        <translation>Aucun passage ici.</translation>
    </message>
    <message>
        <source>Search for “{words}” instead</source>
        <translation>Chercher plutôt «&#xa0;{words}&#xa0;»</translation>
    </message>
    <message>
        <source>Search without the filters</source>
        <translation>Chercher sans les filtres</translation>
    </message>
    <message>
        <source>Show all passages</source>
        <translation>Afficher tous les passages</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>WordingEditor</name>
    <message>
        <source>Ctrl+Enter; Esc takes the changes back</source>
        <translation>Ctrl+Entrée; Échap annule les modifications</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>Texte libre</translation>
    </message>
    <message>
        <source>Paraphrase: printed without quotation marks</source>
        <translation>Paraphrase&#xa0;: imprimée sans guillemets</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Citation</translation>
    </message>
    <message>
        <source>To quote, change only by […] for words left out or [ ] for words put in.</source>
        <translation>Pour citer, ne modifiez que par […] pour les mots omis ou [ ] pour les mots ajoutés.</translation>
    </message>
    <message>
        <source>Use the source’s words</source>
        <translation>Reprendre le texte de la source</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Libellé</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message numerus="yes">
        <source>%n item(s) added to the note</source>
        <translation>
            <numerusform>%Ln élément ajouté à la note</numerusform>
            <numerusform>%Ln éléments ajoutés à la note</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin one with it</source>
        <translation>En commencer une avec ce passage</translation>
    </message>
    <message>
        <source>Copied with its source</source>
        <translation>Copié avec sa source</translation>
    </message>
    <message>
        <source>There is no note yet to add this to.</source>
        <translation>Il n’y a pas encore de note à laquelle ajouter ce passage.</translation>
    </message>
    <message>
        <source>Untitled note</source>
        <translation>Note sans titre</translation>
    </message>
</context>
</TS>
