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
        <source>&amp;Add to note</source>
        <translation>&amp;Ajouter à la note</translation>
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
        <source>&amp;Department template…</source>
        <translation>Modè&amp;le du ministère…</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Forget recent notes and searches</source>
        <translation>&amp;Oublier les notes et les recherches récentes</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Join with…</source>
        <translation>&amp;Unir à…</translation>
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
        <source>&amp;More like this</source>
        <translation>P&amp;lus de passages semblables</translation>
    </message>
    <message>
        <source>&amp;New note…</source>
        <translation>&amp;Nouvelle note…</translation>
    </message>
    <message>
        <source>&amp;Next in the list</source>
        <translation>&amp;Suivant dans la liste</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>Volet &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>&amp;Only what the note holds</source>
        <translation>Seulement ce que contient la n&amp;ote</translation>
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
        <source>&amp;Previous in the list</source>
        <translation>&amp;Précédent dans la liste</translation>
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
        <source>&amp;What can be searched for</source>
        <translation>Ce qu’on peut c&amp;hercher</translation>
    </message>
    <message>
        <source>Add a &amp;folder of summaries…</source>
        <translation>Ajouter un &amp;dossier de résumés…</translation>
    </message>
    <message>
        <source>Add a char&amp;t of its series</source>
        <translation>Ajouter un &amp;graphique de sa série</translation>
    </message>
    <message>
        <source>Add as a &amp;row of the key statistics</source>
        <translation>Ajouter en &amp;ligne des statistiques clés</translation>
    </message>
    <message>
        <source>Add as a &amp;sentence</source>
        <translation>Ajouter en &amp;phrase</translation>
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
        <source>Add the selection as a &amp;figure…</source>
        <translation>Ajouter la &amp;sélection comme donnée…</translation>
    </message>
    <message>
        <source>Correct t&amp;he figure…</source>
        <translation>&amp;Corriger la donnée…</translation>
    </message>
    <message>
        <source>Edit &amp;wording</source>
        <translation>Modifier le &amp;libellé</translation>
    </message>
    <message>
        <source>Export as a Word document (.docx), a Web page (.html) or an e-mail (.eml)</source>
        <translation>Exporter en document Word (.docx), en page Web (.html) ou en courriel (.eml)</translation>
    </message>
    <message>
        <source>F&amp;ind</source>
        <translation>&amp;Recherche</translation>
    </message>
    <message>
        <source>Fi&amp;gure</source>
        <translation>D&amp;onnée</translation>
    </message>
    <message>
        <source>Go to the &amp;newest of its series</source>
        <translation>Aller à la plus &amp;récente de sa série</translation>
    </message>
    <message>
        <source>In the note, the newest figure takes the place of a replaced one</source>
        <translation>Dans la note, la donnée la plus récente prend la place de celle qu’elle a remplacée</translation>
    </message>
    <message>
        <source>Insert &amp;table…</source>
        <translation>Insérer un &amp;tableau…</translation>
    </message>
    <message>
        <source>Insert c&amp;hart…</source>
        <translation>Insérer un &amp;graphique…</translation>
    </message>
    <message>
        <source>Mark as t&amp;ranslation</source>
        <translation>Marquer comme traduct&amp;ion</translation>
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
        <source>Not &amp;a figure</source>
        <translation>Pas une &amp;donnée</translation>
    </message>
    <message>
        <source>Only this &amp;document</source>
        <translation>Seulement ce doc&amp;ument</translation>
    </message>
    <message>
        <source>Other lan&amp;guage through the glossary</source>
        <translation>&amp;Autre langue par le glossaire</translation>
    </message>
    <message>
        <source>Passages in either language that are like the one chosen</source>
        <translation>Passages des deux langues qui ressemblent à celui qui est choisi</translation>
    </message>
    <message>
        <source>Passages in the other language are found by what the glossary calls the words</source>
        <translation>Les passages de l’autre langue sont trouvés par les mots équivalents du glossaire</translation>
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
        <source>Put the newest in its pla&amp;ce</source>
        <translation>La remplacer par la plus réce&amp;nte</translation>
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
        <source>S&amp;plit from its series</source>
        <translation>Dé&amp;tacher de sa série</translation>
    </message>
    <message>
        <source>Sa&amp;ve this search…</source>
        <translation>Enregistrer cette &amp;recherche…</translation>
    </message>
    <message>
        <source>Sav&amp;ed searches…</source>
        <translation>Rec&amp;herches enregistrées…</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>Saved searches stay until you delete them.</source>
        <translation>Les recherches enregistrées restent jusqu’à ce que vous les supprimiez.</translation>
    </message>
    <message>
        <source>Set Word notes in your department’s own document or template</source>
        <translation>Présenter les notes Word dans le document ou le modèle de votre ministère</translation>
    </message>
    <message>
        <source>Show &amp;figures</source>
        <translation>Afficher les &amp;données</translation>
    </message>
    <message>
        <source>Show p&amp;assages</source>
        <translation>Afficher les passa&amp;ges</translation>
    </message>
    <message>
        <source>Start from &amp;themes…</source>
        <translation>Partir des &amp;thèmes…</translation>
    </message>
    <message>
        <source>Taken out of the &amp;list…</source>
        <translation>Données retirées de la l&amp;iste…</translation>
    </message>
    <message>
        <source>What is selected in the document becomes one more figure</source>
        <translation>Ce qui est sélectionné dans le document devient une donnée de plus</translation>
    </message>
    <message>
        <source>Where this is off, those there are are forgotten. Saved searches stay until you delete them.</source>
        <translation>Une fois désactivé, ce qui est gardé est oublié. Les recherches enregistrées restent jusqu’à ce que vous les supprimiez.</translation>
    </message>
    <message>
        <source>Write a para&amp;graph</source>
        <translation>Écrire un &amp;paragraphe</translation>
    </message>
</context>
<context>
    <name>Amending</name>
    <message numerus="yes">
        <source>%n figure(s) put back into the list</source>
        <translation>
            <numerusform>%Ln donnée remise dans la liste</numerusform>
            <numerusform>%Ln données remises dans la liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) taken out of the list</source>
        <translation>
            <numerusform>%Ln donnée retirée de la liste</numerusform>
            <numerusform>%Ln données retirées de la liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures form one series now.</source>
        <translation>
            <numerusform>%Ln donnée forme maintenant une série.</numerusform>
            <numerusform>%Ln données forment maintenant une série.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Ann&amp;uler</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Unir</translation>
    </message>
    <message>
        <source>No other figure listed here is counted in the same unit.</source>
        <translation>Aucune autre donnée de cette liste n’a la même unité.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>There is no number in what is selected.</source>
        <translation>Il n’y a pas de nombre dans la sélection.</translation>
    </message>
    <message>
        <source>What you said about “{value}” is forgotten.</source>
        <translation>Ce que vous avez dit de «&#xa0;{value}&#xa0;» est oublié.</translation>
    </message>
    <message>
        <source>Which figures measure the same as “{value}”, {subject}?</source>
        <translation>Quelles données mesurent la même chose que «&#xa0;{value}&#xa0;», {subject}?</translation>
    </message>
    <message>
        <source>You have taken no figure out of the list.</source>
        <translation>Vous n’avez retiré aucune donnée de la liste.</translation>
    </message>
    <message>
        <source>You said of these that they are no figures.</source>
        <translation>Vous avez dit que ce ne sont pas des données.</translation>
    </message>
    <message>
        <source>“{value}” is a figure now.</source>
        <translation>«&#xa0;{value}&#xa0;» est maintenant une donnée.</translation>
    </message>
    <message>
        <source>“{value}” is corrected.</source>
        <translation>«&#xa0;{value}&#xa0;» est corrigé.</translation>
    </message>
    <message>
        <source>“{value}” stands alone now.</source>
        <translation>«&#xa0;{value}&#xa0;» est maintenant hors série.</translation>
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
        <source>Take the newer</source>
        <translation>Prendre la plus récente</translation>
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
        <source>In this note</source>
        <translation>Dans cette note</translation>
    </message>
    <message>
        <source>Like: {place}</source>
        <translation>Comme&#xa0;: {place}</translation>
    </message>
    <message>
        <source>Only passages that the note holds</source>
        <translation>Seulement les passages que contient la note</translation>
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
    <name>ChooseFigures</name>
    <message>
        <source>Narrow down by words or numbers</source>
        <translation>Préciser par des mots ou des nombres</translation>
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
    <message>
        <source>What can be searched for</source>
        <translation>Ce qu’on peut chercher</translation>
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
        <source>Export as a Word document (.docx), a Web page (.html) or an e-mail (.eml)</source>
        <translation>Exporter en document Word (.docx), en page Web (.html) ou en courriel (.eml)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
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
    <name>CorrectFigure</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add a figure</source>
        <translation>Ajouter une donnée</translation>
    </message>
    <message>
        <source>Back to what was read</source>
        <translation>Revenir à ce qui a été lu</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Correct the figure</source>
        <translation>Corriger la donnée</translation>
    </message>
    <message>
        <source>Remove this figure</source>
        <translation>Retirer cette donnée</translation>
    </message>
</context>
<context>
    <name>DepartmentTemplate</name>
    <message>
        <source>Choose a template</source>
        <translation>Choisir un modèle</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Department template</source>
        <translation>Modèle du ministère</translation>
    </message>
    <message>
        <source>In use: Briefer’s own page</source>
        <translation>Modèle utilisé&#xa0;: la page de Briefer</translation>
    </message>
    <message>
        <source>In use: {name}</source>
        <translation>Modèle utilisé&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Ne rien changer</translation>
    </message>
    <message>
        <source>The template in use cannot be read</source>
        <translation>Le modèle utilisé ne peut être lu</translation>
    </message>
    <message>
        <source>Use Briefer’s own page</source>
        <translation>Utiliser la page de Briefer</translation>
    </message>
    <message>
        <source>Use this template</source>
        <translation>Utiliser ce modèle</translation>
    </message>
    <message>
        <source>What to know before you use {name}:</source>
        <translation>Ce qu’il faut savoir avant d’utiliser {name}&#xa0;:</translation>
    </message>
    <message>
        <source>Word documents and templates</source>
        <translation>Documents et modèles Word</translation>
    </message>
    <message>
        <source>Word notes are set in it: its page, its headers and footers, its fonts and styles. Marking, footnotes and text stay the note’s own.</source>
        <translation>Les notes Word y sont présentées&#xa0;: sa page, ses en-têtes et pieds de page, ses polices et ses styles. La cote de sécurité, les notes de bas de page et le texte restent ceux de la note.</translation>
    </message>
    <message>
        <source>{name} can be used as it is.</source>
        <translation>{name} peut être utilisé tel quel.</translation>
    </message>
</context>
<context>
    <name>ExhibitDialog</name>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Give up what you typed?</source>
        <translation>Abandonner ce que vous avez saisi?</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>Poursuivre la saisie</translation>
    </message>
    <message>
        <source>Row {number}: {said}</source>
        <translation>Ligne {number}&#xa0;: {said}</translation>
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
    <name>FieldChips</name>
    <message>
        <source>Document: {name}</source>
        <translation>Document&#xa0;: {name}</translation>
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
        <source>Language: {name}</source>
        <translation>Langue&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Not document: {name}</source>
        <translation>Sauf document&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Not language: {name}</source>
        <translation>Sauf langue&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Not place: {name}</source>
        <translation>Sauf lieu&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Not theme: {name}</source>
        <translation>Sauf thème&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Not year: {name}</source>
        <translation>Sauf année&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Place: {name}</source>
        <translation>Lieu&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Remove from the words: {filter}</source>
        <translation>Retirer des mots&#xa0;: {filter}</translation>
    </message>
    <message>
        <source>Theme: {name}</source>
        <translation>Thème&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Year: {name}</source>
        <translation>Année&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>FigureCells</name>
    <message>
        <source>Document</source>
        <translation>Document</translation>
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
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>in the note</source>
        <translation>dans la note</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>{words} (corrected by you)</source>
        <translation>{words} (corrigé par vous)</translation>
    </message>
    <message>
        <source>{words} (inferred: not in the sentence itself)</source>
        <translation>{words} (déduit&#xa0;: absent de la phrase même)</translation>
    </message>
</context>
<context>
    <name>FigureChartDialog</name>
    <message>
        <source>&amp;Form</source>
        <translation>&amp;Forme</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Mesure</translation>
    </message>
    <message>
        <source>&amp;Remark below</source>
        <translation>&amp;Remarque au-dessous</translation>
    </message>
    <message>
        <source>A line through time</source>
        <translation>Une ligne dans le temps</translation>
    </message>
    <message>
        <source>Change chart</source>
        <translation>Modifier le graphique</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Columns beside each other</source>
        <translation>Des colonnes côte à côte</translation>
    </message>
    <message>
        <source>Insert chart</source>
        <translation>Insérer le graphique</translation>
    </message>
    <message>
        <source>Key statistics</source>
        <translation>Statistiques clés</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Take from a table</source>
        <translation>Prendre d’un tableau</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>What the values count, such as deaths per year</source>
        <translation>Ce que comptent les valeurs, par exemple les décès par année</translation>
    </message>
    <message>
        <source>What there is to know of the values</source>
        <translation>Ce qu’il faut savoir des valeurs</translation>
    </message>
    <message>
        <source>a number is missing, such as {example}.</source>
        <translation>il manque un nombre, par exemple {example}.</translation>
    </message>
    <message>
        <source>“{value}” is not a number. Write it as {example}.</source>
        <translation>«&#xa0;{value}&#xa0;» n’est pas un nombre. Écrivez-le comme {example}.</translation>
    </message>
</context>
<context>
    <name>FigureForm</name>
    <message>
        <source>&amp;Subject</source>
        <translation>Su&amp;jet</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Unité</translation>
    </message>
    <message>
        <source>&amp;Value</source>
        <translation>&amp;Valeur</translation>
    </message>
    <message>
        <source>Beginning of the period</source>
        <translation>Début de la période</translation>
    </message>
    <message>
        <source>End of the period</source>
        <translation>Fin de la période</translation>
    </message>
    <message>
        <source>How the value is meant</source>
        <translation>Sens de la valeur</translation>
    </message>
    <message>
        <source>P&amp;eriod</source>
        <translation>&amp;Période</translation>
    </message>
    <message>
        <source>P&amp;lace</source>
        <translation>&amp;Lieu</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>La période finit avant de commencer.</translation>
    </message>
    <message>
        <source>The upper value must be larger than the value.</source>
        <translation>La valeur supérieure doit être plus grande que la valeur.</translation>
    </message>
    <message>
        <source>U&amp;pper value</source>
        <translation>Valeur &amp;supérieure</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Which unit exactly, such as CAD, kg, per day</source>
        <translation>Unité précise, par exemple CAD, kg, par jour</translation>
    </message>
    <message>
        <source>corrected by you</source>
        <translation>corrigé par vous</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>déduit</translation>
    </message>
    <message>
        <source>such as 2016-01</source>
        <translation>par exemple 2016-01</translation>
    </message>
    <message>
        <source>such as 2020-12</source>
        <translation>par exemple 2020-12</translation>
    </message>
    <message>
        <source>such as CAD, kg, per day</source>
        <translation>par exemple CAD, kg, par jour</translation>
    </message>
    <message>
        <source>to</source>
        <translation>à</translation>
    </message>
    <message>
        <source>“{typed}” is not a date. Write 2019, 2019-03 or 2019-03-29.</source>
        <translation>«&#xa0;{typed}&#xa0;» n’est pas une date. Écrivez 2019, 2019-03 ou 2019-03-29.</translation>
    </message>
    <message>
        <source>“{typed}” is not a number. Write it as {example}.</source>
        <translation>«&#xa0;{typed}&#xa0;» n’est pas un nombre. Écrivez-le comme {example}.</translation>
    </message>
</context>
<context>
    <name>FigureGrid</name>
    <message>
        <source>Add a row</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Move the row down (Alt+Down)</source>
        <translation>Descendre la ligne (Alt+Bas)</translation>
    </message>
    <message>
        <source>Move the row up (Alt+Up)</source>
        <translation>Monter la ligne (Alt+Haut)</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Retirer la ligne</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Rows can be pasted from a spreadsheet.</source>
        <translation>Des lignes d’un tableur peuvent être collées ici.</translation>
    </message>
</context>
<context>
    <name>FigureModel</name>
    <message>
        <source>No source</source>
        <translation>Sans source</translation>
    </message>
</context>
<context>
    <name>FigureTableDialog</name>
    <message>
        <source>Change table</source>
        <translation>Modifier le tableau</translation>
    </message>
    <message>
        <source>Insert table</source>
        <translation>Insérer le tableau</translation>
    </message>
    <message>
        <source>Key statistics</source>
        <translation>Statistiques clés</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Table of figures</source>
        <translation>Tableau de données</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>“{value}” does not stand in its source.</source>
        <translation>«&#xa0;{value}&#xa0;» ne figure pas dans sa source.</translation>
    </message>
</context>
<context>
    <name>FigureWords</name>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Mass or volume</source>
        <translation>Masse ou volume</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Argent</translation>
    </message>
    <message>
        <source>Multiple</source>
        <translation>Facteur</translation>
    </message>
    <message>
        <source>Other quantity</source>
        <translation>Autre grandeur</translation>
    </message>
    <message>
        <source>Per cent</source>
        <translation>Pourcentage</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>Ratio or share</source>
        <translation>Rapport ou part</translation>
    </message>
    <message>
        <source>about</source>
        <translation>environ</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>au moins</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>exactement</translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation>depuis le {date}</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>moins de</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>plus de</translation>
    </message>
    <message>
        <source>replaced by {newer}</source>
        <translation>remplacé par {newer}</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>depuis {date}</translation>
    </message>
    <message>
        <source>to {date}</source>
        <translation>jusqu’à {date}</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>jusqu’au {date}</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>jusqu’à</translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%Ln donnée</numerusform>
            <numerusform>%Ln données</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>Toutes les données</translation>
    </message>
    <message>
        <source>Figures found</source>
        <translation>Données trouvées</translation>
    </message>
    <message>
        <source>More for this figure</source>
        <translation>Autres actions pour cette donnée</translation>
    </message>
    <message>
        <source>Newest only</source>
        <translation>Plus récentes</translation>
    </message>
    <message>
        <source>Replaced only</source>
        <translation>Remplacées</translation>
    </message>
    <message>
        <source>Which figures are shown</source>
        <translation>Données affichées</translation>
    </message>
</context>
<context>
    <name>Figuring</name>
    <message>
        <source>Select the number in the document first.</source>
        <translation>Sélectionnez d’abord le nombre dans le document.</translation>
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
        <source>About the template…</source>
        <translation>À propos du modèle…</translation>
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
        <source>Department template</source>
        <translation>Modèle du ministère</translation>
    </message>
    <message>
        <source>Don’t save</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>E-mail with the note attached</source>
        <translation>Courriel avec la note en pièce jointe</translation>
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
        <source>If {name} is open in another program, close it there and try again.</source>
        <translation>Si {name} est ouvert dans un autre programme, fermez-le là et réessayez.</translation>
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
        <source>See also what the template changed.</source>
        <translation>Voyez aussi ce que le modèle a changé.</translation>
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
        <source>What became of the note in the department template</source>
        <translation>Ce que le modèle du ministère a fait de la note</translation>
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
    <name>FoundPanel</name>
    <message>
        <source>Figures {count}</source>
        <translation>Données {count}</translation>
    </message>
    <message>
        <source>Passages or figures</source>
        <translation>Passages ou données</translation>
    </message>
    <message>
        <source>Passages {count}</source>
        <translation>Passages {count}</translation>
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
    <name>GlossarySwitch</name>
    <message numerus="yes">
        <source>%n passage(s) found this way</source>
        <translation>
            <numerusform>%Ln passage trouvé ainsi</numerusform>
            <numerusform>%Ln passages trouvés ainsi</numerusform>
        </translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossaire</translation>
    </message>
    <message>
        <source>Glossary: {count}</source>
        <translation>Glossaire&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Other language through the glossary</source>
        <translation>Autre langue par le glossaire</translation>
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
        <source>Nearly the same in: {names}</source>
        <translation>Presque identique dans&#xa0;: {names}</translation>
    </message>
    <message numerus="yes">
        <source>also in %n other(s)</source>
        <translation>
            <numerusform>aussi dans %Ln autre</numerusform>
            <numerusform>aussi dans %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>also in: {names}</source>
        <translation>aussi dans&#xa0;: {names}</translation>
    </message>
    <message>
        <source>in the note</source>
        <translation>dans la note</translation>
    </message>
    <message>
        <source>via glossary: {terms}</source>
        <translation>par le glossaire&#xa0;: {terms}</translation>
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
    <message numerus="yes">
        <source>%n with all the words</source>
        <translation>
            <numerusform>%n avec tous les mots</numerusform>
            <numerusform>%n avec tous les mots</numerusform>
        </translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>Les plus pertinents</translation>
    </message>
    <message>
        <source>Most alike</source>
        <translation>Les plus semblables</translation>
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
        <source>with some of the words</source>
        <translation>avec une partie des mots</translation>
    </message>
    <message numerus="yes">
        <source>{found}, %n of them via the glossary</source>
        <translation>
            <numerusform>{found}, dont %Ln par le glossaire</numerusform>
            <numerusform>{found}, dont %Ln par le glossaire</numerusform>
        </translation>
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
    <name>MarkingGuard</name>
    <message>
        <source>A note is marked at least as high as what it quotes.</source>
        <translation>Une note porte une cote au moins aussi élevée que ce qu’elle cite.</translation>
    </message>
    <message>
        <source>A source of this note is marked {marking}. Mark the note lower?</source>
        <translation>Une source de cette note porte la cote {marking}. Donner à la note une cote moins élevée?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose a marking</source>
        <translation>Choisir une cote</translation>
    </message>
    <message>
        <source>Every page would say so, at its head and at its foot.</source>
        <translation>Chaque page le dirait, en haut et en bas.</translation>
    </message>
    <message>
        <source>Export without</source>
        <translation>Exporter sans cote</translation>
    </message>
    <message>
        <source>Keep {marking}</source>
        <translation>Garder {marking}</translation>
    </message>
    <message>
        <source>Mark it lower</source>
        <translation>Donner une cote moins élevée</translation>
    </message>
    <message>
        <source>Mark it {marking}</source>
        <translation>Lui donner la cote {marking}</translation>
    </message>
    <message>
        <source>This note has no marking.</source>
        <translation>Cette note n’a pas de cote.</translation>
    </message>
</context>
<context>
    <name>MarkingMenu</name>
    <message>
        <source>As printed in the document</source>
        <translation>Telle qu’elle figure dans le document</translation>
    </message>
    <message>
        <source>Marking of this document: none</source>
        <translation>Cote de sécurité de ce document&#xa0;: aucune</translation>
    </message>
    <message>
        <source>Marking of this document: {marking}</source>
        <translation>Cote de sécurité de ce document&#xa0;: {marking}</translation>
    </message>
    <message>
        <source>Marking: none</source>
        <translation>Cote de sécurité&#xa0;: aucune</translation>
    </message>
    <message>
        <source>Marking: {marking}</source>
        <translation>Cote de sécurité&#xa0;: {marking}</translation>
    </message>
    <message>
        <source>Security marking of this document. Choose another to correct it.</source>
        <translation>Cote de sécurité de ce document. Choisissez-en une autre pour la corriger.</translation>
    </message>
</context>
<context>
    <name>MarkingRemedy</name>
    <message>
        <source>Keep {marking}</source>
        <translation>Garder {marking}</translation>
    </message>
    <message>
        <source>Mark it {marking}</source>
        <translation>Lui donner la cote {marking}</translation>
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
    <name>NoFigures</name>
    <message>
        <source>No figure has “{words}”.</source>
        <translation>Aucune donnée ne contient «&#xa0;{words}&#xa0;».</translation>
    </message>
    <message>
        <source>No figure here.</source>
        <translation>Aucune donnée ici.</translation>
    </message>
    <message>
        <source>None of the figures found is of this kind.</source>
        <translation>Aucune des données trouvées n’est de ce genre.</translation>
    </message>
    <message>
        <source>Search without the filters</source>
        <translation>Chercher sans les filtres</translation>
    </message>
    <message>
        <source>Show all figures</source>
        <translation>Afficher toutes les données</translation>
    </message>
</context>
<context>
    <name>NoteDesk</name>
    <message numerus="yes">
        <source>Add %n figure(s)</source>
        <translation>
            <numerusform>Ajout de %Ln donnée</numerusform>
            <numerusform>Ajout de %Ln données</numerusform>
        </translation>
    </message>
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
        <source>Edit chart</source>
        <translation>Modifier le graphique</translation>
    </message>
    <message>
        <source>Edit table</source>
        <translation>Modifier le tableau</translation>
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
    <message>
        <source>Insert chart</source>
        <translation>Insérer un graphique</translation>
    </message>
    <message>
        <source>Insert table</source>
        <translation>Insérer un tableau</translation>
    </message>
    <message>
        <source>Mark as paraphrase</source>
        <translation>Marquer comme paraphrase</translation>
    </message>
    <message>
        <source>Mark as translation</source>
        <translation>Marquer comme traduction</translation>
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
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n valeur</numerusform>
            <numerusform>%n valeurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without source</source>
        <translation>
            <numerusform>%n sans source</numerusform>
            <numerusform>%n sans source</numerusform>
        </translation>
    </message>
    <message>
        <source>Chart: {title} · {values}</source>
        <translation>Graphique&#xa0;: {title} · {values}</translation>
    </message>
    <message>
        <source>Empty paragraph</source>
        <translation>Paragraphe vide</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Donnée</translation>
    </message>
    <message>
        <source>Key statistics</source>
        <translation>Statistiques clés</translation>
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
        <source>Table: {title} · {rows}</source>
        <translation>Tableau&#xa0;: {title} · {rows}</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>next passage goes here</source>
        <translation>prochain passage ici</translation>
    </message>
    <message>
        <source>twice in this note</source>
        <translation>deux fois dans cette note</translation>
    </message>
    <message>
        <source>without a title</source>
        <translation>sans titre</translation>
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
        <source>Chart</source>
        <translation>Graphique</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Donnée</translation>
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
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>already in the note</source>
        <translation>déjà dans la note</translation>
    </message>
    <message>
        <source>from English</source>
        <translation>de l’anglais</translation>
    </message>
    <message>
        <source>from French</source>
        <translation>du français</translation>
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
    <name>PageMarks</name>
    <message>
        <source>Add annex</source>
        <translation>Ajouter l’annexe</translation>
    </message>
    <message>
        <source>Add caveat</source>
        <translation>Ajouter une mise en garde</translation>
    </message>
    <message>
        <source>Choose language of marking</source>
        <translation>Choisir la langue de la cote</translation>
    </message>
    <message>
        <source>Choose marking</source>
        <translation>Choisir la cote</translation>
    </message>
    <message>
        <source>Confirm marking</source>
        <translation>Confirmer la cote</translation>
    </message>
    <message>
        <source>Edit draft version</source>
        <translation>Modifier la version de l’ébauche</translation>
    </message>
    <message>
        <source>Mark as draft</source>
        <translation>Marquer comme ébauche</translation>
    </message>
    <message>
        <source>Mark as final</source>
        <translation>Marquer comme version finale</translation>
    </message>
    <message>
        <source>Remove annex</source>
        <translation>Retirer l’annexe</translation>
    </message>
    <message>
        <source>Remove caveat</source>
        <translation>Retirer une mise en garde</translation>
    </message>
</context>
<context>
    <name>PageMarksForm</name>
    <message numerus="yes">
        <source>%n caveat(s)</source>
        <translation>
            <numerusform>%n mise en garde</numerusform>
            <numerusform>%n mises en garde</numerusform>
        </translation>
    </message>
    <message>
        <source>Annex of evidence</source>
        <translation>Annexe des extraits</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Ébauche</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>Every passage word for word, after the note</source>
        <translation>Chaque passage mot pour mot, après la note</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>Marking printed in</source>
        <translation>Langue de la cote</translation>
    </message>
    <message>
        <source>Printed at the head of every page, with the version and the date</source>
        <translation>Imprimé en haut de chaque page, avec la version et la date</translation>
    </message>
    <message>
        <source>Version of the draft</source>
        <translation>Version de l’ébauche</translation>
    </message>
    <message>
        <source>annex</source>
        <translation>annexe</translation>
    </message>
    <message>
        <source>both languages</source>
        <translation>les deux langues</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>ébauche</translation>
    </message>
    <message>
        <source>the note’s language</source>
        <translation>celle de la note</translation>
    </message>
    <message>
        <source>version</source>
        <translation>version</translation>
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
    <name>SavedModel</name>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%Ln donnée</numerusform>
            <numerusform>%Ln données</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>dont %Ln à découvrir</numerusform>
            <numerusform>dont %Ln à découvrir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%Ln passage</numerusform>
            <numerusform>%Ln passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedPopover</name>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Enter searches again · F2 renames · Delete deletes</source>
        <translation>Entrée cherche de nouveau · F2 renomme · Suppr supprime</translation>
    </message>
    <message>
        <source>Enter searches again, F2 renames, Delete deletes</source>
        <translation>Entrée cherche de nouveau, F2 renomme, Suppr supprime</translation>
    </message>
    <message>
        <source>Name of this search</source>
        <translation>Nom de cette recherche</translation>
    </message>
    <message>
        <source>No search is saved yet. Give the one you see now a name.</source>
        <translation>Aucune recherche n’est encore enregistrée. Donnez un nom à celle que vous voyez.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Replace the saved search</source>
        <translation>Remplacer la recherche enregistrée</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Enregistrer cette recherche</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Recherches enregistrées</translation>
    </message>
    <message>
        <source>Saved searches stay on this computer until you delete them, also when recent notes and searches are not remembered.</source>
        <translation>Les recherches enregistrées restent sur cet ordinateur jusqu’à ce que vous les supprimiez, même si les notes et les recherches récentes ne sont pas gardées.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>A document or a theme that this search looks in is no longer there; the search goes on without it.</source>
        <translation>Un document ou un thème visé par cette recherche n’est plus là; la recherche se poursuit sans lui.</translation>
    </message>
    <message>
        <source>Deleted: {name}</source>
        <translation>Supprimée&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Enregistrée&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message numerus="yes">
        <source>%n new passage(s)</source>
        <translation>
            <numerusform>%Ln nouveau passage</numerusform>
            <numerusform>%Ln nouveaux passages</numerusform>
        </translation>
    </message>
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
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Recherches enregistrées</translation>
    </message>
    <message>
        <source>Search the summaries</source>
        <translation>Chercher dans les résumés</translation>
    </message>
    <message>
        <source>Search the summaries…</source>
        <translation>Chercher dans les résumés…</translation>
    </message>
    <message>
        <source>Values to choose from</source>
        <translation>Valeurs au choix</translation>
    </message>
</context>
<context>
    <name>SearchHelp</name>
    <message>
        <source>Accents and capitals do not matter. A value of several words stands in quotation marks. The names of fields are understood in both languages; the list that opens after the colon offers their values. What is not understood is searched for as words.</source>
        <translation>Les accents et les majuscules ne comptent pas. Une valeur de plusieurs mots se met entre guillemets. Les noms de champs sont compris dans les deux langues; la liste qui s’ouvre après les deux points en offre les valeurs. Ce qui n’est pas compris est cherché comme des mots.</translation>
    </message>
    <message>
        <source>a document, by its short name or words of its title</source>
        <translation>un document, par son nom court ou des mots de son titre</translation>
    </message>
    <message>
        <source>a year, or from one to another; 2018,2021 for two</source>
        <translation>une année, ou de l’une à l’autre; 2018,2021 pour deux</translation>
    </message>
    <message>
        <source>all words that begin so</source>
        <translation>tous les mots qui commencent ainsi</translation>
    </message>
    <message>
        <source>both words, in any form and order</source>
        <translation>les deux mots, sous toute forme et dans tout ordre</translation>
    </message>
    <message>
        <source>brackets say what belongs together</source>
        <translation>les parenthèses disent ce qui va ensemble</translation>
    </message>
    <message>
        <source>documents of an event there</source>
        <translation>les documents d’une rencontre tenue là</translation>
    </message>
    <message>
        <source>one of the words or both; OR and NOT in capitals</source>
        <translation>l’un des mots ou les deux; OU et SAUF en majuscules</translation>
    </message>
    <message>
        <source>passages in a language</source>
        <translation>les passages dans une langue</translation>
    </message>
    <message>
        <source>passages of a theme</source>
        <translation>les passages d’un thème</translation>
    </message>
    <message>
        <source>passages that are not of a theme</source>
        <translation>les passages qui ne sont pas d’un thème</translation>
    </message>
    <message>
        <source>the first word without the second</source>
        <translation>le premier mot sans le second</translation>
    </message>
    <message>
        <source>these words together, in this order</source>
        <translation>ces mots ensemble, dans cet ordre</translation>
    </message>
</context>
<context>
    <name>SeriesChart</name>
    <message>
        <source>Chart of the series</source>
        <translation>Graphique de la série</translation>
    </message>
</context>
<context>
    <name>SeriesModel</name>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>sans date</translation>
    </message>
    <message>
        <source>{value} (contradicted)</source>
        <translation>{value} (contredit)</translation>
    </message>
</context>
<context>
    <name>SeriesPanel</name>
    <message>
        <source>A later document gives another value for the same period; the later one counts.</source>
        <translation>Un document plus récent donne une autre valeur pour la même période; c’est la plus récente qui compte.</translation>
    </message>
    <message>
        <source>Add the chart</source>
        <translation>Ajouter le graphique</translation>
    </message>
    <message>
        <source>The documents call this by different words: see that they mean the same.</source>
        <translation>Les documents emploient des mots différents&#xa0;: vérifiez qu’ils désignent la même chose.</translation>
    </message>
    <message>
        <source>Two of these values cannot both be right: look at their sources.</source>
        <translation>Deux de ces valeurs ne peuvent pas être justes à la fois&#xa0;: vérifiez leurs sources.</translation>
    </message>
    <message>
        <source>Values of the series</source>
        <translation>Valeurs de la série</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview of the note</source>
        <translation>Aperçu de la note</translation>
    </message>
    <message numerus="yes">
        <source>beyond the limit of %n page(s)</source>
        <translation>
            <numerusform>au-delà de la limite de %Ln page</numerusform>
            <numerusform>au-delà de la limite de %Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceDelegate</name>
    <message>
        <source>No source</source>
        <translation>Sans source</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
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
        <source>Next in the list</source>
        <translation>Suivant dans la liste</translation>
    </message>
    <message>
        <source>Previous in the list</source>
        <translation>Précédent dans la liste</translation>
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
        <source>More like this</source>
        <translation>Plus de passages semblables</translation>
    </message>
    <message>
        <source>Next passage</source>
        <translation>Passage suivant</translation>
    </message>
    <message>
        <source>Only this document</source>
        <translation>Seulement ce document</translation>
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
    <name>Taking</name>
    <message numerus="yes">
        <source>%n figure(s) chosen were replaced by newer ones.</source>
        <translation>
            <numerusform>%Ln donnée choisie a été remplacée par une plus récente.</numerusform>
            <numerusform>%Ln données choisies ont été remplacées par de plus récentes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Begin one with it</source>
        <translation>En commencer une</translation>
    </message>
    <message>
        <source>Take &amp;this one</source>
        <translation>Prendre &amp;celle-ci</translation>
    </message>
    <message>
        <source>Take the ne&amp;wer</source>
        <translation>&amp;Prendre la plus récente</translation>
    </message>
    <message>
        <source>Take the newest figure</source>
        <translation>Prise de la donnée la plus récente</translation>
    </message>
    <message>
        <source>There is no note yet to add this to.</source>
        <translation>Il n’y a pas encore de note où l’ajouter.</translation>
    </message>
    <message>
        <source>“{value}” was replaced by {newer}.</source>
        <translation>«&#xa0;{value}&#xa0;» a été remplacé par {newer}.</translation>
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
        <source>Page marks</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Page marks: {marks}</source>
        <translation>Mentions&#xa0;: {marks}</translation>
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
    <name>WaysOut</name>
    <message>
        <source>Among all passages</source>
        <translation>Parmi tous les passages</translation>
    </message>
    <message>
        <source>Did you mean “{words}”? ({count})</source>
        <translation>Vouliez-vous dire «&#xa0;{words}&#xa0;»? ({count})</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>En anglais</translation>
    </message>
    <message>
        <source>In French</source>
        <translation>En français</translation>
    </message>
    <message>
        <source>In the other language</source>
        <translation>Dans l’autre langue</translation>
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
        <source>No passage is like that one.</source>
        <translation>Aucun passage ne ressemble à celui-là.</translation>
    </message>
    <message>
        <source>No passage like that one has “{words}”.</source>
        <translation>Aucun passage semblable ne contient «&#xa0;{words}&#xa0;».</translation>
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
        <source>Searched only in: {filters}</source>
        <translation>Recherche limitée à&#xa0;: {filters}</translation>
    </message>
    <message>
        <source>Show all passages</source>
        <translation>Afficher tous les passages</translation>
    </message>
    <message>
        <source>Theme “{theme}”</source>
        <translation>Thème «&#xa0;{theme}&#xa0;»</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>With “{words}” alone</source>
        <translation>Avec «&#xa0;{words}&#xa0;» seulement</translation>
    </message>
    <message>
        <source>Without the filter {filter}</source>
        <translation>Sans le filtre {filter}</translation>
    </message>
    <message>
        <source>Without the filters</source>
        <translation>Sans les filtres</translation>
    </message>
    <message>
        <source>a document no longer here</source>
        <translation>un document qui n’est plus là</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>la note</translation>
    </message>
    <message numerus="yes">
        <source>{way}: %n passage(s)</source>
        <translation>
            <numerusform>{way}&#xa0;: %Ln passage</numerusform>
            <numerusform>{way}&#xa0;: %Ln passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Within</name>
    <message>
        <source>Also in: {place}</source>
        <translation>Aussi dans&#xa0;: {place}</translation>
    </message>
    <message>
        <source>The note holds no passage now. All passages are searched again.</source>
        <translation>La note ne contient plus de passage. La recherche porte de nouveau sur tous les passages.</translation>
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
        <source>Figure: its source stands in the footnote</source>
        <translation>Donnée&#xa0;: sa source figure dans la note de bas de page</translation>
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
        <source>Translation: printed in quotation marks, as yours</source>
        <translation>Traduction&#xa0;: imprimée entre guillemets, comme la vôtre</translation>
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
