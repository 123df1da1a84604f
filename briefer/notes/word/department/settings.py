"""The settings of a note in a template: ours, with those of theirs that shape the page."""

from collections.abc import Mapping

from briefer.domain.language import Language
from briefer.notes.word.base import base
from briefer.notes.word.department.package import Package, opened
from briefer.notes.word.department.style_matching import used_styles
from briefer.notes.word.department.trees import Element, copied, fragments, local, taken_out, w

SETTINGS, STYLES = "word/settings.xml", "word/styles.xml"

_SHAPES_THE_PAGE = (
    "displayBackgroundShape", "embedTrueTypeFonts", "embedSystemFonts", "saveSubsetFonts",
    "mirrorMargins", "alignBordersAndEdges", "bordersDoNotSurroundHeader",
    "bordersDoNotSurroundFooter", "gutterAtTop", "defaultTabStop", "autoHyphenation",
    "consecutiveHyphenLimit", "hyphenationZone", "doNotHyphenateCaps", "evenAndOddHeaders",
    "bookFoldRevPrinting", "bookFoldPrinting", "bookFoldPrintingSheets",
    "drawingGridHorizontalSpacing", "drawingGridVerticalSpacing",
    "displayHorizontalDrawingGridEvery", "displayVerticalDrawingGridEvery",
    "characterSpacingControl", "hdrShapeDefaults", "endnotePr", "clrSchemeMapping",
    "shapeDefaults",
)  # fmt: skip
_ORDER = (
    "writeProtection view zoom removePersonalInformation removeDateAndTime"
    " doNotDisplayPageBoundaries displayBackgroundShape printPostScriptOverText"
    " printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts"
    " saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges"
    " bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors"
    " hideGrammaticalErrors activeWritingStyle proofState formsDesign attachedTemplate linkStyles"
    " stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView trackRevisions"
    " doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme"
    " styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone"
    " doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle"
    " evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets"
    " drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery"
    " displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin"
    " drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning"
    " characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter"
    " noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema saveInvalidXml"
    " ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml"
    " saveXmlDataOnly useXSLTWhenSaving saveThroughXslt showXMLTags alwaysMergeEmptyNamespace"
    " updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids mathPr"
    " attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats"
    " doNotAutoCompressPictures forceUpgrade captions readModeInkLockDown smartTagType"
    " schemaLibrary shapeDefaults doNotEmbedSmartTags decimalSymbol listSeparator"
).split()
_OF_THE_LANGUAGE = ("themeFontLang", "decimalSymbol", "listSeparator")


def merged_settings(theirs: Element | None, ours: Element) -> Element:
    """Return ``ours`` with what of ``theirs`` shapes the page, in the order Word asks for.

    Everything else of theirs stays away: protection, mail merge, the template the file was
    made from, revision marks, updates on opening.
    """
    root = copied(ours)
    shapes = [] if theirs is None else [one for one in theirs if local(one.tag) in _SHAPES_THE_PAGE]
    taken = {one.tag: one for one in shapes}.values()
    for element in taken:
        for own in root.findall(element.tag):
            taken_out(own)
    for element in sorted([*root, *map(copied, taken)], key=_place):
        root.append(element)
    return root


def _place(element: Element) -> int:
    name = local(element.tag)
    return _ORDER.index(name) if name in _ORDER else len(_ORDER)


def speak(package: Package, language: Language, ids: Mapping[str, str]) -> None:
    """Put the text of the file in ``package`` into ``language``: its styles and settings."""
    styles = package.xml(STYLES)
    for style in used_styles(styles, ids):
        for tag in style.findall(f"{w('rPr')}/{w('lang')}"):
            tag.attrib.pop(w("val"), None)
            if not tag.attrib:
                taken_out(tag)
    _default_language(styles).set(w("val"), language.tag)
    package.change(STYLES, styles)
    settings, ours = package.xml(SETTINGS), opened(base(language)).xml(SETTINGS)
    for name in _OF_THE_LANGUAGE:
        for own, new in zip(settings.findall(w(name)), ours.findall(w(name)), strict=False):
            own.set(w("val"), new.get(w("val")) or "")
    package.change(SETTINGS, settings)


def _default_language(styles: Element) -> Element:
    """Return the language element of the document's defaults, made where there is none."""
    element = styles
    for at, name in ((0, "docDefaults"), (0, "rPrDefault"), (0, "rPr"), (None, "lang")):
        found = element.find(w(name))
        if found is None:
            found = fragments(f"<w:{name}/>")[0]
            element.insert(len(element) if at is None else at, found)
        element = found
    return element
