"""Plain text: bytes → characters, whatever the encoding office programs left.

Order: byte-order mark; UTF-16 told by its zero bytes; strict UTF-8; UTF-8 with a few stray
Windows-1252 bytes; Windows-1252. A stray control character becomes U+FFFD, the mark of what
could not be read; what is full of them is not text.
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
_MOST_CONTROLS = 1 / 200
_MOST_BEYOND_ASCII = 0.4
_OTHER_FORMATS = ("%pdf-", "{\\rtf", "<!doctype html", "<html", "<?xml")
_END_OF_FILE = "\x1a"
_NEWLINES = re.compile(r"\r\n?")
_ESCAPED = re.compile(r"[\udc80-\udcff]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_UNREADABLE = "\ufffd"


def decode(data: bytes) -> str:
    """Return the text of a plain-text file with newlines normalised to ``\\n``.

    Raises ``Problem`` ``not_text`` for anything that is no text, such as a program or an image
    under a wrong name, ``file_empty`` for what holds no character to see.
    """
    text = _NEWLINES.sub("\n", _characters(data)).removesuffix(_END_OF_FILE)
    text, controls = _CONTROL.subn(_UNREADABLE, text)
    other = text[:200].lstrip().lower().startswith(_OTHER_FORMATS)
    if other or controls > len(text) * _MOST_CONTROLS:
        raise Problem("not_text")
    if not text.strip("\ufeff\u200b\u2060 \t\n\v\f\x85\xa0"):
        raise Problem("file_empty")
    return text


def _characters(data: bytes) -> str:
    try:
        for decoded in (_marked, _utf16, _utf8):
            text = decoded(data)
            if text is not None:
                return text
        return _windows(data)
    except UnicodeError as error:
        raise Problem("not_text") from error


def _marked(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            own = data[len(mark) :]
            return own.decode(encoding) if encoding != "utf-8" else _utf8(own) or _windows(own)
    return None


def _utf16(data: bytes) -> str | None:
    """Return text stored as UTF-16 without a mark: every other byte of Latin text is zero."""
    sample = data[:4096]
    half = len(sample) // 2
    if sample[1::2].count(0) > 0.6 * half > 0:
        return data.decode("utf-16-le")
    if sample[0::2].count(0) > 0.6 * half > 0:
        return data.decode("utf-16-be")
    return None


def _utf8(data: bytes) -> str | None:
    """Return ``data`` as UTF-8, single stray bytes read as Windows-1252; ``None`` where strays
    outnumber what UTF-8 explains.

    One byte pasted from an old program must not turn every accent of a file to mojibake; a
    Windows-1252 file holds many stray bytes and hardly any that pair up by chance.
    """
    text = data.decode("utf-8", "surrogateescape")
    strays = len(_ESCAPED.findall(text))
    pairs = len(_BEYOND_ASCII.findall(text)) - strays
    if strays > pairs:
        return None
    return _ESCAPED.sub(lambda found: _windows_character(ord(found[0]) - 0xDC00), text)


def _windows(data: bytes) -> str:
    """Return ``data`` as Windows-1252; raises ``Problem`` for what is mostly beyond ASCII, which
    no English or French text is."""
    beyond = sum(byte > 0x7F for byte in data[:65536])
    if beyond > _MOST_BEYOND_ASCII * len(data[:65536]):
        raise Problem("not_text")
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(_windows_character(byte) for byte in data)


def _windows_character(byte: int) -> str:
    """Return the character of ``byte``; the five that Windows-1252 leaves out are unreadable."""
    return bytes([byte]).decode("cp1252", "replace")
