"""Zip files whose bytes depend on nothing but what is in them."""

import io
import zipfile
from collections.abc import Mapping

_FIRST = "[Content_Types].xml"
_NO_TIME = (1980, 1, 1, 0, 0, 0)


def zipped(parts: Mapping[str, bytes], *, stored: bool = False) -> bytes:
    """Return a zip of ``parts`` by name: no time, no system, the content types first.

    A ``stored`` zip holds them unpacked: it is to stand in another zip.
    """
    method = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    names = sorted(parts, key=lambda name: (name != _FIRST, name))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method, compresslevel=6) as file:
        for name in names:
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.compress_type = method
            entry.create_system = 0
            entry.external_attr = 0
            file.writestr(entry, parts[name])
    return buffer.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """Return the parts of a zip by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}
