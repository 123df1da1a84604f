"""The base of the Word file: our own empty document, on letter paper, with our styles.

It takes the place of python-docx's default, which carries its maker's name, foreign languages
and the settings of an older Word. A department's own template can stand in for it.
"""

from functools import cache

from briefer.domain.language import Language
from briefer.notes.word.lists import numbering
from briefer.notes.word.markup import DOCUMENT_NAMESPACES, NAMESPACES, value
from briefer.notes.word.styles import styles
from briefer.notes.word.theme import theme
from briefer.notes.word.zipped import zipped

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SCHEMAS = "http://schemas.openxmlformats.org"
_OFFICE = f"{_SCHEMAS}/officeDocument/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


@cache
def base(language: Language, line_spacing: int = 115) -> bytes:
    """Return an empty document in ``language`` as the bytes of a .docx file, its lines
    ``line_spacing`` percent of single spacing high."""
    parts = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": _PACKAGE_RELATIONSHIPS,
        "docProps/app.xml": application(""),
        "docProps/core.xml": _CORE,
        "word/document.xml": _DOCUMENT,
        "word/_rels/document.xml.rels": _DOCUMENT_RELATIONSHIPS,
        "word/fontTable.xml": _FONTS,
        "word/numbering.xml": numbering(),
        "word/settings.xml": _settings(language),
        "word/styles.xml": styles(language.tag, line_spacing),
        "word/theme/theme1.xml": theme(),
    }
    return zipped({name: (XML + xml).encode() for name, xml in parts.items()})


def application(organisation: str) -> str:
    """Return the XML of the properties that name the program and the ``organisation``, which the
    note shows in a field."""
    company = f"<Company>{value(organisation)}</Company>" if organisation else ""
    return (
        f'<Properties xmlns="{_OFFICE}/extended-properties"><Application>Briefer</Application>'
        f"{company}</Properties>"
    )


def _relationships(*types_and_targets: tuple[str, str]) -> str:
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{type_}" Target="{target}"/>'
        for number, (type_, target) in enumerate(types_and_targets, 1)
    )
    return f'<Relationships xmlns="{_SCHEMAS}/package/2006/relationships">{entries}</Relationships>'


def _part_type(name: str, type_: str) -> str:
    return f'<Override PartName="/{name}" ContentType="{type_}+xml"/>'


_CONTENT_TYPES = (
    f'<Types xmlns="{_SCHEMAS}/package/2006/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    + _part_type("word/document.xml", f"{_WORD}.document.main")
    + _part_type("word/styles.xml", f"{_WORD}.styles")
    + _part_type("word/settings.xml", f"{_WORD}.settings")
    + _part_type("word/numbering.xml", f"{_WORD}.numbering")
    + _part_type("word/fontTable.xml", f"{_WORD}.fontTable")
    + _part_type("word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme")
    + _part_type("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties")
    + _part_type(
        "docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties"
    )
    + "</Types>"
)

_PACKAGE_RELATIONSHIPS = _relationships(
    (f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
    (
        f"{_SCHEMAS}/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
    ),
    (f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
)

_DOCUMENT_RELATIONSHIPS = _relationships(
    (f"{_OFFICE}/relationships/styles", "styles.xml"),
    (f"{_OFFICE}/relationships/settings", "settings.xml"),
    (f"{_OFFICE}/relationships/fontTable", "fontTable.xml"),
    (f"{_OFFICE}/relationships/theme", "theme/theme1.xml"),
    (f"{_OFFICE}/relationships/numbering", "numbering.xml"),
)

_CORE = (
    f'<cp:coreProperties xmlns:cp="{_SCHEMAS}/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
)

# Letter paper, one inch all round, head and foot at half an inch.
_DOCUMENT = (
    f"<w:document {DOCUMENT_NAMESPACES}><w:body><w:sectPr>"
    '<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440"'
    ' w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>'
)

# Carlito is as wide as Calibri and stands in for it where Calibri is not installed.
_FONTS = (
    f'<w:fonts {NAMESPACES}><w:font w:name="Calibri"><w:altName w:val="Carlito"/>'
    '<w:panose1 w:val="020F0502020204030204"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
    '<w:pitch w:val="variable"/></w:font></w:fonts>'
)


def _settings(language: Language) -> str:
    """Return the settings: today's Word (mode 15), footnote separators named, the language."""
    decimal, separator = (",", ";") if language is Language.FR else (".", ",")
    uri = "http://schemas.microsoft.com/office/word"
    today = {
        "compatibilityMode": 15,
        "overrideTableStyleFontSizeAndJustification": 1,
        "enableOpenTypeFeatures": 1,
        "doNotFlipMirrorIndents": 1,
        "differentiateMultirowTableHeaders": 1,
    }
    compatible = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{uri}" w:val="{value}"/>'
        for name, value in today.items()
    )
    return (
        f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        f"<w:compat>{compatible}</w:compat>"
        f'<w:themeFontLang w:val="{language.tag}"/><w:decimalSymbol w:val="{decimal}"/>'
        f'<w:listSeparator w:val="{separator}"/></w:settings>'
    )
