<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_CA" sourcelanguage="en_CA">
<context>
    <name>Amending</name>
    <message numerus="yes">
        <source>%n figure(s) put back into the list</source>
        <translation>
            <numerusform>%Ln figure put back into the list</numerusform>
            <numerusform>%Ln figures put back into the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) taken out of the list</source>
        <translation>
            <numerusform>%Ln figure taken out of the list</numerusform>
            <numerusform>%Ln figures taken out of the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures form one series now.</source>
        <translation>
            <numerusform>%Ln figure forms one series now.</numerusform>
            <numerusform>%Ln figures form one series now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComposePanel</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%Ln figure</numerusform>
            <numerusform>%Ln figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message numerus="yes">
        <source>%n thing(s) to mend: see Checks.</source>
        <translation>
            <numerusform>%Ln thing to mend: see Checks.</numerusform>
            <numerusform>%Ln things to mend: see Checks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GlossarySwitch</name>
    <message numerus="yes">
        <source>%n passage(s) found this way</source>
        <translation>
            <numerusform>%Ln passage found this way</numerusform>
            <numerusform>%Ln passages found this way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitsModel</name>
    <message numerus="yes">
        <source>also in %n other(s)</source>
        <translation>
            <numerusform>also in %Ln other</numerusform>
            <numerusform>also in %Ln others</numerusform>
        </translation>
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
            <numerusform>%n with all the words</numerusform>
            <numerusform>%n with all the words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{found}, %n of them via the glossary</source>
        <translation>
            <numerusform>{found}, %Ln of them via the glossary</numerusform>
            <numerusform>{found}, %Ln of them via the glossary</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%Ln already there</numerusform>
            <numerusform>%Ln already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be added</source>
        <translation>
            <numerusform>%Ln could not be added</numerusform>
            <numerusform>%Ln could not be added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n summary(ies) added</source>
        <translation>
            <numerusform>%Ln summary added</numerusform>
            <numerusform>%Ln summaries added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to see to</source>
        <translation>
            <numerusform>%Ln thing to see to</numerusform>
            <numerusform>%Ln things to see to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteDesk</name>
    <message numerus="yes">
        <source>Add %n figure(s)</source>
        <translation>
            <numerusform>Add %Ln figure</numerusform>
            <numerusform>Add %Ln figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n passage(s)</source>
        <translation>
            <numerusform>Add %Ln passage</numerusform>
            <numerusform>Add %Ln passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n item(s)</source>
        <translation>
            <numerusform>Move %Ln item</numerusform>
            <numerusform>Move %Ln items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n item(s)</source>
        <translation>
            <numerusform>Remove %Ln item</numerusform>
            <numerusform>Remove %Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlineDelegate</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without source</source>
        <translation>
            <numerusform>%n without source</numerusform>
            <numerusform>%n without source</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PageMarksForm</name>
    <message numerus="yes">
        <source>%n caveat(s)</source>
        <translation>
            <numerusform>%n caveat</numerusform>
            <numerusform>%n caveats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message numerus="yes">
        <source>Briefer ended before %n note(s) were saved.</source>
        <translation>
            <numerusform>Briefer ended before %Ln note was saved.</numerusform>
            <numerusform>Briefer ended before %Ln notes were saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedModel</name>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%Ln figure</numerusform>
            <numerusform>%Ln figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
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
    <name>SearchBar</name>
    <message numerus="yes">
        <source>%n new passage(s)</source>
        <translation>
            <numerusform>%Ln new passage</numerusform>
            <numerusform>%Ln new passages</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>beyond the limit of %n page(s)</source>
        <translation>
            <numerusform>beyond the limit of %Ln page</numerusform>
            <numerusform>beyond the limit of %Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceHeader</name>
    <message numerus="yes">
        <source>Add %n passage(s) to {target}</source>
        <translation>
            <numerusform>Add %Ln passage to {target}</numerusform>
            <numerusform>Add %Ln passages to {target}</numerusform>
        </translation>
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
</context>
<context>
    <name>Taking</name>
    <message numerus="yes">
        <source>%n figure(s) chosen were replaced by newer ones.</source>
        <translation>
            <numerusform>%Ln figure chosen was replaced by a newer one.</numerusform>
            <numerusform>%Ln figures chosen were replaced by newer ones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message numerus="yes">
        <source>{way}: %n passage(s)</source>
        <translation>
            <numerusform>{way}: %Ln passage</numerusform>
            <numerusform>{way}: %Ln passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message numerus="yes">
        <source>%n item(s) added to the note</source>
        <translation>
            <numerusform>%Ln item added to the note</numerusform>
            <numerusform>%Ln items added to the note</numerusform>
        </translation>
    </message>
</context>
</TS>
