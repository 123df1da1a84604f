"""Words in HTML: runs in their languages, calls of footnotes, links."""

from collections.abc import Iterable
from html import escape

from briefer.domain.language import Language
from briefer.notes.blocks import Inline, Labels, Look, Marking, NoteMark, NoteNumber, Run
from briefer.notes.typography import held_by_xml

_LOOKS = {
    Look.PLAIN: ("span", ""),
    Look.LABEL: ("span", ' class="label"'),
    Look.TITLE: ("cite", ""),
}


def text(words: str) -> str:
    """Return ``words`` as text or as the value of an attribute."""
    return escape(held_by_xml(words), quote=True)


class Inlines:
    """Writes the words of a page in ``language``."""

    def __init__(self, language: Language, labels: Labels) -> None:
        self._language = language
        self._labels = labels

    def written(self, inlines: Iterable[Inline]) -> str:
        """Return ``inlines`` one after the other."""
        return "".join(self._inline(one) for one in inlines)

    def noted(self, runs: Iterable[Run | NoteNumber]) -> str:
        """Return what a footnote says, the numbers of others on the line."""
        return "".join(
            self._run(one) if isinstance(one, Run) else self._link(one.number) for one in runs
        )

    def marked(self, marking: Marking, line: str) -> str:
        """Return a ``line`` that marks the page."""
        return self.written(marking.runs(line, self._language))

    def lang(self, language: Language) -> str:
        """Return the attribute for words in ``language``: none where that is the page's own."""
        return "" if language is self._language else f' lang="{language.tag}"'

    def _inline(self, part: Inline) -> str:
        if isinstance(part, Run):
            return self._run(part)
        label = f' aria-label="{text(str(part.number).join(self._labels.call))}"'
        # A footnote leads back to where it is called first.
        name = f' id="call-{part.number}"' if isinstance(part, NoteMark) else ""
        return f"<sup>{self._link(part.number, name + label)}</sup>"

    def _link(self, number: int, attributes: str = "") -> str:
        return f'<a href="#note-{number}" role="doc-noteref"{attributes}>{number}</a>'

    def _run(self, run: Run) -> str:
        tag, style = _LOOKS[run.look]
        words = text(run.text)
        if run.link:
            words = f'<a href="{text(run.link)}" rel="noreferrer">{words}</a>'
        attributes = style + self.lang(run.language)
        return f"<{tag}{attributes}>{words}</{tag}>" if attributes or tag == "cite" else words
