"""The e-mail writer: a layout as a draft message with the Word file attached.

The message names nobody and no machine, and holds no date of its own: whoever opens it sends it.
"""

import hashlib
import re
import unicodedata
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP

from briefer.errors import Problem
from briefer.notes import word
from briefer.notes.blocks import Layout, Role, TextBlock
from briefer.notes.dates import written
from briefer.notes.file_names import Naming, file_name
from briefer.notes.typography import printable

LARGEST = 13_500_000
"""Bytes that a message may have: departments refuse larger ones to and from outside (ESDC)."""

_WORD = "vnd.openxmlformats-officedocument.wordprocessingml.document"
_QUOTED = {Role.QUOTATION, Role.LONG_QUOTATION}
_VERSION = re.compile(r"v?(\d\S*)")
_LONGEST_WORD = 60
_LONGEST_PLAIN_NAME = 55


def write(layout: Layout, template: word.Template | None = None) -> bytes:
    """Return a draft message (RFC 5322) with ``layout`` as a Word file, in ``template`` where one
    is given; the same for the same.

    Raises ``Problem`` where it is larger than departments let through.
    """
    attached, body = word.write(layout, template), _body(layout)
    message = EmailMessage(SMTP)
    message["X-Unsent"] = "1"  # what makes Outlook open the file as a message to be sent
    message.set_content(body, cte="quoted-printable")
    message["Content-Language"] = layout.language.tag
    message.make_mixed(boundary=_boundary(attached, body))
    message["Content-Language"] = layout.language.tag
    name = _name(layout)
    message.add_attachment(
        attached, "application", _WORD, filename=name, params={"name": _in_ascii(name)}
    )
    # WORKAROUND: the policy glues encoded words of a folded subject together and decodes what
    # only looks like one, https://github.com/python/cpython/issues/144156. Drop when it does not.
    data = f"Subject: {_encoded(_subject(layout))}\r\n".encode() + message.as_bytes()
    if len(data) > LARGEST:
        raise Problem("mail_too_large", megabytes=-(-len(data) // 1_000_000))
    return data


def _subject(layout: Layout) -> str:
    """Return the marking in square brackets, which it has of its own while none is chosen, and
    the title."""
    line = layout.marking.line
    marking = f"[{line}]" if layout.marking.chosen else line
    return printable(f"{marking} {layout.title}")


def _encoded(subject: str) -> str:
    """Return ``subject`` as the value of its header, folded; what is not ASCII in RFC 2047."""
    plain = subject.isascii() and "=?" not in subject
    short = all(len(one) <= _LONGEST_WORD for one in subject.split())
    charset = "us-ascii" if plain and short else "utf-8"
    return Header(subject, charset, header_name="Subject").encode(linesep="\r\n")


def _body(layout: Layout) -> str:
    """Return what the message says: what is attached, its marking, what leads to sources."""
    marking, says = layout.marking, layout.labels.mail
    day = written(layout.dated, layout.language) if layout.dated else ""
    quoted = sum(isinstance(one, TextBlock) and one.role in _QUOTED for one in layout.blocks)
    notes = len(layout.footnotes)
    said = (
        *(printable(line) for line in (marking.line, *marking.below)),
        "",
        _around(says.name, _name(layout)),
        printable(layout.kind_line),
        _around(says.title, printable(layout.title)),
        _around(says.date, day) if day else None,
        _around(says.sources, str(quoted), str(notes)) if notes else None,
    )
    return "".join(f"{line}\n" for line in said if line is not None)


def _around(words: tuple[str, ...], *fields: str) -> str:
    """Return ``words`` with one of ``fields`` between each two of them."""
    first, *others = words
    parts = (part for pair in zip(fields, others, strict=True) for part in pair)
    return "".join((first, *parts))


def _name(layout: Layout) -> str:
    version = _VERSION.match(layout.draft or "")
    missing = any(one.key == "title_missing" for one in layout.notices)
    naming = Naming(
        title="" if missing else layout.title,
        language=layout.language,
        kind=layout.kind,
        day=layout.dated,
        version=version[1] if version else "",
    )
    return file_name(naming, ".docx")


def _in_ascii(name: str) -> str:
    """Return ``name`` for readers that know no other letters, short enough for one line."""
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    stem, dot, suffix = bare.rpartition(".")
    return stem[:_LONGEST_PLAIN_NAME].rstrip("-_.") + dot + suffix


def _boundary(attached: bytes, body: str) -> str:
    """Return a boundary that stays the same for the same content; "=_" is in no encoded line."""
    return f"=_{hashlib.sha256(attached + body.encode()).hexdigest()[:40]}"
