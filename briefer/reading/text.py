"""Plain text: bytes → characters, whatever the encoding office programs left.

Order: byte-order mark; UTF-16 told by its zero bytes; strict UTF-8; UTF-8 with a few stray
Windows-1252 bytes; Windows-1252. What holds control characters after that is not text.
"""

import codecs
import re

from briefer.errors import Problem

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_NEWLINES = re.compile(r"\r\n?")
_ESCAPED = re.compile(r"[\udc80-\udcff]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


def decode(data: bytes) -> str:
    """Return the text of a plain-text file with newlines normalised to ``\\n``.

    Raises ``Problem`` ``not_text`` for anything that is no text, such as a program or an image
    under a wrong name.
    """
    text = _NEWLINES.sub("\n", _characters(data))
    if _CONTROL.search(text):
        raise Problem("not_text")
    if not text.strip():
        raise Problem("file_empty")
    return text


def _characters(data: bytes) -> str:
    try:
        return _marked(data) or _utf16(data) or _utf8(data) or data.decode("cp1252")
    except UnicodeError as error:
        raise Problem("not_text") from error


def _marked(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding)
    return ""


def _utf16(data: bytes) -> str:
    """Return text stored as UTF-16 without a mark: every other byte of Latin text is zero."""
    sample = data[:4096]
    half = len(sample) // 2
    if sample[1::2].count(0) > 0.6 * half > 0:
        return data.decode("utf-16-le")
    if sample[0::2].count(0) > 0.6 * half > 0:
        return data.decode("utf-16-be")
    return ""


def _utf8(data: bytes) -> str:
    """Return ``data`` as UTF-8, single stray bytes read as Windows-1252; "" if it is not UTF-8.

    One byte pasted from an old program must not turn every accent of a file to mojibake; a
    Windows-1252 file holds many stray bytes and hardly any that pair up by chance.
    """
    text = data.decode("utf-8", "surrogateescape")
    strays = len(_ESCAPED.findall(text))
    pairs = len(_BEYOND_ASCII.findall(text)) - strays
    if strays > pairs:
        return ""
    return _ESCAPED.sub(lambda found: bytes([ord(found[0]) - 0xDC00]).decode("cp1252"), text)
