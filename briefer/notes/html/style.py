"""How the HTML page looks, on a screen and on paper."""

from briefer.notes.blocks import Marking
from briefer.notes.typography import held_by_xml

_STYLE = """
body { margin: 2.5rem auto; max-width: 42rem; padding: 0 1.5rem; color: #1a1a1a;
  background: #fff; font: 1rem/1.5 Calibri, Carlito, "Segoe UI", Arial, sans-serif; }
h1, h2, h3, th, caption, .marking, .kind { color: #1b2a41; }
h1 { margin: .25rem 0 .5rem; font-size: 1.7rem; line-height: 1.2; }
h2 { margin: 1.75rem 0 .4rem; font-size: 1.2rem; }
h3 { margin: 1.5rem 0 .4rem; font-size: 1rem; }
p { margin: 0 0 .7rem; }
.marking, .below { margin: 0; text-align: right; font-weight: bold; }
.below { color: #50596b; }
.kind { margin: 1.25rem 0 0; font-weight: bold; }
.missing { color: #9c1c1c; }
.other-title, .label { color: #50596b; }
.other-title { font-size: 1.2rem; }
.unseen, .title-block caption { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
table { width: 100%; margin-top: 1rem; border-collapse: collapse; border-top: 2px solid #1b2a41; }
th, td { padding: .35rem .5rem; border-bottom: 1px solid #c3ccd8; text-align: left;
  vertical-align: top; }
.title-block th { width: 24%; background: #e9eef4; }
td p { margin: 0; }
.figures { margin: 1.2rem 0 1.4rem; border-top: 0; font-size: .92rem; line-height: 1.35; }
.figures caption, figcaption { padding: 0 0 .4rem; text-align: left; font-size: .92rem; }
.number { font-weight: bold; color: #1b2a41; }
.figures thead th { background: #e9eef4; border-top: 2px solid #1b2a41; }
.figures tbody th { width: 28%; font-weight: normal; color: inherit; }
figure { margin: 1.2rem 0 1.4rem; break-inside: avoid; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { padding: .4rem 0 0; border-top: 1px solid #c3ccd8; }
svg text { font-family: Calibri, Carlito, "Segoe UI", Arial, sans-serif; }
ul, ol { margin: 0 0 .7rem; padding-left: 1.6rem; }
li { margin-bottom: .3rem; }
.choices { margin-top: .6rem; padding: 0; list-style: none; }
.choices li { display: flex; gap: .6rem; }
.signature { display: flex; align-items: flex-end; max-width: 32rem; margin: 1.6rem 0 0; }
.signature .rule { flex: 1; min-width: 8rem; margin-left: .6rem; border-bottom: 1px solid #1a1a1a; }
.signature .name { min-width: 6rem; }
blockquote { margin: 0 1.8rem .7rem; }
blockquote.long { margin: 0 3.4rem .7rem; }
.placeholder { color: #50596b; font-style: italic; }
cite { font-style: italic; }
a { color: #0b4a8f; }
sup { line-height: 0; }
sup a { text-decoration: none; }
.footnotes { margin-top: 2.5rem; border-top: 1px solid #c3ccd8; font-size: .875rem; }
.footnotes h2 { font-size: 1rem; margin-top: 1rem; }
.footnotes li { margin-bottom: .35rem; }
.annex { margin: 2.5rem 0; border-top: 2px solid #1b2a41; }
.annex h2 { margin-top: 1rem; }
.locator { margin: 1rem 0 .2rem; font-size: .875rem; break-after: avoid; }
.remark { color: #50596b; }
blockquote.evidence { margin: 0 0 .7rem; padding-left: .9rem; border-left: 3px solid #c3ccd8; }
@media (max-width: 40rem) { blockquote, blockquote.long { margin: 0 1rem .7rem; } }
@media print {
  @page { size: letter; margin: 1in; }
  body { max-width: none; margin: 0; padding: 0; font-size: 12pt; }
  h1, h2, h3, .figures caption { break-after: avoid; }
  p, li { orphans: 2; widows: 2; }
  tr, .choices, .signature { break-inside: avoid; }
  .annex { margin: 0; border-top: 0; page-break-before: always; break-before: page; }
}
"""


def style_of(marking: Marking) -> str:
    """Return the style of a page, which prints ``marking`` on every sheet of paper."""
    return _STYLE + _page_margins(marking)


def _page_margins(marking: Marking) -> str:
    """Return the rule that prints ``marking`` at head and foot, what stands below it at the
    head."""
    head = _box("\n".join((marking.line, *marking.below)))
    return f"@page {{ @top-right {head} @bottom-right {_box(marking.line)} }}\n"


def _box(text: str) -> str:
    content = "".join(f"\\{ord(one):06x}" for one in held_by_xml(text))
    font = "bold 11pt Calibri, Carlito, Arial, sans-serif"
    return f'{{ content: "{content}"; white-space: pre; text-align: right; font: {font}; }}'
