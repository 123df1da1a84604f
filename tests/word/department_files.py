"""Small Word files such as departments have, built part by part, and how a note is set in one."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from html import escape
from pathlib import Path

import pytest

from briefer.notes.blocks import Layout
from briefer.notes.word import write
from briefer.notes.word.department import Template, read_template
from briefer.notes.word.markup import NAMESPACES
from briefer.notes.word.zipped import zipped
from tests.notes.material import english_note, layout

from .opened import Opened, find, qn, words

SAMPLES = "BRIEFER_TEMPLATE_SAMPLES"
"""The environment variable that names a folder with templates as Word ships them."""

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MORE = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
PAGE = (
    '<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1800" w:right="1440" w:bottom="1440"'
    ' w:left="1440" w:header="720" w:footer="720" w:gutter="0"/>'
)
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)


def style(id: str, name: str, more: str = "", type_: str = "paragraph") -> str:
    """Return a style of a template."""
    return f'<w:style w:type="{type_}" w:styleId="{id}"><w:name w:val="{name}"/>{more}</w:style>'


NORMAL = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    '<w:qFormat/><w:rPr><w:lang w:val="en-US"/></w:rPr></w:style>'
)
ENGLISH_STYLES = (
    NORMAL
    + style("Heading1", "heading 1", '<w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr>')
    + style("Heading2", "heading 2", '<w:basedOn w:val="Normal"/>')
    + style("Quote", "Quote", '<w:basedOn w:val="Normal"/><w:pPr><w:ind w:left="720"/></w:pPr>')
    + style("BodyText", "Body Text", '<w:basedOn w:val="Normal"/>')
)
FRENCH_STYLES = (
    NORMAL
    + style("Titre1", "heading 1", '<w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr>')
    + style("Titre2", "Titre 2", '<w:basedOn w:val="Normal"/>')
    + style("Citation", "Quote", '<w:basedOn w:val="Normal"/>')
    + style("Corpsdetexte", "Body Text", '<w:basedOn w:val="Normal"/>')
    + style("En-tte", "header", '<w:basedOn w:val="Normal"/>')
    + style("Pieddepage", "Pied de page", '<w:basedOn w:val="Normal"/>')
    + style("Lienhypertexte", "Hyperlink", '<w:rPr><w:u w:val="single"/></w:rPr>', "character")
)


@dataclass(frozen=True, slots=True)
class WordFile:
    """A Word file as a department might have; ``heads`` are headers and footers by name,
    ``root`` attributes of its main part."""

    styles: str = ENGLISH_STYLES
    body: str = "<w:p><w:r><w:t>Dear Sir or Madam</w:t></w:r></w:p>"
    section: str = PAGE
    settings: str = ""
    heads: Mapping[str, str] = field(default_factory=dict[str, str])
    numbering: str = ""
    links: Mapping[str, tuple[tuple[str, str, str], ...]] = field(
        default_factory=dict[str, tuple[tuple[str, str, str], ...]]
    )
    parts: Mapping[str, tuple[bytes, str]] = field(default_factory=dict[str, tuple[bytes, str]])
    main: str = f"{WORD}.template.main+xml"
    root: str = ""

    def files(self) -> dict[str, bytes]:
        """Return the files of the zip by name."""
        own = {
            "word/document.xml": (self._document(), self.main),
            "word/styles.xml": (self._styles(), f"{WORD}.styles+xml"),
            "word/settings.xml": (_root("settings", self.settings), f"{WORD}.settings+xml"),
        }
        for name, xml in self.heads.items():
            tag = "hdr" if name.startswith("header") else "ftr"
            own[f"word/{name}.xml"] = (_root(tag, xml), f"{WORD}.{name.rstrip('0123456789')}+xml")
        if self.numbering:
            own["word/numbering.xml"] = (
                _root("numbering", self.numbering),
                f"{WORD}.numbering+xml",
            )
        own |= dict(self.parts)
        links: dict[str, tuple[tuple[str, str, str], ...]] = {
            "": ((f"{OFFICE}/officeDocument", "word/document.xml", ""),)
        }
        beside = [name for name in own if name.startswith("word/") and name.endswith(".xml")]
        links["word/document.xml"] = tuple(
            (f"{OFFICE}/{Path(name).stem.rstrip('0123456789')}", Path(name).name, "")
            for name in beside
            if name != "word/document.xml" and name.count("/") == 1
        )
        for part, more in self.links.items():
            links[part] = (*links.get(part, ()), *more)
        files = {name: data for name, (data, _) in own.items()}
        files["[Content_Types].xml"] = _types({name: type_ for name, (_, type_) in own.items()})
        return files | {_links_of(part): _links(some) for part, some in links.items()}

    def zipped(self) -> bytes:
        """Return the bytes of the file."""
        return zipped(self.files())

    def id_of(self, name: str) -> str:
        """Return the relationship id of the part ``name`` beside the text."""
        links = Opened(self.zipped()).relationships()
        return next(
            one.id for one in links if one.part == "word/document.xml" and one.target == name
        )

    def with_heads(self, more: str = "", **heads: str) -> "WordFile":
        """Return the file with these heads; ``header_first`` is the first page's, and so on."""
        names = {f"{key.split('_')[0]}{at}": xml for at, (key, xml) in enumerate(heads.items(), 1)}
        file = replace(self, heads=names)
        references = "".join(
            f'<w:{key.split("_")[0]}Reference w:type="{key.split("_")[1]}"'
            f' r:id="{file.id_of(f"{name}.xml")}"/>'
            for key, name in zip(heads, names, strict=True)
        )
        return replace(file, section=references + PAGE + more)

    def _document(self) -> bytes:
        section = f"<w:sectPr>{self.section}</w:sectPr>" if self.section else ""
        return _root("document", f"<w:body>{self.body}{section}</w:body>", self.root)

    def _styles(self) -> bytes:
        defaults = (
            "<w:docDefaults><w:rPrDefault><w:rPr>"
            '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:sz w:val="22"/>'
            '<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
            "<w:pPrDefault/></w:docDefaults>"
        )
        return _root("styles", defaults + self.styles)


def head(text: str, more: str = "") -> str:
    """Return a paragraph of a header or footer."""
    return f'<w:p w:rsidR="00AB12CD"><w:r><w:t xml:space="preserve">{text}</w:t></w:r>{more}</w:p>'


def simple_field(instruction: str, shown: str = "1") -> str:
    """Return a field in its short form."""
    code = escape(f" {instruction} ", quote=True)
    return f'<w:fldSimple w:instr="{code}"><w:r><w:t>{shown}</w:t></w:r></w:fldSimple>'


def complex_field(instruction: str, shown: str = "1") -> str:
    """Return a field in its long form; ``instruction`` may be runs already."""
    code = instruction
    if not code.startswith("<"):
        code = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{code}'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'<w:r><w:t>{shown}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def picture(id: str, floating: bool) -> str:
    """Return a run with a picture, in the line or at a distance from its paragraph."""
    drawn = (
        '<wp:extent cx="914400" cy="914400"/>{effect}{wrap}<wp:docPr id="1" name="Logo"/>'
        '<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/'
        'drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="Logo"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{id}"/><a:stretch>'
        '<a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="914400" cy="914400"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic>"
    )
    if not floating:
        inner = drawn.format(effect="", wrap="")
        return f"<w:r><w:drawing><wp:inline>{inner}</wp:inline></w:drawing></w:r>"
    placed = (
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1"'
        ' behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>-90000</wp:posOffset></wp:positionV>'
    )
    inner = drawn.format(effect='<wp:effectExtent l="0" t="0" r="0" b="0"/>', wrap="<wp:wrapNone/>")
    return f"<w:r><w:drawing>{placed}{inner}</wp:anchor></w:drawing></w:r>"


def set_in(template: Template, laid: Layout) -> bytes:
    """Return the Word file of ``laid`` in ``template``."""
    return write(laid, template)


def read(file: WordFile) -> Template:
    """Return ``file`` as a template."""
    return read_template(file.zipped(), "letter.dotx")


def english_in(file: WordFile) -> Opened:
    """Return the English note in ``file``."""
    return Opened(set_in(read(file), layout(english_note())))


def heads(file: Opened, place: str) -> dict[str, list[str]]:
    """Return the paragraphs of each head or foot that the page names, by the pages it is for."""
    links = [one for one in file.relationships() if one.part == "word/document.xml"]
    stories = {one.id: file.xml(f"word/{one.target}") for one in links if not one.external}
    return {
        reference.get(qn("w:type")): [
            words(line) for line in find(stories[reference.get(qn("r:id"))], ".//w:p")
        ]
        for reference in find(file.document, f"w:body/w:sectPr/w:{place}Reference")
    }


def notices(template: Template) -> dict[str, dict[str, object]]:
    """Return the notices of ``template`` by key."""
    return {one.key: dict(one.fields) for one in template.notices}


def _root(tag: str, content: str, more: str = "") -> bytes:
    return f"<w:{tag} {NAMESPACES} {MORE} {more}>{content}</w:{tag}>".encode()


def _types(types: Mapping[str, str]) -> bytes:
    own = "".join(
        f'<Override PartName="/{name}" ContentType="{type_}"/>' for name, type_ in types.items()
    )
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{own}</Types>'
    ).encode()


def _links_of(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels".lstrip("/")


def _links(links: tuple[tuple[str, str, str], ...]) -> bytes:
    own = "".join(
        f'<Relationship Id="rId{at}" Type="{type_}" Target="{target}"'
        + (f' TargetMode="{mode}"' if mode else "")
        + "/>"
        for at, (type_, target, mode) in enumerate(links, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{own}</Relationships>'.encode()


def sample(part_of_name: str) -> bytes:
    """Return the bytes of the sample template called so; the test is skipped without it."""
    folder = os.environ.get(SAMPLES)
    found = sorted(Path(folder).glob(f"*{part_of_name}*")) if folder else []
    if not found:
        pytest.skip(f"{SAMPLES} does not name a folder with the template {part_of_name}")
    return found[0].read_bytes()


HEADED = WordFile().with_heads(header_default=head("Department of Tests"))
LETTERHEAD = WordFile().with_heads(
    "<w:titlePg/>",
    header_default=head("Department of Tests"),
    header_first=head("Crest"),
    footer_default=f"<w:p>{simple_field('PAGE')}</w:p>",
    footer_first=head("Ottawa"),
)
